import { buildStory } from '../check/build.ts';
import type { ReadStory } from '../check/read.ts';
import { NOTHING_RECORDED } from '../check/recordings.ts';
import { isLanguage, reportLanguage } from '../check/languages.ts';
import { Diagnostics, untilTooMany } from '../diagnostics/diagnostics.ts';
import { found } from '../schema/explain.ts';
import type { StoryFile } from '../schema/schema.ts';
import type { StoryData } from '../schema/story-data.ts';
import { stepsIn, stepsOf } from '../schema/steps.ts';
import { isRecord, type Cursor } from '../source/cursor.ts';
import type { Path } from '../source/path.ts';
import { readYaml } from '../source/yaml.ts';
import type { StoryWords } from '../text/story-words.ts';
import { wordsIn } from '../text/words.ts';
import { checkTranslation } from './check.ts';
import { slotsOf, valueAt, wordSlots, type TextSlot } from './slots.ts';

/** The story that a translation translates. */
export interface Original {
	/** Its file's name, as the translation writes it under `of`. */
	name: string;
	/** What `readStory` made of it; absent where the file cannot be opened. */
	read: ReadStory | undefined;
}

/** The name of the file in the same folder that a translation names under `of`; undefined for any other file. */
export function originalOf(text: string): string | undefined {
	return /^of:[ \t]*(['"]?)([\w.-]+\.yaml)\1[ \t]*(?:#.*)?\r?$/m.exec(text)?.[2];
}

/**
 * Reads a translation: the texts of a story in another language, under the story's own ids. Texts that it leaves out stay
 * in the language of the original, with a warning; texts that the original does not have are errors. Like `readStory` it
 * never throws because of what the file holds, and it opens no file.
 *
 * @returns the whole story in the translation's language; where the original has errors, these too
 */
export function readTranslation(
	text: string,
	{ file, original }: { file: string; original: Original }
): ReadStory {
	const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
	const diagnostics = new Diagnostics(plain, file);
	const result = untilTooMany(() => check(plain, { file, original }, diagnostics));
	const { tracks, clocks, files, parts, sheets } = original.read ?? NOTHING_RECORDED;
	const ofOriginal = original.read?.diagnostics ?? [];
	const errors = ofOriginal.filter(({ severity }) => severity === 'error');
	return {
		tracks,
		clocks,
		files,
		parts,
		sheets,
		...result,
		diagnostics: [...errors, ...diagnostics.sorted()]
	};
}

function check(
	text: string,
	{ file, original: { name, read } }: { file: string; original: Original },
	diagnostics: Diagnostics
): Pick<ReadStory, 'story' | 'data'> | undefined {
	const root = readYaml(text, diagnostics);
	if (!root) return undefined;
	if (!isRecord(root.value)) {
		if (!diagnostics.hasErrors) diagnostics.add(202, root.range, { found: found(root.value) });
		return undefined;
	}
	const lang = langOf(root, diagnostics);
	checkName(root.get('lang'), file, diagnostics);
	if (!read?.story || !read.data) {
		diagnostics.add(read ? 283 : 282, root.get('of').range, { name });
		return undefined;
	}
	const slots = [...slotsOf(read.data), ...wordSlots(wordsIn(lang) !== undefined, read.data)];
	checkTranslation({ root, diagnostics, slots, file, original: name, data: read.data });
	if (diagnostics.hasErrors) return undefined;
	const data = translate(read.data, root, slots, lang);
	return { data, story: complete(buildStory(data), read.story, root, slots) };
}

/** Reports a translation whose file is named for another language: `story.sv.yaml` in Danish. */
function checkName({ text: lang, range }: Cursor, file: string, diagnostics: Diagnostics): void {
	const named = /\.([\w-]+)\.yaml$/.exec(file)?.[1];
	if (lang === undefined || named === undefined || !isLanguage(lang) || !isLanguage(named)) return;
	const [says, is] = [named, lang].map((tag) => new Intl.Locale(tag).language);
	if (says === is) return;
	const right = file.slice(file.lastIndexOf('/') + 1).replace(/[\w-]+\.yaml$/, () => `${lang}.yaml`);
	diagnostics.add(352, range, { lang, named, file: right });
}

function langOf(root: Cursor, diagnostics: Diagnostics): string {
	const cursor = root.get('lang');
	const { text, value } = cursor;
	if (text !== undefined && isLanguage(text)) return text;
	if (value === undefined) {
		const hint = 'Add "lang": a language tag: en, es, pt-BR.';
		diagnostics.add(215, { start: 0, end: 0 }, { where: 'a translation', field: 'lang', hint });
	} else reportLanguage(cursor, diagnostics);
	return 'en';
}

/** The original's data with the texts of the translation. */
function translate(data: StoryFile, root: Cursor, slots: readonly TextSlot[], lang: string): StoryFile {
	const copy = structuredClone(data);
	copy.lang = lang;
	for (const { id, quote } of stepsIn(copy.chapters)) {
		if (!quote) continue;
		// A quotation without a translation stays in its own language.
		if (textAt(root, ['steps', id, 'quote', 'text']) === undefined) quote.lang ??= data.lang ?? 'en';
		else delete quote.lang;
	}
	for (const { path, from } of slots) {
		const text = textAt(root, path);
		const holder = valueAt(copy, from.slice(0, -1));
		const key = from.at(-1);
		if (text === undefined || key === undefined || typeof holder !== 'object' || holder === null) continue;
		(holder as Record<string | number, unknown>)[key] = text;
	}
	return copy;
}

/** Adds what the translated data does not hold: the order of flights, which quotations are translated, the page's words. */
function complete(
	story: StoryData,
	original: StoryData,
	root: Cursor,
	slots: readonly TextSlot[]
): StoryData {
	for (const [id, { order }] of Object.entries(original.flights)) {
		const flight = story.flights[id];
		if (flight && order !== undefined) flight.order = order;
	}
	for (const { id, quote } of stepsOf(story)) {
		if (quote && textAt(root, ['steps', id, 'quote', 'text']) !== undefined) quote.translated = true;
	}
	const own: Partial<StoryWords> = {};
	for (const { path } of slots) {
		const text = path[0] === 'words' ? textAt(root, path) : undefined;
		if (text !== undefined) own[path[1] as keyof StoryWords] = text;
	}
	const words = { ...story.words, ...own };
	return Object.keys(words).length > 0 ? { ...story, words } : story;
}

const textAt = (root: Cursor, path: Path): string | undefined => root.at(path).text;

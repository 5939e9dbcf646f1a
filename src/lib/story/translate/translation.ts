import { found } from '../schema/introspection.ts';
import { buildStory } from '../check/build.ts';
import type { Located } from '../source/located.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ReadStory } from '../check/read.ts';
import { Diagnostics, untilTooMany } from '../diagnostics/diagnostics.ts';
import type { StoryFile } from '../schema/schema.ts';
import { isRecord, Spot, type Path } from '../source/cursor.ts';
import { TranslationCheck } from './check.ts';
import { slotsOf, valueAt, wordSlots, type TextSlot } from './slots.ts';
import type { StoryData } from '../schema/story-data.ts';
import { isLanguage } from '../check/values.ts';
import type { StoryWords } from '../text/story-words.ts';
import { wordsIn } from '../text/words.ts';
import { readYaml } from '../source/yaml.ts';

/** A story that a translation is of. */
export interface Original {
	/** Its file’s name, as the translation writes it under `of`. */
	name: string;
	/** What `readStory` made of it; absent where the file cannot be opened. */
	read: ReadStory | undefined;
}

/** The file that a translation says it is `of`, in its own folder; nothing where a file is no translation. */
export function originalOf(text: string): string | undefined {
	return /^of:[ \t]*(['"]?)([\w.-]+\.yaml)\1[ \t]*(?:#.*)?\r?$/m.exec(text)?.[2];
}

/**
 * Reads a translation: the texts of a story in another language, under the story's own ids. What it leaves out stays in the
 * language of the original, and is told of; so is what it has too much. Like `readStory` it never throws for what stands in
 * the file, and opens no file itself.
 *
 * @returns the whole story in the translation's language; where the original has errors, these too
 */
export function readTranslation(
	text: string,
	{ file, original }: { file: string; original: Original }
): ReadStory {
	const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
	const diagnostics = new Diagnostics(plain, file);
	const whole = untilTooMany(() => check(plain, { file, original }, diagnostics));
	const { tracks = [], clocks = [], diagnostics: ofOriginal = [] } = original.read ?? {};
	const broken = ofOriginal.filter(({ severity }: Diagnostic) => severity === 'error');
	return { tracks, clocks, ...whole, diagnostics: [...broken, ...diagnostics.sorted()] };
}

function check(
	text: string,
	{ file, original: { name, read } }: { file: string; original: Original },
	diagnostics: Diagnostics
): Pick<ReadStory, 'story' | 'data'> | undefined {
	const located = readYaml(text, diagnostics);
	if (!located) return undefined;
	if (!isRecord(located.value)) {
		if (!diagnostics.hasErrors) diagnostics.add(202, located.root, { found: found(located.value) });
		return undefined;
	}
	const root = new Spot(located.value);
	const lang = langOf(root, located, diagnostics);
	if (!read?.story || !read.data) {
		diagnostics.add(read ? 283 : 282, located.at(['of']), { name });
		return undefined;
	}
	const slots = [...slotsOf(read.data), ...wordSlots(wordsIn(lang) === undefined)];
	new TranslationCheck({ root, located, diagnostics, slots, file, original: name, data: read.data }).check();
	if (diagnostics.hasErrors) return undefined;
	const data = translated(read.data, root, slots, lang);
	return { data, story: finished(buildStory(data), read.story, root, slots) };
}

function langOf(root: Spot, located: Located, diagnostics: Diagnostics): string {
	const { text, value } = root.get('lang');
	if (value === undefined) {
		const hint = 'Add "lang": a language tag: en, es, pt-BR.';
		diagnostics.add(215, { start: 0, end: 0 }, { where: 'a translation', field: 'lang', hint });
	} else if (text === undefined || !isLanguage(text)) {
		diagnostics.add(230, located.at(['lang']), { value: String(value) });
	}
	return text !== undefined && isLanguage(text) ? text : 'en';
}

/** The original's data with the texts that the translation gives. */
function translated(data: StoryFile, root: Spot, slots: readonly TextSlot[], lang: string): StoryFile {
	const copy = structuredClone(data);
	copy.lang = lang;
	for (const step of copy.chapters.flatMap(({ steps }) => steps)) {
		const isGiven = given(root, ['steps', step.id, 'quote', 'text']) !== undefined;
		// Words that nobody translated stay in their language.
		if (step.quote && !isGiven) step.quote.lang ??= data.lang ?? 'en';
		else if (step.quote) delete step.quote.lang;
	}
	for (const { path, from } of slots) {
		const text = given(root, path);
		const holder = valueAt(copy, from.slice(0, -1));
		const key = from.at(-1);
		if (text === undefined || key === undefined || typeof holder !== 'object' || holder === null) continue;
		(holder as Record<string | number, unknown>)[key] = text;
	}
	return copy;
}

/** What a translation knows that its data does not say. */
function finished(story: StoryData, original: StoryData, root: Spot, slots: readonly TextSlot[]): StoryData {
	for (const [id, { order }] of Object.entries(original.flights)) {
		const flight = story.flights[id];
		if (flight && order !== undefined) flight.order = order;
	}
	for (const { id, quote } of story.chapters.flatMap(({ steps }) => steps)) {
		if (quote && given(root, ['steps', id, 'quote', 'text']) !== undefined) quote.translated = true;
	}
	const own: Partial<StoryWords> = {};
	for (const { path } of slots) {
		const text = path[0] === 'words' ? given(root, path) : undefined;
		if (text !== undefined) own[path[1] as keyof StoryWords] = text;
	}
	const words = { ...story.words, ...own };
	return Object.keys(words).length > 0 ? { ...story, words } : story;
}

function given(root: Spot, path: Path): string | undefined {
	const value = valueAt(root.value, path);
	return typeof value === 'string' ? value : undefined;
}

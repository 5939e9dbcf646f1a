import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { isLanguage } from '../../story/check/index.ts';
import { loadStory } from '../../story/disk/index.ts';
import { originalOf, textsBeside, type TextBeside } from '../../story/translate/index.ts';
import { writeNewFile } from './new-file.ts';
import { problem, Refused } from './problem.ts';
import type { StoryFile } from './story-file.ts';

/** `story.yaml`, `any.story.yaml`; a translation has its language before the ending. */
const STORY = /^(.*story)\.yaml$/;

/** The languages into which a story is translated, by the names of the files beside it. */
export async function translationsOf({ path: file }: Pick<StoryFile, 'path'>): Promise<string[]> {
	const [, stem] = STORY.exec(path.basename(file)) ?? [];
	if (stem === undefined) return [];
	const names = await readdir(path.dirname(file)).catch((): string[] => []);
	const found: string[] = [];
	for (const name of names) {
		if (!name.startsWith(`${stem}.`) || !name.endsWith('.yaml')) continue;
		const lang = name.slice(stem.length + 1, -'.yaml'.length);
		if (!isTag(lang)) continue;
		const text = await readFile(path.join(path.dirname(file), name), 'utf8').catch(() => '');
		if (originalOf(text) === path.basename(file)) found.push(lang);
	}
	return found.sort();
}

/**
 * Begins a translation beside a story: a file without texts.
 *
 * @throws {Refused} where the language is none or the story's own, or where the file is there
 */
export async function beginTranslation({ path: file, text }: StoryFile, lang: string): Promise<void> {
	const [, stem] = STORY.exec(path.basename(file)) ?? [];
	if (stem === undefined || originalOf(text) !== undefined)
		throw new Refused(problem(342, path.basename(file)));
	if (!isTag(lang)) throw new Refused(problem(343, lang));
	const eol = text.includes('\r\n') ? '\r\n' : '\n';
	const lines = [`lang: ${lang}`, `of: ${path.basename(file)}`, ''];
	await writeNewFile(path.dirname(file), `${stem}.${lang}.yaml`, lines.join(eol));
}

/**
 * The file of a story's translation.
 *
 * @throws {Refused} where the story has none in the language
 */
export async function translationFile(file: StoryFile, lang: string): Promise<string> {
	if (!(await translationsOf(file)).includes(lang)) throw new Refused(problem(391, lang));
	return file.given.replace(/yaml$/, () => `${lang}.yaml`);
}

/** The texts of a translation beside those of its original; none where the original has errors. */
export async function textsOf({ text, original }: StoryFile): Promise<TextBeside[]> {
	const { data } = original ? (await loadStory(original.text, original.path, original.name)).read : {};
	return data ? textsBeside(text, data) : [];
}

const isTag = (lang: string): boolean => /^[A-Za-z0-9-]{2,35}$/.test(lang) && isLanguage(lang);

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Diagnostic } from '../../story/diagnostics/index.ts';
import type { StoryData } from '../../story/schema/index.ts';
import { decodeStory } from '../../story/load/index.ts';
import { originalOf } from '../../story/translate/index.ts';
import { errorsIn } from '../counts.ts';
import { cliError } from '../errors.ts';
import { findStories } from '../find.ts';
import { loadStory, type ReadAtBase } from '../load.ts';

/** A story in one language. */
export interface SiteStory {
	/** The names of its pages without `.html`. */
	page: string;
	embed: string;
	/** Its file, from the root of the disk. */
	path: string;
	story: StoryData;
	/** Names the state of the file. */
	base: string;
}

/** A story in all its languages, the original first. */
export interface SiteStories {
	/** The folder of the files, from the root of the disk. */
	folder: string;
	/** The original's file, from the current folder. */
	file: string;
	stories: SiteStory[];
	/** The files of all of them, also of those with errors, from the root of the disk. */
	files: string[];
	/** Errors of any of them: then there is no site. */
	errors: Diagnostic[];
}

/**
 * Finds the one story that is meant, and reads it with its translations.
 *
 * @throws {CliError} contrail-502 without a story, contrail-520 with several
 */
export async function siteStories(
	names: readonly string[],
	cwd: string,
	command: string
): Promise<SiteStories> {
	const found = await findStories(names, cwd);
	const [file, ...more] = found;
	if (file === undefined || more.length > 0) throw cliError(520, [found.join(', '), command]);
	const folder = path.posix.dirname(file);
	const all = await findStories([folder], cwd, true);
	const read: { file: string; read: ReadAtBase }[] = [];
	for (const one of all) {
		const isOwn = one === file || (await isTranslation(path.resolve(cwd, one), path.basename(file)));
		if (isOwn && path.posix.dirname(one) === folder)
			read.push({ file: one, read: await loadStory(one, cwd) });
	}
	read.sort((a, b) => Number(b.file === file) - Number(a.file === file));
	const stories = read.flatMap(({ file: one, read: { story, base } }) => {
		if (!story) return [];
		const lang = one === file ? undefined : /\.([\w-]+)\.yaml$/.exec(one)?.[1];
		return [
			{
				story,
				base,
				page: lang ?? 'index',
				embed: lang ? `embed.${lang}` : 'embed',
				path: path.resolve(cwd, one)
			}
		];
	});
	const errors = read.flatMap(({ read: { diagnostics } }) => errorsIn(diagnostics));
	const files = read.map(({ file: one }) => path.resolve(cwd, one));
	return { folder: path.resolve(cwd, folder), file, stories, files, errors };
}

/** A file that is no text is of no story: the check of the folder reports it. */
async function isTranslation(file: string, original: string): Promise<boolean> {
	const text = decodeStory(await readFile(file), file);
	return typeof text === 'string' && originalOf(text) === original;
}

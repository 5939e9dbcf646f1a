import { stat } from 'node:fs/promises';
import path from 'node:path';
import { glob } from 'tinyglobby';
import { cliError } from './errors.ts';

/** Folders without stories of one's own; tinyglobby leaves hidden ones out by itself. */
const IGNORED = ['node_modules', 'build', 'dist'].map((folder) => `**/${folder}/**`);

/** `story.yaml`, `any.story.yaml` */
const STORIES = '{,*.}story.yaml';

/** `story.es.yaml`: a translation, which stands beside its story. */
const TRANSLATIONS = '{,*.}story.+([a-zA-Z0-9_-]).yaml';

/**
 * Finds the story files that are named: by their paths, by folders that hold them, or by patterns with `*`, `**`, `?`,
 * brackets and braces. Without a name it finds all stories below the current folder.
 *
 * @param withTranslations whether folders are also searched for translations
 * @returns paths from the current folder, with `/`, in order
 * @throws {CliError} contrail-502 where a name leads to no file
 */
export async function findStories(
	names: readonly string[],
	cwd: string,
	withTranslations = false
): Promise<string[]> {
	const found = new Set<string>();
	for (const name of names.length > 0 ? names : ['.']) {
		const files = await filesOf(toPosix(name), cwd, withTranslations);
		if (files.length === 0) throw cliError(502, [name === '.' ? 'this folder' : name]);
		for (const file of files) found.add(file);
	}
	return [...found].sort();
}

async function filesOf(name: string, cwd: string, withTranslations: boolean): Promise<string[]> {
	const entry = await stat(path.resolve(cwd, name)).catch(() => undefined);
	if (entry?.isFile()) return [name];
	if (!entry) return glob(name, { cwd, ignore: IGNORED });
	const folder = path.resolve(cwd, name);
	const patterns = [STORIES, ...(withTranslations ? [TRANSLATIONS] : [])].map((pattern) => `**/${pattern}`);
	const files = await glob(patterns, { cwd: folder, ignore: IGNORED });
	return files.map((file) => path.posix.join(name, file));
}

function toPosix(name: string): string {
	return path.posix.normalize(name.replaceAll('\\', '/')).replace(/(?<=.)\/$/, '');
}

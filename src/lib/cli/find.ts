import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { cliError } from './errors.ts';

/** Folders that hold no stories of one's own. */
const SKIPPED = /^(\..*|node_modules|build|dist)$/;

/** `story.yaml`, `any.story.yaml`. */
const STORY = /^(.*\.)?story\.yaml$/;

/** `story.es.yaml`: a translation, which stands beside its story. */
const TRANSLATION = /^(.*\.)?story\.[\w-]+\.yaml$/;

/**
 * The story files that are meant: files, folders to look through, or patterns with `*`, `**` and `?`. All below the
 * current folder where nothing is named.
 *
 * @param withTranslations whether folders are also looked through for translations
 * @returns paths from the current folder, with `/`, in order
 * @throws {CliError} contrail-502 where one of the names leads to none
 */
export async function findStories(
	names: readonly string[],
	cwd: string,
	withTranslations = false
): Promise<string[]> {
	const found = new Set<string>();
	for (const name of names.length > 0 ? names : ['.']) {
		const files = await filesOf(name, cwd, withTranslations);
		if (files.length === 0) throw cliError(502, [name === '.' ? 'this folder' : name]);
		for (const file of files) found.add(file);
	}
	return [...found].sort();
}

async function filesOf(name: string, cwd: string, withTranslations: boolean): Promise<string[]> {
	const kind = await stat(path.resolve(cwd, name)).catch(() => undefined);
	if (kind?.isFile()) return [tidy(name)];
	if (kind?.isDirectory()) {
		const isMeant = (base: string) => STORY.test(base) || (withTranslations && TRANSLATION.test(base));
		return (await walk(cwd, tidy(name))).filter((file) => isMeant(path.posix.basename(file)));
	}
	if (!/[*?]/.test(name)) return [];
	const pattern = patternOf(tidy(name));
	// Whatever stands before the first star need not be looked for.
	const root = tidy(name)
		.split('/')
		.filter((_, index, parts) => parts.slice(0, index + 1).every((part) => !/[*?]/.test(part)));
	return (await walk(cwd, root.join('/') || '.')).filter((file) => pattern.test(file));
}

function tidy(name: string): string {
	return path.posix.normalize(name.replaceAll('\\', '/')).replace(/(?<=.)\/$/, '');
}

async function walk(cwd: string, folder: string): Promise<string[]> {
	const entries = await readdir(path.resolve(cwd, folder), { withFileTypes: true }).catch(() => []);
	const nested = entries.map(async (entry) => {
		const file = path.posix.join(folder, entry.name);
		if (entry.isDirectory()) return SKIPPED.test(entry.name) ? [] : walk(cwd, file);
		return entry.isFile() ? [file] : [];
	});
	return (await Promise.all(nested)).flat();
}

/** A pattern as shells know it: `*` within a name, `**` through folders. */
function patternOf(glob: string): RegExp {
	const source = glob.replace(/\*\*\/|\*\*|[*?]|[^*?]+/g, (piece) => {
		if (piece === '**/') return '(?:.*/)?';
		if (piece === '**') return '.*';
		if (piece === '*') return '[^/]*';
		return piece === '?' ? '[^/]' : piece.replace(/[.+^${}()|[\]\\]/g, '\\$&');
	});
	return new RegExp(`^${source}$`);
}

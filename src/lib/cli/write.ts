import { access, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { reasonOf, replaceFile as replace } from '../files/index.ts';
import { cliError } from './errors.ts';
import type { World } from './world.ts';

/**
 * Writes a new file, and the folders above it.
 *
 * @param file from the current folder, as messages name it
 * @throws {CliError} contrail-504 if the file exists, contrail-507 if it cannot be written
 */
export async function writeNew(file: string, text: string, { cwd }: Pick<World, 'cwd'>): Promise<void> {
	const absolute = path.resolve(cwd, file);
	const exists = await access(absolute).then(
		() => true,
		() => false
	);
	if (exists) throw cliError(504, [file]);
	try {
		await mkdir(path.dirname(absolute), { recursive: true });
		// The flag keeps a file that came in between.
		await writeFile(absolute, text, { flag: 'wx' });
	} catch (error) {
		throw cliError(507, [file, reasonOf(error)], error);
	}
}

/**
 * Replaces a file by another content, or keeps it whole.
 *
 * @param file from the current folder, as messages name it
 * @throws {CliError} contrail-507 if it cannot be written
 */
export async function replaceFile(
	file: string,
	content: Uint8Array,
	{ cwd }: Pick<World, 'cwd'>
): Promise<void> {
	await replace(path.resolve(cwd, file), content).catch((error: unknown) => {
		throw cliError(507, [file, reasonOf(error)], error);
	});
}

/** The path to the schema from a story's folder: in the installed package, wherever this one was run from. */
export function schemaFrom(folder: string, { cwd, files }: World): string {
	const own = path.relative(cwd, files.schema);
	const isInside = !own.startsWith('..') && !path.isAbsolute(own);
	const schema = isInside ? own : 'node_modules/svelte-contrail/dist/story/story.schema.json';
	return path.relative(path.resolve(cwd, folder), path.resolve(cwd, schema)).replaceAll(path.sep, '/');
}

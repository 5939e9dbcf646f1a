import { access, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cliError, reasonOf } from './errors.ts';
import type { World } from './world.ts';

/**
 * Writes a new file, and the folders that it stands in.
 *
 * @param file from the current folder; messages name it so
 * @throws {CliError} contrail-504 where it is there already, contrail-507 where it cannot be written
 */
export async function writeNew(file: string, text: string, { cwd }: World): Promise<void> {
	const absolute = path.resolve(cwd, file);
	const isThere = await access(absolute).then(
		() => true,
		() => false
	);
	if (isThere) throw cliError(504, [file]);
	try {
		await mkdir(path.dirname(absolute), { recursive: true });
		// Should the file have come in between, it is still not written over.
		await writeFile(absolute, text, { flag: 'wx' });
	} catch (error) {
		throw cliError(507, [file, reasonOf(error)], error);
	}
}

/** The schema as a story's folder names it: in the installed package, wherever this one was run from. */
export function schemaFrom(folder: string, { cwd, files }: World): string {
	const own = path.relative(cwd, files.schema);
	const inside = !own.startsWith('..') && !path.isAbsolute(own);
	const schema = inside ? own : 'node_modules/svelte-contrail/dist/story/story.schema.json';
	return path.relative(path.resolve(cwd, folder), path.resolve(cwd, schema)).replaceAll(path.sep, '/');
}

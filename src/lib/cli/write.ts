import { access, mkdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { cliError, reasonOf } from './errors.ts';
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
 * Replaces a file by another content. It writes beside the file and renames into place, so that nobody ever finds a half
 * of it, and what was there stays if the disk is full.
 *
 * @param file from the current folder, as messages name it
 * @throws {CliError} contrail-507 if it cannot be written
 */
export async function replaceFile(
	file: string,
	content: Uint8Array,
	{ cwd }: Pick<World, 'cwd'>
): Promise<void> {
	try {
		// A link stays a link: the file to which it leads is replaced.
		const target = await realpath(path.resolve(cwd, file));
		const { mode } = await stat(target);
		const beside = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}`);
		try {
			await writeFile(beside, content, { mode, flag: 'wx' });
			await rename(beside, target);
		} catch (error) {
			await rm(beside, { force: true });
			throw error;
		}
	} catch (error) {
		throw cliError(507, [file, reasonOf(error)], error);
	}
}

/** The path to the schema from a story's folder: in the installed package, wherever this one was run from. */
export function schemaFrom(folder: string, { cwd, files }: World): string {
	const own = path.relative(cwd, files.schema);
	const isInside = !own.startsWith('..') && !path.isAbsolute(own);
	const schema = isInside ? own : 'node_modules/svelte-contrail/dist/story/story.schema.json';
	return path.relative(path.resolve(cwd, folder), path.resolve(cwd, schema)).replaceAll(path.sep, '/');
}

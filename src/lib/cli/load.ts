import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ReadStory } from '../story/check/index.ts';
import { loadStory as loadStoryOf } from '../story/disk/index.ts';
import { hashOf, reasonOf } from '../files/index.ts';
import { cliError } from './errors.ts';

/** A story, and the name of the state of its file that was read. */
export interface ReadAtBase extends ReadStory {
	base: string;
}

/**
 * Reads a story file and the files that it names, as the Vite plugin does.
 *
 * @param file from the current folder, as messages name it
 * @throws {CliError} contrail-503 for a file that cannot be read
 */
export async function loadStory(file: string, cwd: string): Promise<ReadAtBase> {
	const absolute = path.resolve(cwd, file);
	const bytes = await readFile(absolute).catch((error: unknown) => {
		throw cliError(503, [file, reasonOf(error)], error);
	});
	const { read } = await loadStoryOf(bytes, absolute, file);
	return { ...read, base: hashOf(bytes) };
}

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ReadStory } from '../story/check/index.ts';
import { loadStoryText } from '../story/load/index.ts';
import { cliError, reasonOf } from './errors.ts';

/**
 * Reads one story file, and what it is made of besides, as the Vite plugin does.
 *
 * @param file from the current folder; problems name it so
 * @throws {CliError} contrail-503 where it cannot be read
 */
export async function loadStory(file: string, cwd: string): Promise<ReadStory> {
	const text = await readFile(path.resolve(cwd, file), 'utf8').catch((error: unknown) => {
		throw cliError(503, [file, reasonOf(error)], error);
	});
	const { read } = await loadStoryText(text, path.resolve(cwd, file), file);
	return read;
}

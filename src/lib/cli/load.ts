import path from 'node:path';
import type { ReadStory } from '../story/check/index.ts';
import { loadStoryText } from '../story/load/index.ts';
import { readTextFile } from './text-file.ts';

/**
 * Reads a story file and the files that it names, as the Vite plugin does.
 *
 * @param file from the current folder, as messages name it
 * @throws {CliError} contrail-503 for a file that cannot be read, contrail-519 for one that is no text
 */
export async function loadStory(file: string, cwd: string): Promise<ReadStory> {
	const { text } = await readTextFile(file, cwd);
	const { read } = await loadStoryText(text, path.resolve(cwd, file), file);
	return read;
}

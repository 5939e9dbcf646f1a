import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readStory, type ReadStory } from '../check/read.ts';
import { originalOf, readTranslation } from '../translate/translation.ts';
import { loadTracks } from './tracks.ts';

/** A story, and what it is made of besides its own file. */
export interface LoadedStory {
	read: ReadStory;
	/** Whole paths of its tracks and, for a translation, of its original: when one changes, so does the story. */
	files: string[];
	/** The file of the story that this one translates. */
	original?: string;
}

/**
 * Reads a story, or a translation with the story that it is of, and the tracks that it names.
 *
 * @param text what stands in the file
 * @param file its whole path
 * @param name what messages call it
 */
export async function loadStoryText(text: string, file: string, name: string): Promise<LoadedStory> {
	const folder = path.dirname(file);
	const of = originalOf(text);
	if (of === undefined) return loadTracks(readStory(text, { file: name }), folder);
	const original = path.join(folder, of);
	const words = await readFile(original, 'utf8').catch(() => undefined);
	const beside = path.posix.join(path.posix.dirname(name), of);
	const whole = words === undefined || original === file ? undefined : readStory(words, { file: beside });
	const own = readTranslation(text, { file: name, original: { name: of, read: whole } });
	const { read, files } = await loadTracks(own, folder);
	return { read, files: [original, ...files], original };
}

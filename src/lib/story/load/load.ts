import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { NOTHING_RECORDED } from '../check/recordings.ts';
import { readStory, type ReadStory } from '../check/read.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { decodeStory } from './decode.ts';
import { originalOf, readTranslation } from '../translate/translation.ts';
import { loadMedia } from './media.ts';
import { loadTracks } from './tracks.ts';

/** A story, and the other files that it is made of. */
export interface LoadedStory {
	read: ReadStory;
	/** Full paths of its tracks and, for a translation, of its original: when one changes, so does the story. */
	files: string[];
	/** For a translation, the file of the story that it translates. */
	original?: string;
}

/**
 * Reads a story with the tracks that it names; for a translation also the story that it translates.
 *
 * @param text what the file holds
 * @param file its full path
 * @param name its name in messages
 */
export async function loadStoryText(text: string, file: string, name: string): Promise<LoadedStory> {
	const folder = path.dirname(file);
	const originalName = originalOf(text);
	if (originalName === undefined) return loadFiles(readStory(text, { file: name }), folder);
	const original = path.join(folder, originalName);
	const shownName = path.posix.join(path.posix.dirname(name), originalName);
	const originalRead = original === file ? undefined : await readOriginal(original, shownName);
	const translation = readTranslation(text, {
		file: name,
		original: { name: originalName, read: originalRead }
	});
	const { read, files } = await loadFiles(translation, folder);
	return { read, files: [original, ...files], original };
}

/** Completes a story with what its other files hold. */
async function loadFiles(story: ReadStory, folder: string): Promise<{ read: ReadStory; files: string[] }> {
	const tracks = await loadTracks(story, folder);
	const media = await loadMedia(tracks.read, folder);
	return { read: media.read, files: [...tracks.files, ...media.files] };
}

/** The same for the bytes of the file, in UTF-8 or UTF-16. */
export async function loadStory(bytes: Uint8Array, file: string, name: string): Promise<LoadedStory> {
	const text = decodeStory(bytes, name);
	return typeof text === 'string' ? loadStoryText(text, file, name) : { read: failed(text), files: [] };
}

async function readOriginal(file: string, name: string): Promise<ReadStory | undefined> {
	const bytes = await readFile(file).catch(() => undefined);
	if (!bytes) return undefined;
	const text = decodeStory(bytes, name);
	return typeof text === 'string' ? readStory(text, { file: name }) : failed(text);
}

const failed = (error: Diagnostic): ReadStory => ({ ...NOTHING_RECORDED, diagnostics: [error] });

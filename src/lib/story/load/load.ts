import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { NOTHING_RECORDED } from '../check/recordings.ts';
import { readStory, type ReadStory } from '../check/read.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { decodeStory } from './decode.ts';
import { originalOf, readTranslation } from '../translate/translation.ts';
import { loadMedia } from './media.ts';
import { openSheets } from './sheets.ts';
import { loadTracks } from './tracks.ts';

/** A story, and the other files that it is made of. */
export interface LoadedStory {
	read: ReadStory;
	/** Full paths of the files that it names and, for a translation, of its original: when one changes, so does the story. */
	files: string[];
	/** For a translation, the file of the story that it translates. */
	original?: string;
}

/** A story, and the full paths of the files that were read for it. */
type WithFiles = Pick<LoadedStory, 'read' | 'files'>;

/**
 * Reads a story with the files that it names; for a translation also the story that it translates.
 *
 * @param text what the file holds
 * @param file its full path
 * @param name its name in messages
 */
export async function loadStoryText(text: string, file: string, name: string): Promise<LoadedStory> {
	const folder = path.dirname(file);
	const originalName = originalOf(text);
	if (originalName === undefined) return loadFiles(await readWithSheets(text, folder, name), folder);
	const original = path.join(folder, originalName);
	const shownName = path.posix.join(path.posix.dirname(name), originalName);
	const originalRead = original === file ? undefined : await readOriginal(original, shownName);
	const translation = readTranslation(text, {
		file: name,
		original: { name: originalName, read: originalRead?.read }
	});
	const { read, files } = await loadFiles({ read: translation, files: originalRead?.files ?? [] }, folder);
	return { read, files: [original, ...files], original };
}

/** Completes a story with what its other files hold. */
async function loadFiles(story: WithFiles, folder: string): Promise<WithFiles> {
	const tracks = await loadTracks(story.read, folder);
	const media = await loadMedia(tracks.read, folder);
	return { read: media.read, files: [...story.files, ...tracks.files, ...media.files] };
}

/** Reads a story with the rows of its charts. Only the story says which files hold them, so it is read twice then. */
async function readWithSheets(text: string, folder: string, name: string): Promise<WithFiles> {
	const read = readStory(text, { file: name });
	if (read.sheets.length === 0) return { read, files: [] };
	const sheets = await openSheets(read.sheets, folder, name);
	const files = read.sheets.map((sheet) => path.join(folder, sheet));
	return { read: readStory(text, { file: name, sheets }), files };
}

/** The same for the bytes of the file, in UTF-8 or UTF-16. */
export async function loadStory(bytes: Uint8Array, file: string, name: string): Promise<LoadedStory> {
	const text = decodeStory(bytes, name);
	return typeof text === 'string' ? loadStoryText(text, file, name) : { read: failed(text), files: [] };
}

async function readOriginal(file: string, name: string): Promise<WithFiles | undefined> {
	const bytes = await readFile(file).catch(() => undefined);
	if (!bytes) return undefined;
	const text = decodeStory(bytes, name);
	return typeof text === 'string'
		? readWithSheets(text, path.dirname(file), name)
		: { read: failed(text), files: [] };
}

const failed = (error: Diagnostic): ReadStory => ({ ...NOTHING_RECORDED, diagnostics: [error] });

import { NOTHING_RECORDED } from '../check/recordings.ts';
import { readStory, type ReadStory } from '../check/read.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { originalOf, readTranslation } from '../translate/translation.ts';
import { decodeStory } from './decode.ts';
import { nameBeside, type StoryFolder, type StoryPlace } from './folder.ts';
import { loadMedia } from './media.ts';
import { openSheets } from './sheets.ts';
import { withNames } from './names.ts';
import { loadTracks } from './tracks.ts';

/** A story, and the other files that it is made of. */
export interface LoadedStory {
	read: ReadStory;
	/** The files that it names and, for a translation, its original: when one changes, so does the story. */
	files: string[];
	/** For a translation, the file of the story that it translates. */
	original?: string;
}

/** A story, and the files that were read for it. */
type WithFiles = Pick<LoadedStory, 'read' | 'files'>;

/**
 * Reads a story with the files that it names; for a translation also the story that it translates. This is the one way in for
 * a story, from a disk or from the web.
 *
 * @param content what the file holds: text, or bytes in UTF-8 or UTF-16
 */
export async function loadStoryFrom(
	content: string | Uint8Array,
	{ folder, file, name }: StoryPlace
): Promise<LoadedStory> {
	const text = typeof content === 'string' ? content : decodeStory(content, name);
	if (typeof text !== 'string') return { read: failed(text), files: [] };
	const originalName = originalOf(text);
	if (originalName === undefined) return loadFiles(await readWithSheets(text, folder, name), folder);
	const original = folder.locate(originalName);
	const shownName = nameBeside(name, originalName);
	const originalRead = original === file ? undefined : await readOriginal(original, shownName, folder);
	const translation = readTranslation(text, {
		file: name,
		original: { name: originalName, read: originalRead?.read }
	});
	const { read, files } = await loadFiles({ read: translation, files: originalRead?.files ?? [] }, folder);
	return { read, files: [original, ...files], original };
}

/** Completes a story with what its other files hold. */
async function loadFiles(story: WithFiles, folder: StoryFolder): Promise<WithFiles> {
	const tracks = await loadTracks(story.read, folder);
	const media = await loadMedia(tracks.read, folder);
	return { read: await withNames(media.read), files: [...story.files, ...tracks.files, ...media.files] };
}

/** Reads a story with the rows of its charts. Only the story says which files hold them, so it is read twice then. */
async function readWithSheets(text: string, folder: StoryFolder, name: string): Promise<WithFiles> {
	const read = readStory(text, { file: name });
	if (read.sheets.length === 0) return { read, files: [] };
	const sheets = await openSheets(read.sheets, folder, name);
	const files = read.sheets.map((sheet) => folder.locate(sheet));
	return { read: readStory(text, { file: name, sheets }), files };
}

async function readOriginal(file: string, name: string, folder: StoryFolder): Promise<WithFiles | undefined> {
	const bytes = await folder.read(file).catch(() => undefined);
	if (!bytes) return undefined;
	const text = decodeStory(bytes, name);
	return typeof text === 'string' ? readWithSheets(text, folder, name) : { read: failed(text), files: [] };
}

const failed = (error: Diagnostic): ReadStory => ({ ...NOTHING_RECORDED, diagnostics: [error] });

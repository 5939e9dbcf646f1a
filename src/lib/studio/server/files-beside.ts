import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { imageSize } from 'image-size';
import { hashOf } from '../../files/index.ts';
import { slugOf } from '../../slug/index.ts';
import { readTrack, TrackError } from '../../track/index.ts';
import type { FileKind } from '../protocol.ts';
import { writeNewFile } from './new-file.ts';
import { problem, Refused } from './problem.ts';
import { LARGEST_FILE } from './request.ts';

/** Pictures that hold no scripts, by what their bytes say; each with its ending. */
const PICTURES: Record<string, string> = {
	png: 'png',
	jpg: 'jpg',
	webp: 'webp',
	gif: 'gif',
	avif: 'avif',
	heif: 'avif'
};

/** Endings that a recorded track may have. */
const TRACKS = /^(gpx|kml|json|geojson|csv|txt|log)$/;

const FOLDERS: Record<FileKind, string> = { picture: 'pictures', track: 'tracks' };

/**
 * Writes a picture or a track beside a story. One that is there already is used again; another of its name stays.
 *
 * @param name as the page's visitor has it
 * @param data in base64
 * @returns its path from the story's folder
 * @throws {Refused} for what is too large or none of its kind, and where it cannot be written
 */
export async function writeBeside(
	folder: string,
	kind: FileKind,
	name: string,
	data: string
): Promise<string> {
	const bytes = Buffer.from(data, 'base64');
	const size = String(bytes.length);
	if (bytes.length > LARGEST_FILE) throw new Refused(problem(344, size, String(LARGEST_FILE)));
	const ending = kind === 'picture' ? pictureEnding(bytes) : await trackEnding(bytes, name);
	if (ending === undefined)
		throw new Refused(kind === 'picture' ? problem(345) : problem(346, 'its name ends in no known way'));
	const stem = safeName(name) || kind;
	for (let count = 1; ; count++) {
		const file = `${FOLDERS[kind]}/${stem}${count === 1 ? '' : `-${count}`}.${ending}`;
		const there = await readFile(path.join(folder, file)).catch(() => undefined);
		if (there && hashOf(there) === hashOf(bytes)) return file;
		if (there) continue;
		await writeNewFile(folder, file, bytes);
		return file;
	}
}

function pictureEnding(bytes: Uint8Array): string | undefined {
	try {
		return PICTURES[imageSize(bytes).type ?? ''];
	} catch {
		return undefined;
	}
}

async function trackEnding(bytes: Uint8Array, name: string): Promise<string | undefined> {
	try {
		await readTrack(bytes, { name: path.basename(name) });
	} catch (error) {
		if (error instanceof TrackError) throw new Refused(problem(346, error.reason));
		throw error;
	}
	const ending = path.extname(name).slice(1).toLowerCase();
	return TRACKS.test(ending) ? ending : undefined;
}

/** A file's name without its folder and ending: small letters, digits and hyphens. */
const safeName = (name: string): string =>
	slugOf(name.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, ''))
		.slice(0, 80)
		.replace(/-$/, '');

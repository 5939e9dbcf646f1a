import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { decodeText } from '../../encoding/index.ts';
import { encoderLike, hashOf, reasonOf, replaceFile } from '../../files/index.ts';
import { problem, Refused } from './problem.ts';

/** What the studio does with files. A test puts a full disk in its place. */
export interface Disk {
	read: (file: string) => Promise<Uint8Array>;
	replace: (file: string, content: Uint8Array) => Promise<void>;
}

export const realDisk: Disk = { read: (file) => readFile(file), replace: replaceFile };

/** A story's file, or a CSV beside it, as it is now. */
export interface StoryFile {
	/** Its full path as it was given. */
	given: string;
	/** Its full path, without links. */
	path: string;
	/** Its name from the project's folder. */
	name: string;
	text: string;
	/** The story that it translates, where it was asked for by its language. */
	original?: StoryFile;
	/** Its bytes, hashed. */
	base: string;
	encode: (text: string) => Uint8Array;
}

/**
 * Reads a story's file.
 *
 * @throws {Refused} where a link leads out of the root, or the file cannot be read
 */
export async function readStoryFile(file: string, root: string, disk: Disk): Promise<StoryFile> {
	const name = path.relative(root, file).replaceAll(path.sep, '/');
	try {
		const real = await realpath(file);
		const inside = path.relative(await realpath(root), real);
		if (inside.startsWith('..') || path.isAbsolute(inside)) throw new Refused(problem(313, name));
		const bytes = await disk.read(real);
		const [text, base] = [decodeText(bytes), hashOf(bytes)];
		return { given: file, path: real, name, text, base, encode: encoderLike(bytes) };
	} catch (error) {
		if (error instanceof Refused) throw error;
		throw new Refused(problem(315, name, reasonOf(error)));
	}
}

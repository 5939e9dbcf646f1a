import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { StoryFolder } from '../load/index.ts';
import { findFile } from './find-file.ts';

/** A folder on the disk, with the files of a story. */
export const diskFolder = (folder: string): StoryFolder => ({
	locate: (file) => path.join(folder, file),
	find: (file) => findFile(folder, file),
	read: (file) =>
		readFile(file).catch((error: NodeJS.ErrnoException) => {
			if (error.code === 'ENOENT') return undefined;
			throw error;
		})
});

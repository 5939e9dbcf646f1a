import { mkdir, realpath, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { reasonOf } from '../../files/index.ts';
import { problem, Refused } from './problem.ts';

/**
 * Writes a file that is not there yet into a story's folder, and the folder above it.
 *
 * @param name from the story's folder
 * @throws {Refused} where the file exists, where a link leads out of the folder, or where it cannot be written
 */
export async function writeNewFile(
	folder: string,
	name: string,
	content: Uint8Array | string
): Promise<void> {
	const file = path.join(folder, name);
	try {
		await mkdir(path.dirname(file), { recursive: true });
		const inside = path.relative(await realpath(folder), await realpath(path.dirname(file)));
		if (inside.startsWith('..') || path.isAbsolute(inside)) throw new Refused(problem(313, name));
		// The flag keeps a file that is there, and follows no link.
		await writeFile(file, content, { flag: 'wx' });
	} catch (error) {
		if (error instanceof Refused) throw error;
		const isThere = (error as NodeJS.ErrnoException).code === 'EEXIST';
		throw new Refused(isThere ? problem(394, name) : problem(341, name, reasonOf(error)));
	}
}

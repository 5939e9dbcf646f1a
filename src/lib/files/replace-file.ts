import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';

/** Whoever may write: its owner, its group, all others. */
const WRITERS = 0o222;

/**
 * Replaces a file by another content. It writes beside the file and renames into place, so that nobody ever finds a half
 * of it, and what was there stays if the disk is full.
 *
 * @throws what the file system says; also for a file that is marked read-only, which a rename would replace
 */
export async function replaceFile(file: string, content: Uint8Array): Promise<void> {
	// A link stays a link: the file to which it leads is replaced.
	const target = await realpath(file);
	const { mode } = await stat(target);
	if ((mode & WRITERS) === 0) throw Object.assign(new Error('it is read-only'), { code: 'READONLY' });
	const beside = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}`);
	try {
		// A process that was killed may have left one.
		await rm(beside, { force: true });
		await writeFile(beside, content, { mode, flag: 'wx' });
		await rename(beside, target);
	} catch (error) {
		await rm(beside, { force: true });
		throw error;
	}
}

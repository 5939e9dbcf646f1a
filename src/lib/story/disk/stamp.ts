import { stat } from 'node:fs/promises';

/** A text that stays the same as long as none of the files changes. */
export async function stampOf(files: readonly string[]): Promise<string> {
	const stamps = files.map(async (file) => {
		const known = await stat(file).catch(() => undefined);
		return known ? `${known.mtimeMs} ${known.size}` : 'missing';
	});
	return (await Promise.all(stamps)).join('\n');
}

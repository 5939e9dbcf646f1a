import { access, constants } from 'node:fs/promises';
import { browserPaths } from './browser-paths.js';

/** The first browser of this machine that takes pictures: `CONTRAIL_BROWSER` alone where it is set; undefined where there is none. */
export async function findBrowser(): Promise<string | undefined> {
	const { CONTRAIL_BROWSER: named } = process.env;
	for (const file of named ? [named] : browserPaths(process.platform, process.env)) {
		const isThere = await access(file, constants.X_OK).then(
			() => true,
			() => false
		);
		if (isThere) return file;
	}
	return undefined;
}

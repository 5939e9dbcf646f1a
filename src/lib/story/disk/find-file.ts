import { access } from 'node:fs/promises';
import path from 'node:path';

/** Where sites keep the files that they serve as they are. */
const SITE_FOLDERS = ['static', 'public'];

/**
 * Finds a file that a story names: beside it; or, with a slash in front, among those of the site around it or of a folder that
 * is a site of its own.
 */
export async function findFile(folder: string, name: string): Promise<string | undefined> {
	const beside = path.join(folder, name);
	if (await exists(beside)) return beside;
	if (!name.startsWith('/')) return undefined;
	for (let above = path.resolve(folder); ; above = path.dirname(above)) {
		for (const site of SITE_FOLDERS) {
			const file = path.join(above, site, name);
			if (await exists(file)) return file;
		}
		if (above === path.dirname(above)) return undefined;
	}
}

const exists = (file: string): Promise<boolean> =>
	access(file).then(
		() => true,
		() => false
	);

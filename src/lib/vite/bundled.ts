import { existsSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/**
 * What the library imports in the browser that is CommonJS, or has it within. Vite's developer server bundles by itself only what a
 * site imports, and serves what a package imports as it is: a browser cannot read it.
 */
const BUNDLED = ['mdast-util-from-markdown', 'saxes'];

/**
 * Those packages as Vite's `optimizeDeps.include` names them, where the site has the library as a package. It warns of what it
 * does not find, as where the site has the library's sources.
 *
 * @param root the site's folder
 */
export function bundledFor(root: string): string[] {
	return isInstalledFor(root) ? BUNDLED.map((name) => `svelte-contrail > ${name}`) : [];
}

function isInstalledFor(root: string): boolean {
	try {
		const manifest = createRequire(path.join(root, 'vite.config.js')).resolve('svelte-contrail/package.json');
		// A package may import itself by its own name, which is no install.
		return manifestAround(root) !== manifest;
	} catch {
		return false;
	}
}

/** The `package.json` to which a folder belongs, in its real place, as Node tells where another is. */
function manifestAround(folder: string): string | undefined {
	const manifest = path.join(folder, 'package.json');
	if (existsSync(manifest)) return realpathSync(manifest);
	const parent = path.dirname(folder);
	return parent === folder ? undefined : manifestAround(parent);
}

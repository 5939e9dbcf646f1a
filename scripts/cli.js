import { copyFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundleForNode } from './bundle-for-node.js';

/** The reader of documents is a file of its own, which the studio's server loads too: bundled twice it would be as large again. */
const shareReader = {
	name: 'share-reader',
	enforce: /** @type {const} */ ('pre'),
	/** @param {string} source */
	resolveId: (source) =>
		/import\/word\/index\.ts$/.test(source)
			? /** @type {const} */ ({ id: '../../import/word/index.js', external: true })
			: undefined
};

/**
 * Bundles the command line: the script that `npx contrail` runs, and a file for each command, which it loads when it is
 * asked for. All libraries are inside, so that none of them has to be found and read file by file at each start, and so
 * that what only the command line needs is no dependency of the package.
 *
 * @param {string} dist the package's folder
 */
export async function buildCli(dist) {
	const outDir = `${dist}/cli`;
	await bundleForNode('cli/index.ts', outDir, [shareReader]);
	// What `contrail new` starts a story from.
	copyFileSync(
		fileURLToPath(new URL('../stories/_template/story.yaml', import.meta.url)),
		`${outDir}/starter.yaml`
	);
}

import { rmSync } from 'node:fs';
import { bundleForNode } from './bundle-for-node.js';

/**
 * Bundles the reader of documents (.docx), with its libraries inside, into the module by which the studio's server loads it. Whoever
 * installs the package installs none of them. What else an import needs is in the command line.
 *
 * @param {string} dist the package's folder
 */
export async function buildImport(dist) {
	// What svelte-package put there: a file for each source.
	rmSync(`${dist}/import`, { recursive: true, force: true });
	await bundleForNode('import/word/index.ts', `${dist}/import/word`);
}

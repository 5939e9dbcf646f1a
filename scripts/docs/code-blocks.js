import path from 'node:path';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { filesOf } from '../package-imports.js';
import { read, root, shortName } from './program.js';

/**
 * A block of code in a Markdown file.
 *
 * @typedef {object} CodeBlock
 * @property {string} file path from the repository's root
 * @property {number} line the line on which it begins
 * @property {string} lang
 * @property {string} [title] the name of the file that it shows
 * @property {string} code
 */

/**
 * Finds every code block of the README and the docs.
 *
 * @returns {CodeBlock[]}
 */
export function codeBlocks() {
	const pages = filesOf(`${root}src/routes/docs/pages`).filter((file) => file.endsWith('.md'));
	return [`${root}README.md`, ...pages.sort()].flatMap((file) => {
		const name = shortName(file.replaceAll(path.sep, '/'));
		return fromMarkdown(read(file)).children.flatMap((node) => blocksOf(node, name));
	});
}

/**
 * The blocks in TypeScript, each as a file of its own. Other blocks may import those that show a file, by its name; the rest are named
 * after their place.
 *
 * @returns {{ name: string, code: string }[]}
 */
export function typedBlocks() {
	return codeBlocks()
		.filter(({ lang, code }) => lang === 'ts' || (lang === 'svelte' && /lang="ts"/.test(code)))
		.map(({ file, line, lang, title, code }) => ({
			name: title ?? `${`${file}:${line}`.replaceAll(/[^\w]/g, '-')}.${lang}`,
			code
		}));
}

/**
 * @param {import('mdast').Nodes} node
 * @param {string} file
 * @returns {CodeBlock[]}
 */
function blocksOf(node, file) {
	if (node.type === 'code') {
		const line = (node.position?.start.line ?? 0) + 1;
		return [{ file, line, lang: node.lang ?? '', ...(node.meta && { title: node.meta }), code: node.value }];
	}
	return 'children' in node ? node.children.flatMap((child) => blocksOf(child, file)) : [];
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import ts from 'typescript';
import { filesOf, scriptsOf } from './package-imports.js';

/**
 * A comment in a source file.
 *
 * @typedef {object} Comment
 * @property {string} place e.g. `src/lib/geo/camera.ts:12`
 * @property {string} text with its marks; lines of `//` that follow one another are one comment
 */

const root = fileURLToPath(new URL('../', import.meta.url));
const FOLDERS = ['src', 'scripts', 'tests'];

/**
 * Draws comments by chance, for a person who checks that each is a plain sentence.
 *
 * @param {number} count
 * @param {number} seed the same seed draws the same comments, as long as the sources stay the same
 * @returns {Comment[]}
 */
export function randomComments(count, seed) {
	const rest = FOLDERS.flatMap((folder) => filesOf(root + folder))
		.filter((file) => /\.(js|ts|svelte|css)$/.test(file) && !file.includes('fixtures'))
		.sort()
		.flatMap(commentsOf);
	const random = randomNumbers(seed);
	return Array.from({ length: Math.min(count, rest.length) }, () => {
		const [drawn] = rest.splice(Math.floor(random() * rest.length), 1);
		return /** @type {Comment} */ (drawn);
	});
}

/**
 * @param {string} file
 * @returns {Comment[]}
 */
function commentsOf(file) {
	const code = readFileSync(file, 'utf8');
	const isCode = /\.(js|ts|svelte)$/.test(file);
	const ranges = isCode ? scriptsOf(file, code).flatMap(({ start, text }) => inScript(text, start)) : [];
	for (const { index, 0: text } of code.matchAll(/<!--[^]*?-->/g)) {
		if (file.endsWith('.svelte')) ranges.push([index, index + text.length]);
	}
	const style = file.endsWith('.css') ? 0 : file.endsWith('.svelte') ? code.indexOf('<style') : -1;
	for (const { index, 0: text } of style < 0 ? [] : code.slice(style).matchAll(/\/\*[^]*?\*\//g)) {
		ranges.push([style + index, style + index + text.length]);
	}
	const place = path.relative(root, file).replaceAll(path.sep, '/');
	const comments = joined(ranges, code).filter(([start, end]) => hasWords(code.slice(start, end)));
	return comments.map(([start, end]) => ({
		place: `${place}:${code.slice(0, start).split('\n').length}`,
		text: code.slice(start, end)
	}));
}

/**
 * @param {string} code
 * @param {number} offset where the script begins in its file
 * @returns {[start: number, end: number][]}
 */
function inScript(code, offset) {
	/** @type {Map<number, number>} */
	const found = new Map();
	const source = ts.createSourceFile('script.ts', code, ts.ScriptTarget.Latest, true);
	/** @param {ts.Node} node */
	const visit = (node) => {
		const leading = ts.getLeadingCommentRanges(code, node.getFullStart()) ?? [];
		const trailing = ts.getTrailingCommentRanges(code, node.getEnd()) ?? [];
		for (const { pos, end } of [...leading, ...trailing]) found.set(offset + pos, offset + end);
		for (const child of node.getChildren(source)) if (!ts.isJSDoc(child)) visit(child);
	};
	visit(source);
	return [...found];
}

/**
 * Joins comments that only white space within a line or one line break separates.
 *
 * @param {[start: number, end: number][]} ranges
 * @param {string} code
 */
function joined(ranges, code) {
	/** @type {[start: number, end: number][]} */
	const comments = [];
	for (const range of ranges.sort(([a], [b]) => a - b)) {
		const last = comments.at(-1);
		const isNext = last && code.startsWith('//', last[0]) && /^\n[ \t]*$/.test(code.slice(last[1], range[0]));
		if (last && isNext) last[1] = range[1];
		else comments.push(range);
	}
	return comments;
}

/** Whether a comment has words, and not types alone. @param {string} text */
const hasWords = (text) =>
	/\p{L}{2,}\W+\p{L}+\W+\p{L}+/u.test(text.replace(/@(type|param|returns)\b.*|@\w+/g, ''));

/**
 * A small generator of random numbers from 0 to 1 (mulberry32 by Tommy Ettinger, in the public domain).
 *
 * @param {number} seed
 */
function randomNumbers(seed) {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let bits = Math.imul(state ^ (state >>> 15), 1 | state);
		bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
		return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
	};
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const { values } = parseArgs({
		options: { seed: { type: 'string' }, count: { type: 'string', default: '10' } }
	});
	const seed = Number(values.seed ?? Math.floor(Math.random() * 1e6));
	console.log(`Seed ${seed}. The same comments again: npm run comments -- --seed ${seed}`);
	for (const { place, text } of randomComments(Number(values.count), seed)) {
		console.log(`\n${place}\n${text.replace(/^[ \t]+/gm, '')}`);
	}
}

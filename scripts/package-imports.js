import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'svelte/compiler';
import ts from 'typescript';

/**
 * One import in a file.
 *
 * @typedef {object} Import
 * @property {string} specifier e.g. `./state.ts`
 * @property {number} start the position in the file of the specifier's first character, after the quote
 * @property {number} end
 * @property {boolean} isType whether the import names types only, so that it loads nothing
 */

const CODE = /\.(js|mjs|ts|svelte)$/;

/**
 * Lists all files below a folder, but not those of packages that are installed in it.
 *
 * @param {string} folder
 * @returns {string[]} absolute paths
 */
export function filesOf(folder) {
	const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
	const isInstalled = (/** @type {string} */ parent) =>
		path.relative(folder, parent).split(path.sep).includes('node_modules');
	const own = entries.filter((entry) => entry.isFile() && !isInstalled(entry.parentPath));
	return own.map((entry) => path.join(entry.parentPath, entry.name));
}

/**
 * Changes every import of a `.ts` source to the name of the built file. svelte-package does so in scripts, but TypeScript
 * does not change declarations, and a user's TypeScript would refuse them.
 *
 * @param {string} folder a built package
 */
export function rewriteSourceImports(folder) {
	for (const file of filesOf(folder).filter((name) => CODE.test(name))) {
		const code = readFileSync(file, 'utf8');
		let rewritten = code;
		for (const { specifier, start, end } of importsOf(file, code).reverse()) {
			if (!/^\..*\.ts$/.test(specifier) || /\.d\.ts$/.test(specifier)) continue;
			rewritten = rewritten.slice(0, start) + specifier.replace(/\.ts$/, '.js') + rewritten.slice(end);
		}
		if (rewritten !== code) writeFileSync(file, rewritten);
	}
}

/**
 * Lists the faulty imports of a built package: those of sources, and those of missing files.
 *
 * @param {string} folder
 * @param {(file: string) => boolean} [isChecked]
 * @returns {string[]} a line for each
 */
export function brokenImports(folder, isChecked = () => true) {
	return filesOf(folder)
		.filter((name) => CODE.test(name) && isChecked(name))
		.flatMap((file) =>
			importsOf(file, readFileSync(file, 'utf8'))
				.filter(({ specifier }) => !resolves(file, specifier))
				.map(({ specifier }) => `${path.relative(folder, file)} imports \`${specifier}\``)
		);
}

/**
 * @param {string} file the file with the import
 * @param {string} specifier
 */
function resolves(file, specifier) {
	if (!specifier.startsWith('.')) return true;
	const target = path.resolve(path.dirname(file), specifier.replace(/\?.*$/, ''));
	if (!file.endsWith('.d.ts')) return !target.endsWith('.ts') && existsSync(target);
	// A declaration names the script, and TypeScript reads the declaration next to that.
	const declaration = target.endsWith('.js') ? target.replace(/\.js$/, '.d.ts') : `${target}.d.ts`;
	return existsSync(declaration) || (/\.(d\.ts|json|css)$/.test(target) && existsSync(target));
}

/**
 * Finds the imports of a script, a declaration or a component, with dynamic ones, type-only ones and
 * `new URL(…, import.meta.url)`.
 *
 * @param {string} file
 * @param {string} code
 * @returns {Import[]} in the order of the file
 */
export function importsOf(file, code) {
	return scriptsOf(file, code).flatMap(({ start, text }) => {
		const named = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName, pos }) => ({
			specifier: fileName,
			// TypeScript gives the position of the quote, or of the space before it.
			at: text.indexOf(fileName, pos)
		}));
		const urls = [...text.matchAll(/new URL\(\s*(['"])([^'"]+)\1,\s*import\.meta\.url/g)].map((match) => ({
			specifier: match[2] ?? '',
			at: text.indexOf(match[2] ?? '', match.index)
		}));
		return [...named, ...urls]
			.sort((a, b) => a.at - b.at)
			.map(({ specifier, at }) => ({
				specifier,
				start: start + at,
				end: start + at + specifier.length,
				isType: namesTypes(text.slice(0, at))
			}));
	});
}

/**
 * @param {string} before the code up to an import's specifier
 * @returns {boolean} whether the import names types only
 */
function namesTypes(before) {
	const [, isType, names] =
		/\b(?:import|export)(\s+type)?\s*(?:\{([^{}]*)\}|[\w*\s,]*)\s*from\s*['"]$/.exec(before) ?? [];
	const all = names?.split(',').map((name) => name.trim()) ?? [];
	return (
		isType !== undefined || (all.some(Boolean) && all.every((name) => !name || name.startsWith('type ')))
	);
}

/**
 * @param {string} file
 * @param {string} code
 * @returns {{ start: number, text: string }[]}
 */
export function scriptsOf(file, code) {
	if (!file.endsWith('.svelte')) return [{ start: 0, text: code }];
	const { module, instance, fragment } = parse(code, { modern: true, filename: file });
	const scripts = [module, instance].flatMap((script) => (script ? [[script.start, script.end]] : []));
	// The markup between the scripts may import on demand.
	const markup = [...code.matchAll(/\bimport\([^()]*\)/g)]
		.map(({ index, 0: { length } }) => [index, index + length])
		.filter(([start = 0]) => fragment.nodes.some((node) => node.start <= start && start < node.end));
	return [...scripts, ...markup]
		.map(([start = 0, end]) => ({ start, text: code.slice(start, end) }))
		.sort((a, b) => a.start - b.start);
}

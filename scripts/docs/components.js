import path from 'node:path';
import { importsOf } from '../package-imports.js';
import { publicEntries } from '../public-entries.js';
import { read, root } from './program.js';

/**
 * A component that users can import.
 *
 * @typedef {object} PublicComponent
 * @property {string} name e.g. `RouteLine`
 * @property {string} entry e.g. `svelte-contrail/map`
 * @property {string} file absolute
 */

const COMPONENT = /export \{[^}]*\bdefault as (\w+)[^}]*\} from '(\.[^']+\.svelte)'/g;
/** A component, or a file of code except an entry, which exports what others use. */
const PART = /(?<!\/index|\.d)\.(svelte|ts)$/;
const REST = /export \* from '(\.[^']+)'/g;

/**
 * The public entries of the package that are code, each with its source.
 *
 * @returns {{ entry: string, file: string }[]} in the order of their names
 */
export function codeEntries() {
	return Object.entries(publicEntries())
		.filter(([, file]) => /\.ts$/.test(file) && !/\.d\.ts$/.test(file))
		.map(([entry, file]) => ({ entry, file: root + file }))
		.sort((a, b) => (a.entry < b.entry ? -1 : 1));
}

/**
 * Every component that the package's entries export, each with the first entry that exports it.
 *
 * @returns {PublicComponent[]}
 */
export function publicComponents() {
	/** @type {Map<string, PublicComponent>} */
	const found = new Map();
	for (const { entry, file } of codeEntries()) {
		for (const component of componentsOf(file)) {
			if (!found.has(component.name)) found.set(component.name, { entry, ...component });
		}
	}
	return [...found.values()];
}

/**
 * @param {string} file a module that exports components
 * @returns {{ name: string, file: string }[]}
 */
function componentsOf(file) {
	const code = read(file);
	const at = path.posix.dirname(file);
	const own = [...code.matchAll(COMPONENT)].map(([, name = '', from = '']) => ({
		name,
		file: path.posix.join(at, from)
	}));
	const passed = [...code.matchAll(REST)].flatMap(([, from = '']) => componentsOf(path.posix.join(at, from)));
	return [...own, ...passed];
}

/**
 * A component and those of its own module that it is made of, which it imports itself or by a file of code.
 *
 * @param {string} file absolute
 * @param {Set<string>} [seen]
 * @returns {string[]}
 */
export function madeOf(file, seen = new Set()) {
	if (seen.has(file)) return [];
	seen.add(file);
	const module = /src\/lib\/\w+\//.exec(file)?.[0] ?? '';
	for (const { specifier } of importsOf(file, read(file))) {
		const target = path.posix.join(path.posix.dirname(file), specifier);
		if (specifier.startsWith('.') && PART.test(target) && target.includes(module)) madeOf(target, seen);
	}
	return [...seen].filter((part) => part.endsWith('.svelte'));
}

/** @param {string} name `RouteLine` @returns {string} `route-line` */
export const slugOf = (name) => name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();

import path from 'node:path';
import { parse } from 'svelte/compiler';
import { read } from './program.js';

/**
 * The stable names that styles and tests may use in a component.
 *
 * @typedef {object} Hooks
 * @property {string[]} names values of `data-contrail`
 * @property {string[]} attributes other `data-*` attributes
 * @property {{ name: string, fallback?: string }[]} properties the custom properties that its styles read
 */

/**
 * @param {string[]} files a component and those that it is made of
 * @returns {Hooks}
 */
export function hooksOf(files) {
	/** @type {Set<string>} */ const names = new Set();
	/** @type {Set<string>} */ const attributes = new Set();
	/** @type {Map<string, string | undefined>} */ const properties = new Map();
	for (const file of files) {
		const code = read(file);
		const { css } = parse(code, { modern: true, filename: file });
		const markup = code.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '');
		for (const [, name = ''] of markup.matchAll(/data-contrail(?:="|': ')([\w-]+)/g)) names.add(name);
		for (const [name] of markup.matchAll(/(?<=[\s{'])data-(?!contrail)[\w-]+(?==|':)/g)) attributes.add(name);
		const beside = [...code.matchAll(/^\s*import '(\.\/[\w/-]+\.css)';/gm)].map(([, name = '']) =>
			read(path.join(path.dirname(file), name))
		);
		const styles = css ? code.slice(css.content.start, css.content.end) : '';
		for (const { name, fallback } of variables([styles, ...beside].join('\n'))) {
			if (!properties.has(name) || fallback) properties.set(name, properties.get(name) ?? fallback);
		}
	}
	return {
		names: [...names],
		attributes: [...attributes].sort(),
		properties: [...properties]
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([name, fallback]) => ({ name, ...(fallback && { fallback }) }))
	};
}

/**
 * Finds each `var(--contrail-…)` of a style sheet.
 *
 * @param {string} css
 */
function variables(css) {
	return [...css.matchAll(/var\(\s*(--contrail-[\w-]+)\s*(,)?/g)].map((match) => ({
		name: match[1] ?? '',
		fallback: match[2] ? untilClosed(css.slice(match.index + match[0].length)) : undefined
	}));
}

/**
 * The text before the bracket that closes one opened before the text.
 *
 * @param {string} text
 */
function untilClosed(text) {
	let open = 0;
	for (const [at, letter] of [...text].entries()) {
		if (letter === '(') open++;
		if (letter === ')' && open-- === 0) return text.slice(0, at).replace(/\s+/g, ' ').trim();
	}
}

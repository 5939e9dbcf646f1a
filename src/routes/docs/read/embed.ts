import figures from '../figures.json';
import wcag from '../wcag.json';
import type { Block } from '../types.ts';
import { inline } from './inline.ts';

const codes = import.meta.glob<string>('../examples/*', {
	query: '?raw',
	import: 'default',
	eager: true
});

const tables: Record<string, { head: string[]; rows: string[][] }> = { ...figures, ...wcag };

/** The example, file of an example or table of figures that a page embeds; undefined if there is none of that name. */
export function embed(what: string, name: string): Block | undefined {
	if (what === 'example') {
		const code = codes[`../examples/${name}.svelte`];
		return code === undefined ? undefined : { kind: 'example', name, code: code.trim() };
	}
	if (what === 'source') {
		const code = codes[`../examples/${name}`];
		const lang = name.split('.').at(-1) ?? 'text';
		return code === undefined ? undefined : { kind: 'code', lang, title: name, code: code.trim() };
	}
	const table = what === 'figures' ? tables[name] : undefined;
	if (!table) return;
	return {
		kind: 'table',
		head: table.head.map(inline),
		rows: table.rows.map((row) => row.map(inline))
	};
}

import { fieldsOf } from '../story/schema/index.ts';
import { yamlKey, type Path } from '../story/source/index.ts';
import { entriesOf, separator, type Entry } from './entries.ts';
import { insertInFlow } from './flow.ts';
import { isFirst, lineBreakOf } from './lines.ts';
import { indicatorEnd, isListNode, isMapNode, nameOf, type ListNode, type MapNode } from './nodes.ts';
import { columnOf, schemaAt, siteFor } from './peers.ts';
import type { SourceText } from './source-text.ts';
import { writeFlow, writeItem, writeValue } from './write.ts';

/** Adds a field to a map, where the schema's order has it. An entry of a table comes last. */
export function insertField(source: SourceText, above: Path, name: string, value: unknown): void {
	const map = source.node(above) as MapNode;
	const site = siteFor(source, [...above, name]);
	const part = schemaAt(source, above);
	const order = Object.keys((part && fieldsOf(part)) ?? {});
	const rank = order.indexOf(name);
	const ranks = map.items.map((field) => order.indexOf(nameOf(field)));
	const last = rank === -1 ? map.items.length - 1 : ranks.findLastIndex((other) => other < rank);
	if (map.flow || map.items.length === 0) {
		const written = `${yamlKey(name)}: ${writeFlow(value, { ...site, inFlow: true })}`;
		return insertInFlow(source, map, last + 1, written);
	}
	const { text } = source;
	const column = columnOf(source, map);
	const field = `${' '.repeat(column)}${yamlKey(name)}:${writeValue(value, { ...site, column })}`;
	const entries = entriesOf(text, map);
	const first = entries[0]!;
	if (last === -1 && isFirst(text, first.head)) {
		return source.splice(first.start, first.start, field + site.style.lineBreak);
	}
	const { end } = entries[Math.max(0, last)]!;
	const gap = above.length === 0 ? gapOf(text, entries) : '';
	source.splice(end, end, gap + site.style.lineBreak + field);
}

/** The blank lines that the fields of a file are set apart by. */
function gapOf(text: string, entries: readonly Entry[]): string {
	const [a, b] = entries.slice(-2);
	const between = a && b && separator(text, a, b);
	return between ? between.replace(/\r?\n$/, '') : '';
}

/** Adds an item to a list, before the one at an index or at the end. */
export function insertItem(source: SourceText, above: Path, index: number, value: unknown): void {
	const list = source.node(above) as ListNode;
	const site = siteFor(source, [...above, index]);
	if (list.flow && list.items.length > 0) {
		return insertInFlow(source, list, index, writeFlow(value, { ...site, inFlow: true }));
	}
	insertLines(
		source,
		above,
		index,
		(column) => `${' '.repeat(column)}-${writeItem(value, { ...site, column })}`
	);
}

/** Adds lines to a block list, before the item at an index or at the end. They are written for the column of its dashes. */
export function insertLines(
	source: SourceText,
	above: Path,
	index: number,
	write: (column: number) => string
): void {
	const { text } = source;
	const list = source.node(above) as ListNode;
	if (list.flow || list.items.length === 0) return beginList(source, above, list, write);
	const lines = write(columnOf(source, list));
	const entries = entriesOf(text, list);
	const gap = listGap(source, above, entries);
	const next = entries[index];
	if (next && isFirst(text, next.head)) return source.splice(next.start, next.start, lines + gap);
	const at = entries[Math.max(0, Math.min(index, entries.length) - 1)]!.end;
	source.splice(at, at, gap + lines);
}

/** A list that is empty, as `[]`, gets lines of its own. */
function beginList(source: SourceText, above: Path, list: ListNode, write: (column: number) => string): void {
	const { text } = source;
	const { style, column, inFlow } = siteFor(source, above);
	const holder = source.node(above.slice(0, -1));
	const index = isMapNode(holder) ? holder.items.findIndex((field) => nameOf(field) === above.at(-1)) : -1;
	const after = isMapNode(holder) && !inFlow ? indicatorEnd(holder, index) : undefined;
	const [start, end] = list.range;
	const isTail = /^[ \t]*(?:\r?\n|$)/.test(text.slice(end));
	if (after === undefined || !isTail || text.slice(after, start).trim() !== '') {
		const written = write(0).replace(/^- /, '');
		return source.splice(start, end, `[${written}]`);
	}
	source.splice(after, end, style.lineBreak + write(column + style.dash));
}

/** What stands between the items of a list: as between two of its own, else as between two of another list of its name. */
function listGap(source: SourceText, above: Path, entries: readonly Entry[]): string {
	const { text } = source;
	const own = gapBetween(text, entries);
	if (own !== undefined) return own;
	const part = above.map((key) => (typeof key === 'number' ? undefined : key));
	const find = (path: Path, depth: number): string | undefined => {
		const node = source.node(path);
		if (depth === above.length)
			return isListNode(node) && !node.flow ? gapBetween(text, entriesOf(text, node)) : undefined;
		const keys = part[depth] === undefined && isListNode(node) ? [...node.items.keys()] : [above[depth]!];
		for (const key of keys) {
			const found = find([...path, key], depth + 1);
			if (found !== undefined) return found;
		}
		return undefined;
	};
	return find([], 0) ?? lineBreakOf(text);
}

function gapBetween(text: string, entries: readonly Entry[]): string | undefined {
	for (let index = 1; index < entries.length; index++) {
		const gap = separator(text, entries[index - 1]!, entries[index]!);
		if (gap) return gap.endsWith('\n') ? gap : undefined;
	}
	return undefined;
}

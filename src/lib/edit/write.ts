import { isRecord, yamlKey } from '../story/source/index.ts';
import type { ParsedNode } from 'yaml';
import { fieldOf, isListNode, isMapNode } from './nodes.ts';
import { writeScalar, type Site } from './scalar.ts';

/** A value as it stands after a colon or a dash: with the space before it, or on lines of its own. */
export function writeValue(value: unknown, site: Site): string {
	if (!isRecord(value) && !Array.isArray(value)) return ` ${writeScalar(value as string, site)}`;
	const isEmpty = Object.keys(value).length === 0;
	const { style, column, inFlow, isOneLine } = site;
	const flow = writeFlow(value, site);
	if (inFlow || isOneLine || isEmpty || isShort(value, flow, site)) return ` ${flow}`;
	const margin = column + (Array.isArray(value) ? style.dash : style.step);
	return style.lineBreak + writeEntries(value, margin, site).join(style.lineBreak);
}

/** The fields or items of a value on lines of their own, from a column on. */
export function writeEntries(value: object, column: number, site: Site): string[] {
	const margin = ' '.repeat(column);
	if (Array.isArray(value)) {
		const inner = { ...site, column, isOneLine: false, like: within(site.like, 0) };
		return value.map((item: unknown) => `${margin}-${writeItem(item, inner)}`);
	}
	return Object.entries(value).map(([name, inner]) => writeField(name, inner, column, site));
}

/** A field on lines of its own. */
export function writeField(name: string, value: unknown, column: number, site: Site): string {
	const inner = { ...site, column, isOneLine: false, like: within(site.like, name) };
	return `${' '.repeat(column)}${yamlKey(name)}:${writeValue(value, inner)}`;
}

/** What stands after the dash of an item. */
export function writeItem(value: unknown, site: Site): string {
	if (!isRecord(value) || Object.keys(value).length === 0) return writeValue(value, site);
	const flow = writeFlow(value, site);
	if (isShort(value, flow, site)) return ` ${flow}`;
	return ` ${writeEntries(value, site.column + 2, site)
		.join(site.style.lineBreak)
		.trimStart()}`;
}

/** A value in brackets or braces, on one line. */
export function writeFlow(value: unknown, site: Site): string {
	const inner = (like: Site['like']): Site => ({ ...site, inFlow: true, like });
	if (Array.isArray(value))
		return `[${value.map((item) => writeFlow(item, inner(within(site.like, 0)))).join(', ')}]`;
	if (!isRecord(value)) return writeScalar(value as string, inner(site.like));
	const fields = Object.entries(value).map(
		([name, item]) => `${yamlKey(name)}: ${writeFlow(item, inner(within(site.like, name)))}`
	);
	const { padding } = site.style;
	return fields.length === 0 ? '{}' : `{${padding}${fields.join(', ')}${padding}}`;
}

/** Whether a value belongs on one line: it fits, and what it is like stands in brackets, or it is a list of short values. */
function isShort(value: object, flow: string, { style, column, like }: Site): boolean {
	if (column + flow.length > Math.max(style.width, 110)) return false;
	const isAlike = like && (Array.isArray(value) ? isListNode(like.node) : isMapNode(like.node));
	if (isAlike) return (like.node as { flow?: boolean }).flow === true;
	return Array.isArray(value) && value.every((item) => typeof item !== 'object');
}

function within(like: Site['like'], key: string | number): Site['like'] {
	if (!like) return undefined;
	const { node, text } = like;
	const inner = isMapNode(node) ? fieldOf(node, key)?.value : isListNode(node) ? node.items[0] : undefined;
	return inner ? { node: inner as ParsedNode, text } : undefined;
}

import type { ParsedNode } from 'yaml';
import { isRecord, withoutValue, withValue, type Path } from '../story/source/index.ts';
import { changeWithComments } from './comments.ts';
import { contentEnd, endOf } from './entries.ts';
import { insertField, insertItem } from './insert.ts';
import { lineEnd } from './lines.ts';
import {
	dataOf,
	fieldOf,
	indicatorEnd,
	isListNode,
	isMapNode,
	isSameWritten,
	startWithProperties,
	type Holder
} from './nodes.ts';
import { siteFor } from './peers.ts';
import { refuse } from './refusal.ts';
import { removeEntry } from './remove.ts';
import type { SourceText } from './source-text.ts';
import { writeFlow, writeValue } from './write.ts';

/** Gives a field or item a value. What the old and the new one have in common stays as it is written, and all comments stay. */
export function setAt(source: SourceText, path: Path, value: unknown): void {
	source.change(
		path,
		(data) => withValue(data, path, value),
		() => changeWithComments(source, path, () => set(source, path, value))
	);
}

/** Takes a field or item away, with the comments on its own lines. */
export function removeAt(source: SourceText, path: Path): void {
	if (source.node(path) === undefined) return;
	source.change(
		path,
		(data) => withoutValue(data, path),
		() => removeEntry(source, path)
	);
}

function set(source: SourceText, path: Path, value: unknown): void {
	const above = path.slice(0, -1);
	const key = path.at(-1)!;
	const holder = source.node(above);
	if (isMapNode(holder)) {
		if (!fieldOf(holder, key)) insertField(source, above, String(key), value);
		else replace(source, path, holder, value);
	} else if (isListNode(holder)) {
		if (Number(key) < holder.items.length) replace(source, path, holder, value);
		else insertItem(source, above, holder.items.length, value);
	} else if (above.length > 0) set(source, above, typeof key === 'number' ? [value] : { [key]: value });
	else refuse(298, { start: 0, end: 0 }, { reason: 'it holds no fields', hint: 'Start with "title:".' });
}

function replace(source: SourceText, path: Path, holder: Holder, value: unknown): void {
	const node = source.node(path) ?? null;
	if (isSameWritten(dataOf(node), value)) return;
	if (isMapNode(node) && isRecord(value) && isClose(node, value)) return mergeFields(source, path, value);
	if (isListNode(node) && Array.isArray(value) && value.length > 0 && node.items.length > 0)
		return mergeItems(source, path, value);
	replaceWhole(source, path, holder, node, value);
}

/** True where two records have a field in common: those that stay keep their comments and their style. */
const isClose = (node: Parameters<typeof fieldOf>[0], value: Record<string, unknown>): boolean =>
	Object.keys(value).some((name) => fieldOf(node, name)) || hasComments(node);

function mergeFields(source: SourceText, path: Path, value: Record<string, unknown>): void {
	const before = Object.keys(dataOf(source.node(path)) as object);
	for (const [name, inner] of Object.entries(value)) set(source, [...path, name], inner);
	for (const name of before) if (!Object.hasOwn(value, name)) removeEntry(source, [...path, name]);
}

/** Changes the items between those that both lists begin and end with. */
function mergeItems(source: SourceText, path: Path, value: readonly unknown[]): void {
	const before = dataOf(source.node(path)) as unknown[];
	const most = Math.min(before.length, value.length);
	let start = 0;
	while (start < most && isSameWritten(before[start], value[start])) start++;
	let end = 0;
	while (end < most - start && isSameWritten(before.at(-1 - end), value.at(-1 - end))) end++;
	const [old, wanted] = [before.length - end, value.length - end];
	for (let index = start; index < Math.min(old, wanted); index++) set(source, [...path, index], value[index]);
	for (let index = old - 1; index >= wanted; index--) removeEntry(source, [...path, index]);
	for (let index = old; index < wanted; index++) insertItem(source, path, index, value[index]);
}

function replaceWhole(
	source: SourceText,
	path: Path,
	holder: Holder,
	node: ParsedNode | null,
	value: unknown
): void {
	const { text } = source;
	const index = isMapNode(holder)
		? holder.items.indexOf(fieldOf(holder, path.at(-1)!)!)
		: Number(path.at(-1));
	const end = contentEnd(text, holder, index);
	const isBlockText = node !== null && text.slice(...node.range.slice(0, 2)).match(/^[|>]/) !== null;
	const isOneLine = !isBlockText && /^[ \t]+#/.test(text.slice(end, lineEnd(text, end)));
	const site = siteFor(source, path, { isOneLine });
	const after = indicatorEnd(holder, index);
	const isBlock = node !== null && (isMapNode(node) || isListNode(node)) && !node.flow;
	if (holder.flow && node) return source.splice(node.range[0], end, writeFlow(value, site));
	if (after === undefined) refuseHere(source, path);
	const written = holder.flow ? ` ${writeFlow(value, site)}` : writeValue(value, site);
	if (!node) return source.splice(after, after, written);
	const isInline = !isBlock && written.startsWith(' ');
	if (isInline) return source.splice(node.range[0], end, written.slice(1));
	if (hasCommentsBetween(text, after, end, node)) refuseHere(source, path);
	if (startWithProperties(holder, index, node) < node.range[0]) refuseHere(source, path);
	source.splice(after, endOf(text, node), written);
}

function refuseHere(source: SourceText, path: Path): never {
	const reason = 'comments, anchors or tags inside of it would be lost';
	refuse(298, source.rangeAt(path), { reason, hint: 'Change it in the file.' });
}

const hasCommentsBetween = (text: string, from: number, to: number, node: ParsedNode): boolean =>
	/^[ \t]*#/m.test(text.slice(from, to)) || hasComments(node);

/** True where a comment stands inside a collection. */
function hasComments(node: ParsedNode): boolean {
	if (node.comment || node.commentBefore) return true;
	if (isMapNode(node))
		return node.items.some(({ key, value }) => hasComments(key) || (value !== null && hasComments(value)));
	return isListNode(node) && node.items.some(hasComments);
}

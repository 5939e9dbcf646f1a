import type { CST } from 'yaml';
import { contentEnd } from './entries.ts';
import { columnAt, isFirst, lineBreakOf, lineEnd, lineStart, nextLine } from './lines.ts';
import { isMapNode, startWithProperties, tokenOf, type Holder } from './nodes.ts';
import type { SourceText } from './source-text.ts';

/** Where an item of a collection in brackets begins. */
function startOf(holder: Holder, index: number): number {
	if (isMapNode(holder)) return holder.items[index]!.key.range[0];
	return startWithProperties(holder, index, holder.items[index]!);
}

/** The offset of the comma before an item; of the one at the end for the number of items. */
function commaBefore(holder: Holder, index: number): number | undefined {
	const { items } = tokenOf<CST.FlowCollection>(holder);
	return items[index]?.start.find(({ type }) => type === 'comma')?.offset;
}

const hasComment = (text: string): boolean => text.includes('#');

/** Adds an item to a collection in brackets, before the one at an index or at the end. */
export function insertInFlow(source: SourceText, holder: Holder, index: number, written: string): void {
	const { text } = source;
	const count = holder.items.length;
	const padding = isMapNode(holder) ? ' ' : '';
	if (count === 0) {
		const [start, end] = holder.range;
		const to = hasComment(text.slice(start + 1, end)) ? start + 1 : end - 1;
		return source.splice(start + 1, to, padding + written + padding);
	}
	const isTall = isFirst(text, startOf(holder, 0)) && (count === 1 || isFirst(text, startOf(holder, 1)));
	const between = isTall ? lineBreakOf(text) + ' '.repeat(columnAt(text, startOf(holder, 0))) : ' ';
	if (index < count) {
		const at = startOf(holder, index);
		return source.splice(at, at, `${written},${between}`);
	}
	const end = contentEnd(text, holder, count - 1);
	const trailing = commaBefore(holder, count);
	if (trailing !== undefined) {
		const at = isTall ? lineEnd(text, trailing) : trailing + 1;
		return source.splice(at, at, `${between}${written},`);
	}
	if (!isTall) return source.splice(end, end, `, ${written}`);
	const at = lineEnd(text, end);
	source.splice(at, at, between + written);
	source.splice(end, end, ',');
}

/** Takes an item out of a collection in brackets, with its comma. Comments stay. */
export function removeFromFlow(source: SourceText, holder: Holder, index: number): void {
	const { text } = source;
	const [start, end] = [startOf(holder, index), contentEnd(text, holder, index)];
	const [before, after] = [commaBefore(holder, index), commaBefore(holder, index + 1)];
	if (after !== undefined && !hasComment(text.slice(end, after))) {
		const next = after + 1 + (/^[ \t]*/.exec(text.slice(after + 1))?.[0].length ?? 0);
		const isLine = isFirst(text, start) && next === lineEnd(text, next);
		if (isLine) return source.splice(lineStart(text, start), nextLine(text, next), '');
		return source.splice(start, next, '');
	}
	if (before !== undefined) {
		if (!hasComment(text.slice(before, start))) return source.splice(before, end, '');
		source.splice(start, end, '');
		return source.splice(before, before + 1, '');
	}
	const [open, close] = [holder.range[0] + 1, holder.range[1] - 1];
	if (hasComment(text.slice(open, start) + text.slice(end, close))) return source.splice(start, end, '');
	source.splice(open, close, '');
}

import { isScalar, type CST, type ParsedNode } from 'yaml';
import { isFirst, lineEnd, lineStart, nextLine } from './lines.ts';
import { indicatorEnd, isEmpty, isMapNode, tokenOf, type Holder } from './nodes.ts';

/** The lines of an item of a block list, or of a field of a block map. */
export interface Entry {
	/** Where the lines begin, with the comments directly above; where the entry shares its first line, the entry itself. */
	start: number;
	/** The offset of the dash or the name. */
	head: number;
	/** Where its last line ends, before the line break. Deeper comments below belong to it. */
	end: number;
}

/** The lines of each item or field of a block collection. */
export function entriesOf(text: string, holder: Holder): Entry[] {
	const heads = headsOf(holder);
	const ends = heads.map((_, index) => lineEnd(text, contentEnd(text, holder, index)));
	return heads.map((head, index) => {
		const column = head - lineStart(text, head);
		const end = withDeeperComments(text, ends[index]!, column);
		const before = index === 0 ? 0 : withDeeperComments(text, ends[index - 1]!, column);
		return { start: isFirst(text, head) ? withCommentsAbove(text, head, before) : head, head, end };
	});
}

/** The offsets of the dashes of a block list, or of the names of a map. */
export function headsOf(holder: Holder): number[] {
	if (isMapNode(holder)) return holder.items.map(({ key }) => key.range[0]);
	const { items } = tokenOf<CST.BlockSequence>(holder);
	return items.flatMap(({ start }) => start.find(({ type }) => type === 'seq-item-ind')?.offset ?? []);
}

/** Where the value of an item or field ends, without white space and comments after it. */
export function contentEnd(text: string, holder: Holder, index: number): number {
	const item = holder.items[index]!;
	const value = isMapNode(holder) ? holder.items[index]!.value : (item as ParsedNode);
	const own = value && !isEmpty(value) ? endOf(text, value) : 0;
	const key = isMapNode(holder) ? holder.items[index]!.key.range[1] : 0;
	return Math.max(own, holder.flow ? key : (indicatorEnd(holder, index) ?? key));
}

/** Where a value ends, without white space and comments after it. */
export function endOf(text: string, node: ParsedNode): number {
	if ((isMapNode(node) || isHolder(node)) && !node.flow && node.items.length > 0) {
		return contentEnd(text, node as Holder, node.items.length - 1);
	}
	const [start, end] = node.range;
	if (!isScalar(node) || !node.type?.startsWith('BLOCK')) return end;
	const header = text.slice(start, lineEnd(text, start));
	// The line breaks after a text with the sign + are a part of it.
	if (/^[|>]\d?\+/.test(header)) return text.slice(0, end).replace(/\r?\n$/, '').length;
	return Math.max(
		start + header.length,
		start + text.slice(start, end).replace(/(?:\r?\n[ \t]*)+$/, '').length
	);
}

const isHolder = (node: ParsedNode): node is Holder & ParsedNode => 'items' in node;

function withCommentsAbove(text: string, head: number, floor: number): number {
	let start = lineStart(text, head);
	while (start > floor) {
		const above = lineStart(text, start - 1);
		if (above < floor || !/^[ \t]*#/.test(text.slice(above, start))) break;
		start = above;
	}
	return start;
}

function withDeeperComments(text: string, end: number, column: number): number {
	let last = end;
	for (let at = nextLine(text, end); at < text.length; at = nextLine(text, at)) {
		const line = text.slice(at, lineEnd(text, at));
		if (/^\s*$/.test(line)) continue;
		const comment = /^( *)#/.exec(line);
		if (!comment) break;
		if (comment[1]!.length > column) last = at + line.length;
		else break;
	}
	return last;
}

/** What stands between two neighbours where it is white space alone; else undefined. */
export function separator(text: string, before: Entry, after: Entry): string | undefined {
	const between = text.slice(before.end, after.start);
	return /^\s*$/.test(between) ? between : undefined;
}

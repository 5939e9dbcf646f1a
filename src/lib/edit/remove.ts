import type { Path } from '../story/source/index.ts';
import { entriesOf, separator } from './entries.ts';
import { removeFromFlow } from './flow.ts';
import { isFirst, lineStart, nextLine } from './lines.ts';
import { fieldOf, indicatorEnd, isListNode, isMapNode, type Holder } from './nodes.ts';
import { refuse } from './refusal.ts';
import type { SourceText } from './source-text.ts';

/**
 * Takes a field or an item out. Comments on its own lines go with it. Those above it stay, unless they belong to an item of a
 * block list.
 */
export function removeEntry(source: SourceText, path: Path): void {
	const holder = source.node(path.slice(0, -1)) as Holder;
	const index = isMapNode(holder)
		? holder.items.indexOf(fieldOf(holder, path.at(-1)!)!)
		: Number(path.at(-1));
	if (holder.flow) return removeFromFlow(source, holder, index);
	if (holder.items.length === 1) return removeLast(source, path, holder);
	const { text } = source;
	const entries = entriesOf(text, holder);
	const { start, head, end } = entries[index]!;
	if (!isFirst(text, head)) {
		// The first field of an item stands on the line of its dash: the next one takes its place.
		const next = entries[index + 1]!;
		if (/#/.test(text.slice(end, next.head))) refuseComment(source, path);
		return source.splice(head, next.head, '');
	}
	const from = isListNode(holder) ? start : lineStart(text, head);
	const [before, after] = [entries[index - 1], entries[index + 1]];
	if (after && separator(text, entries[index]!, after) !== undefined && from === start)
		return source.splice(from, after.start, '');
	if (!after && before && from === start && separator(text, before, entries[index]!) !== undefined)
		return source.splice(before.end, end, '');
	const next = nextLine(text, end);
	if (next < text.length || text.endsWith('\n')) return source.splice(from, next, '');
	// The last line of a file that ends without a line break.
	source.splice(text.slice(0, from).replace(/\r?\n$/, '').length, end, '');
}

/** The last field or item leaves an empty collection. */
function removeLast(source: SourceText, path: Path, holder: Holder): void {
	const above = path.slice(0, -1);
	const outer = source.node(above.slice(0, -1)) as Holder | undefined;
	if (!outer) refuseComment(source, path);
	const index = isMapNode(outer) ? outer.items.indexOf(fieldOf(outer, above.at(-1)!)!) : Number(above.at(-1));
	const after = indicatorEnd(outer, index);
	const { text } = source;
	const [{ start, head, end }] = entriesOf(text, holder) as [{ start: number; head: number; end: number }];
	if (after === undefined) refuseComment(source, path);
	const empty = isMapNode(holder) ? ' {}' : ' []';
	if (!isFirst(text, head)) return source.splice(after, end, empty);
	const from = isListNode(holder) ? start : lineStart(text, head);
	source.splice(text.slice(0, from).replace(/\r?\n$/, '').length, end, '');
	source.splice(after, after, empty);
}

function refuseComment(source: SourceText, path: Path): never {
	const reason = 'a comment beside it would be lost';
	refuse(298, source.rangeAt(path), { reason, hint: 'Change it in the file.' });
}

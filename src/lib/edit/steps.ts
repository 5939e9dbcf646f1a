import { SHOWN } from '../story/schema/index.ts';
import { isRecord, type Path } from '../story/source/index.ts';
import { commentsIn, keepComments } from './comments.ts';
import { entriesOf } from './entries.ts';
import { insertItem, insertLines } from './insert.ts';
import { indented, isFirst, lineStart } from './lines.ts';
import { chapterPath, stepPath, valueAt } from './find.ts';
import { dataOf, type ListNode } from './nodes.ts';
import { columnOf } from './peers.ts';
import { refuse } from './refusal.ts';
import { renameMentions } from './rename.ts';
import { removeAt, setAt } from './set.ts';
import type { SourceText } from './source-text.ts';

/** What stands under a step's text. */
const UNDER_TEXT = ['counters', 'quote', 'image'];
/** What a step does as it begins. */
const ON_ENTRY = ['move', 'clock'];

type Data = Record<string, unknown>;

/** Adds an item to a list that may be missing yet. */
export function addItem(source: SourceText, list: Path, index: number | undefined, value: unknown): void {
	const node = source.node(list);
	if (!node) return setAt(source, list, [value]);
	const { length } = dataOf(node) as unknown[];
	const at = Math.min(index ?? length, length);
	source.change(
		list,
		(data) => withItems(data, list, (items) => items.toSpliced(at, 0, value)),
		() => insertItem(source, list, at, value)
	);
}

/** Moves an item of a list to another place, there or in another list of its kind. Its comments go with it. */
export function moveItem(source: SourceText, list: Path, from: number, target: Path, index: number): void {
	const item = (valueAt(source, list) as unknown[])[from];
	const expect = (data: unknown): unknown =>
		withItems(
			withItems(data, list, (items) => items.toSpliced(from, 1)),
			target,
			(items) => items.toSpliced(index, 0, item)
		);
	const [node, goal] = [source.node(list) as ListNode, source.node(target) as ListNode];
	source.change([...list, from], expect, () => {
		const isSameList = node === goal;
		if (!isSameList || node.flow) return moveBetween(source, list, from, target, index);
		const at = Math.min(index, node.items.length - 1);
		const { text } = source;
		const entries = entriesOf(text, node);
		const [low, high] = [Math.min(from, at), Math.max(from, at)];
		const order = [...entries.keys()].toSpliced(from, 1).toSpliced(at, 0, from);
		let moved = '';
		// What stands between the items stays in its place.
		for (let place = low; place <= high; place++) {
			const { start, end } = entries[order[place]!]!;
			moved += text.slice(start, end);
			if (place < high) moved += text.slice(entries[place]!.end, entries[place + 1]!.start);
		}
		source.splice(entries[low]!.start, entries[high]!.end, moved);
	});
}

function moveBetween(source: SourceText, list: Path, from: number, target: Path, index: number): void {
	const { text } = source;
	const node = source.node(list) as ListNode;
	const value = dataOf(node.items[from]);
	const goal = source.node(target) as ListNode;
	const entry = node.flow ? undefined : entriesOf(text, node)[from];
	const isFlow = node.flow === true || (goal.flow === true && goal.items.length > 0);
	if (isFlow || !entry || !isFirst(text, entry.head)) {
		if (commentsOf(source, [...list, from]).length > 0) refuseComments(source, [...list, from]);
		removeAt(source, [...list, from]);
		return addItem(source, target, index, value);
	}
	const lines = text.slice(entry.start, entry.end);
	const column = columnOf(source, node);
	removeAt(source, [...list, from]);
	insertLines(source, target, index, (to) => indented(lines, to - column));
}

/** Moves a step to a place in a chapter. */
export function moveStep(source: SourceText, id: string, chapter: string, index: number): void {
	const path = stepPath(source, id);
	moveItem(source, path.slice(0, -1), Number(path.at(-1)), [...chapterPath(source, chapter), 'steps'], index);
}

/** Writes a step a second time, below it, under another id. Comments above it stay with the first. */
export function duplicateStep(source: SourceText, id: string, as: string): Path {
	const path = stepPath(source, id);
	const [list, index] = [path.slice(0, -1), Number(path.at(-1))];
	const node = source.node(list) as ListNode;
	const value = valueAt(source, path);
	const { text } = source;
	const next = [...list, index + 1];
	source.change(
		list,
		(data) => withItems(data, list, (items) => items.toSpliced(index + 1, 0, value)),
		() => {
			if (node.flow) return insertItem(source, list, index + 1, value);
			const { head, end } = entriesOf(text, node)[index]!;
			const lines = text.slice(lineStart(text, head), end);
			insertLines(source, list, index + 1, () => lines);
		}
	);
	setAt(source, [...next, 'id'], as);
	return next;
}

/** Makes two steps of one: the text from an offset on goes to the second, with what stands under the text. */
export function splitStep(source: SourceText, id: string, at: number, as: string): void {
	const path = stepPath(source, id);
	const text = String((valueAt(source, path) as Data).text);
	const [first, second] = [text.slice(0, at).trimEnd(), text.slice(at).trimStart()];
	if (first === '' || second === '') {
		const reason = 'one of the two steps would have no text';
		refuse(298, source.rangeAt([...path, 'text']), { reason, hint: 'Split it between two words.' });
	}
	const next = duplicateStep(source, id, as);
	setAt(source, [...next, 'text'], second);
	for (const name of ON_ENTRY) removeAt(source, [...next, name]);
	for (const name of UNDER_TEXT) removeAt(source, [...path, name]);
	setAt(source, [...path, 'text'], `${first}\n`);
}

/** Makes one step of a step and the next of its chapter: it shows what the first shows, and what both list of a kind. */
export function joinSteps(source: SourceText, id: string): void {
	const path = stepPath(source, id);
	const next = [...path.slice(0, -1), Number(path.at(-1)) + 1];
	const [a, b] = [valueAt(source, path), valueAt(source, next)] as [Data, Data | undefined];
	if (!isRecord(b)) {
		const reason = 'no step follows it in its chapter';
		refuse(298, source.rangeAt(path), { reason, hint: 'Move the other step here first.' });
	}
	const both = ['quote', 'image'].find((name) => a[name] !== undefined && b[name] !== undefined);
	if (both) {
		const reason = `both steps have "${both}", and a step has one`;
		refuse(298, source.rangeAt([...next, both]), { reason, hint: `Remove "${both}" from one of them.` });
	}
	const fields: Data = { text: `${String(a.text).trimEnd()}\n\n${String(b.text)}` };
	for (const name of SHOWN) {
		const [own, other] = [a[name], b[name]];
		if (Array.isArray(own) && Array.isArray(other)) fields[name] = [...new Set([...own, ...other])];
	}
	if (b.counters) fields.counters = [...listOf(a.counters), ...listOf(b.counters)];
	for (const name of ['quote', 'image', 'alt']) if (a[name] === undefined && b[name]) fields[name] = b[name];
	const comments = commentsOf(source, next);
	if (comments.length > 0 && (source.node(path.slice(0, -1)) as ListNode).flow) refuseComments(source, next);
	removeAt(source, next);
	for (const [name, value] of Object.entries(fields)) setAt(source, [...path, name], value);
	if (comments.length > 0) {
		source.change(
			path,
			(data) => data,
			() => keepComments(source, path, comments)
		);
	}
	if (typeof b.id === 'string') renameMentions(source, 'steps', b.id, id);
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

function commentsOf(source: SourceText, path: Path): string[] {
	const list = source.node(path.slice(0, -1)) as ListNode;
	const [from, to] = source.node(path)?.range ?? [0, 0];
	const { start, end } = list.flow
		? { start: from, end: to }
		: entriesOf(source.text, list)[Number(path.at(-1))]!;
	return commentsIn(source.text)
		.filter(({ offset }) => offset >= start && offset < end)
		.map(({ comment }) => comment);
}

function refuseComments(source: SourceText, path: Path): never {
	const reason = 'comments in it would be lost, as its list stands in brackets';
	refuse(298, source.rangeAt(path), { reason, hint: 'Change it in the file.' });
}

/** The data with other items in the list at a path. */
function withItems(data: unknown, path: Path, change: (items: unknown[]) => unknown[]): unknown {
	const [key, ...rest] = path;
	if (key === undefined) return change(data as unknown[]);
	const holder = data as Record<string | number, unknown>;
	const inner = withItems(holder[key], rest, change);
	return Array.isArray(data) ? (data as unknown[]).with(Number(key), inner) : { ...holder, [key]: inner };
}

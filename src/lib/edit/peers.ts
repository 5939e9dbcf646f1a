import type { ParsedNode } from 'yaml';
import { childOf, entryOf, partFor, storySchema, type Part } from '../story/schema/index.ts';
import type { Path } from '../story/source/index.ts';
import { fileStyle } from './file-style.ts';
import { columnAt } from './lines.ts';
import { headsOf } from './entries.ts';
import { dataOf, fieldOf, isListNode, isMapNode, type Holder } from './nodes.ts';
import type { Site } from './scalar.ts';
import type { SourceText } from './source-text.ts';

/** The part of the schema at each name of a path, its own last; undefined from where the schema has none. */
function partsAt(source: SourceText, path: Path): (Part | undefined)[] {
	let data = dataOf(source.root);
	let part: Part | undefined = partFor(storySchema, data);
	return path.map((key) => {
		part = part && childOf(part, key);
		data = (data as Record<string | number, unknown> | null | undefined)?.[key];
		return (part = part && partFor(part, data));
	});
}

/** The names that the schema gives the fields at a path, in its order. */
export function schemaAt(source: SourceText, path: Path): Part | undefined {
	return path.length === 0 ? partFor(storySchema, dataOf(source.root)) : partsAt(source, path).at(-1);
}

/** The first value that has the same place in the schema: the text of another step, another place. */
function peerOf(source: SourceText, path: Path): ParsedNode | undefined {
	const parts = [partFor(storySchema, dataOf(source.root)), ...partsAt(source, path)];
	const isAny = path.map((key, index) => {
		const holder = parts[index];
		return typeof key === 'number' || (holder !== undefined && entryOf(holder) !== undefined);
	});
	const find = (node: ParsedNode | null | undefined, depth: number): ParsedNode | undefined => {
		if (!node) return undefined;
		if (depth === path.length) return node;
		if (!isMapNode(node) && !isListNode(node)) return undefined;
		const children = isMapNode(node)
			? (isAny[depth] ? node.items : [fieldOf(node, path[depth]!)]).map((field) => field?.value)
			: node.items;
		for (const child of children) {
			const found = find(child, depth + 1);
			if (found) return found;
		}
		return undefined;
	};
	return find(source.root, 0);
}

/** How and where a value at a path is written: like the one that it replaces, else like its peers. */
export function siteFor(
	source: SourceText,
	path: Path,
	{ isOneLine = false, column }: { isOneLine?: boolean; column?: number } = {}
): Site {
	const holder = source.node(path.slice(0, -1));
	const node = source.node(path) ?? peerOf(source, path);
	const inFlow = isInFlow(source, path);
	return {
		style: fileStyle(source.text, source.document),
		column: column ?? (holder && (isMapNode(holder) || isListNode(holder)) ? columnOf(source, holder) : 0),
		inFlow,
		isOneLine,
		like: node && { node, text: source.text }
	};
}

/** The column of the names or dashes of a block collection. */
export function columnOf(source: SourceText, holder: Holder): number {
	const [first] = holder.flow ? [holder.range[0]] : headsOf(holder);
	return first === undefined ? 0 : columnAt(source.text, first);
}

/** True where a collection around a path stands in brackets or braces. */
function isInFlow(source: SourceText, path: Path): boolean {
	return path.some((_, length) => {
		const node = source.node(path.slice(0, length));
		return (isMapNode(node) || isListNode(node)) && node.flow === true;
	});
}

import {
	isAlias,
	isMap,
	isScalar,
	isSeq,
	type CST,
	type Pair,
	type ParsedNode,
	type YAMLMap,
	type YAMLSeq
} from 'yaml';
import { isSame, type Path } from '../story/source/index.ts';

/** A map of a parsed file. */
export type MapNode = YAMLMap.Parsed<ParsedNode, ParsedNode | null>;
/** A list of a parsed file. */
export type ListNode = YAMLSeq.Parsed<ParsedNode>;
/** A map or a list. */
export type Holder = MapNode | ListNode;
/** A field of a map. */
export type Field = Pair<ParsedNode, ParsedNode | null>;

export const isMapNode = (node: unknown): node is MapNode => isMap(node);
export const isListNode = (node: unknown): node is ListNode => isSeq(node);

/** The name of a field. */
export const nameOf = ({ key }: Field): string => (isScalar(key) ? String(key.value) : '');

/** The field of a map with a name; of several, the first. */
export const fieldOf = (map: MapNode, name: string | number): Field | undefined =>
	map.items.find((field) => nameOf(field) === String(name));

/** The node at a path: null where there is a field or item without a value, undefined where there is none. */
export function nodeAt(root: ParsedNode | null, path: Path): ParsedNode | null | undefined {
	let node: ParsedNode | null | undefined = root;
	for (const key of path) {
		if (isMapNode(node)) {
			const field = fieldOf(node, key);
			node = field && field.value;
		} else if (isListNode(node)) node = node.items[Number(key)];
		else return undefined;
	}
	return node && isEmpty(node) ? null : node;
}

/** True for a value that is not written: `key:` alone. */
export const isEmpty = (node: ParsedNode): boolean =>
	isScalar(node) && node.value === null && node.range[0] === node.range[1];

/** The plain data of a node. Of fields with one name the first counts, as for the reader of stories. */
export function dataOf(node: ParsedNode | null | undefined): unknown {
	if (isMapNode(node)) {
		const data = new Map<string, unknown>();
		for (const field of node.items)
			if (!data.has(nameOf(field))) data.set(nameOf(field), dataOf(field.value));
		return Object.fromEntries(data);
	}
	if (isListNode(node)) return node.items.map(dataOf);
	if (isAlias(node)) return { '*': node.source };
	return isScalar(node) ? node.value : null;
}

/** True for equal data. Line breaks at the end of a text do not count: the style of the text decides on them. */
export const isSameWritten = (a: unknown, b: unknown): boolean => isSame(a, b, isSameValue);

const isSameValue = (a: unknown, b: unknown): boolean =>
	typeof a === 'string' && typeof b === 'string' ? withoutEnd(a) === withoutEnd(b) : Object.is(a, b);

const withoutEnd = (text: string): string => text.replace(/\n+$/, '');

/** The token that the parser made a collection from. */
export const tokenOf = <Token extends CST.Token>(node: Holder): Token => node.srcToken as unknown as Token;

/** The offset after the colon of a field, or after the dash of an item of a block list. */
export function indicatorEnd(holder: Holder, index: number): number | undefined {
	const item = tokenOf<CST.BlockMap>(holder).items[index];
	const tokens = isMapNode(holder) ? item?.sep : item?.start;
	const kind = isMapNode(holder) ? 'map-value-ind' : 'seq-item-ind';
	const indicator = tokens?.find(({ type }) => type === kind);
	return indicator && indicator.offset + 1;
}

/** The offset of an anchor or tag before a value, else that of the value itself. */
export function startWithProperties(holder: Holder, index: number, node: ParsedNode): number {
	const item = tokenOf<CST.BlockMap>(holder).items[index];
	const tokens = isMapNode(holder) ? item?.sep : item?.start;
	const property = tokens?.find(({ type }) => type === 'anchor' || type === 'tag');
	return property ? property.offset : node.range[0];
}

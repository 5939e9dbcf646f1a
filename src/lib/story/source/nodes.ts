import { isScalar, type Pair, type ParsedNode, type YAMLMap } from 'yaml';
import type { Range } from '../diagnostics/range.ts';

/** A field of a YAML map. */
export type Field = Pair<ParsedNode, ParsedNode | null>;

/** The range of a node, as `yaml` keeps it, without the white space and comments after it. */
export function rangeOf(node: { range?: [number, number, number] | null } | null): Range {
	return { start: node?.range?.[0] ?? 0, end: node?.range?.[1] ?? 0 };
}

/** The name of a field. */
export function nameOf({ key }: Field): string {
	return isScalar(key) ? String(key.value) : '';
}

/** The fields of a map by their names. Of several with one name, the first. */
export function fieldsByName(map: YAMLMap.Parsed): Map<string, Field> {
	const fields = new Map<string, Field>();
	for (const field of map.items) if (!fields.has(nameOf(field))) fields.set(nameOf(field), field);
	return fields;
}

import type { Cursor } from '../source/cursor.ts';

/** A column that a layer uses. */
export interface ColumnField {
	/** Its name: the field's own where the layer names none. */
	column: string;
	/** Whether the layer names it. */
	written: boolean;
}

/** The column that a field of a layer names. */
export function columnField(kind: Cursor, field: string): ColumnField {
	const { text } = kind.get(field);
	return { column: text ?? field, written: text !== undefined };
}

/** The texts of a field that is a text or a list of them. */
export const textsIn = (cursor: Cursor): Cursor[] =>
	(cursor.text === undefined ? cursor.items() : [cursor]).filter(({ text }) => text !== undefined);

/** Names as a message lists them. */
export const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

/** A place in the file, counted from 1. */
export interface Position {
	line: number;
	/** In UTF-16 units, as editors count; without it, the first character of the line that is no blank is meant. */
	column?: number;
}

/** Text that knows where it stands in the file. */
export interface SourceText {
	text: string;
	/** The position of a character of the text. */
	positionAt: (offset: number) => Position;
}

/** A value of an imported file, with the position at which it begins. */
export type Data = { position: Position } & (
	| ({ kind: 'text' } & SourceText)
	| { kind: 'number'; value: number }
	| { kind: 'boolean'; value: boolean }
	| { kind: 'nothing' }
	| { kind: 'list'; items: Data[] }
	| { kind: 'record'; fields: Map<string, Field> }
	/** A value that only running the file would give; `what` describes it. */
	| { kind: 'code'; what: string }
);

/** A named value; the position is that of its name. */
export interface Field {
	position: Position;
	value: Data;
}

/** A record. Its names stand in a map, so that `__proto__` is a name like any other. */
export type RecordData = Extract<Data, { kind: 'record' }>;

/** A text in a value of its own. */
export type TextData = Extract<Data, { kind: 'text' }>;

/** A text of which no more is known than where it begins. */
export function textAt(position: Position, text: string): TextData {
	return { kind: 'text', position, text, positionAt: () => position };
}

/** A text that begins on a line and goes on below, line by line as in the file. */
export function textFrom(line: number, text: string): TextData {
	const positionAt = positionsIn(text);
	return {
		kind: 'text',
		position: { line },
		text,
		positionAt: (offset) => ({ line: line - 1 + positionAt(offset).line })
	};
}

/** A function that gives the position of an offset in a text. */
export function positionsIn(text: string): (offset: number) => Required<Position> {
	const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
	return (offset) => {
		const line = countUpTo(starts, offset);
		return { line, column: offset - starts[line - 1]! + 1 };
	};
}

/** How many numbers of an ordered list are not greater than a limit. */
function countUpTo(ordered: readonly number[], limit: number): number {
	let [low, high] = [0, ordered.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (ordered[middle]! <= limit) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** True for an empty value: text of blanks, an empty list, `null`, `false`. */
export function isEmpty(data: Data): boolean {
	if (data.kind === 'text') return data.text.trim() === '';
	if (data.kind === 'list') return data.items.length === 0;
	if (data.kind === 'record') return data.fields.size === 0;
	return data.kind === 'nothing' || (data.kind === 'boolean' && !data.value);
}

/** Text with the lines that it stands on. */
export interface Said {
	text: string;
	/** The line of the file on which a character of the text stands, counted from 1. */
	lineAt: (offset: number) => number;
}

/** A value of a file that is not ours, with the line on which it begins. */
export type Data = { line: number } & (
	| ({ kind: 'text' } & Said)
	| { kind: 'number'; value: number }
	| { kind: 'boolean'; value: boolean }
	| { kind: 'nothing' }
	| { kind: 'list'; items: Data[] }
	| { kind: 'record'; fields: Map<string, Field> }
	/** What would have to be run to be known, in words. */
	| { kind: 'code'; what: string }
);

/** A named value; the line is that of its name. */
export interface Field {
	line: number;
	value: Data;
}

/** A record, whose names stand in a map: `__proto__` is a name like any other. */
export type RecordData = Extract<Data, { kind: 'record' }>;

/** Text that stands on one line. */
export function onLine(line: number, text: string): Extract<Data, { kind: 'text' }> {
	return { kind: 'text', line, text, lineAt: () => line };
}

/** Text that begins on a line and goes on below it as it does in the file. */
export function fromLine(line: number, text: string): Extract<Data, { kind: 'text' }> {
	const lineAt = lineCounter(text);
	return { kind: 'text', line, text, lineAt: (offset) => line - 1 + lineAt(offset) };
}

/** Tells on which line of a text an offset stands, counted from 1. */
export function lineCounter(text: string): (offset: number) => number {
	const breaks = [...text.matchAll(/\n/g)].map(({ index }) => index);
	return (offset) => 1 + countBelow(breaks, offset);
}

/** How many numbers of an ordered list are smaller than one. */
function countBelow(ordered: readonly number[], limit: number): number {
	let [low, high] = [0, ordered.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (ordered[middle]! < limit) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** True for what says nothing: empty text, an empty list, `null`, `false`. */
export function isEmpty(data: Data): boolean {
	if (data.kind === 'text') return data.text.trim() === '';
	if (data.kind === 'list') return data.items.length === 0;
	if (data.kind === 'record') return data.fields.size === 0;
	return data.kind === 'nothing' || (data.kind === 'boolean' && !data.value);
}

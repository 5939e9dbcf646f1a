import { readRecord } from '../../../csv/index.ts';

/** A table of texts, as a person sees and writes it. */
export interface Grid {
	columns: readonly string[];
	/** In each row a text for each column; empty where nothing is known. */
	rows: readonly (readonly string[])[];
}

export interface Cell {
	row: number;
	column: number;
}

export const withCell = ({ columns, rows }: Grid, { row, column }: Cell, text: string): Grid => ({
	columns,
	rows: rows.with(row, rows[row]!.with(column, text))
});

/** A table with an empty row before the one at an index, or at its end. */
export const withRow = ({ columns, rows }: Grid, at: number): Grid => ({
	columns,
	rows: rows.toSpliced(at, 0, emptyRow(columns))
});

export const withoutRow = ({ columns, rows }: Grid, at: number): Grid => ({
	columns,
	rows: rows.toSpliced(at, 1)
});

/** A table with an empty column before the one at an index, or at its end. */
export const withColumn = ({ columns, rows }: Grid, at: number, name: string): Grid => ({
	columns: columns.toSpliced(at, 0, name),
	rows: rows.map((row) => row.toSpliced(at, 0, ''))
});

export const withoutColumn = ({ columns, rows }: Grid, at: number): Grid => ({
	columns: columns.toSpliced(at, 1),
	rows: rows.map((row) => row.toSpliced(at, 1))
});

const emptyRow = (columns: readonly string[]): string[] => columns.map(() => '');

export const isEmptyRow = (row: readonly string[]): boolean => row.every((text) => text === '');

export const isSameGrid = (a: Grid, b: Grid): boolean =>
	isSameRow(a.columns, b.columns) &&
	a.rows.length === b.rows.length &&
	a.rows.every((row, index) => isSameRow(row, b.rows[index]!));

const isSameRow = (a: readonly string[], b: readonly string[]): boolean =>
	a.length === b.length && a.every((text, index) => text === b[index]);

/** What a spreadsheet puts on the clipboard; undefined for a text of one cell. */
export function cellsIn(clipboard: string): string[][] | undefined {
	const text = clipboard.replace(/\r\n?/g, '\n').replace(/\n$/, '');
	if (!/[\t\n]/.test(text)) return undefined;
	const rows: string[][] = [];
	for (let at = 0; at < text.length;) {
		const { fields, next } = readRecord(text, at, '\t');
		rows.push(fields.map((field) => field.text.replace(/\s*\n\s*/g, ' ')));
		at = next;
	}
	return rows;
}

/**
 * Puts cells into a table, from one of its own on to the right and down. Rows are added where they do not fit; a first row that
 * repeats the names of the columns is passed over.
 *
 * @returns the table, and how many columns of the cells had no place
 */
export function withCells(
	grid: Grid,
	{ row, column }: Cell,
	cells: readonly (readonly string[])[]
): { grid: Grid; left: number } {
	const under = grid.columns.slice(column);
	const [first = []] = cells;
	const isHead = cells.length > 1 && first.length > 0 && first.every((name, i) => name === under[i]);
	const body = isHead ? cells.slice(1) : cells;
	const missing = Math.max(0, row + body.length - grid.rows.length);
	const rows = [...grid.rows, ...Array.from({ length: missing }, () => emptyRow(grid.columns))];
	const left = Math.max(0, ...body.map(({ length }) => length - under.length));
	return {
		grid: {
			columns: grid.columns,
			rows: rows.map((texts, index) => {
				const own = body[index - row] ?? [];
				return texts.map((text, i) => own[i - column] ?? text);
			})
		},
		left
	};
}

/** The rows of a table under other columns. */
export const inColumns = ({ columns, rows }: Grid, wanted: readonly string[]): Grid['rows'] => {
	const from = wanted.map((name) => columns.indexOf(name));
	return rows.map((row) => from.map((index) => row[index] ?? ''));
};

/** For each row of a changed table, which row of the former one it was: those that both begin and end with stay the same. */
export function originsOf(before: Grid, after: Grid): (number | undefined)[] {
	const [old, now] = [inColumns(before, after.columns), after.rows];
	const most = Math.min(old.length, now.length);
	let start = 0;
	while (start < most && isSameRow(old[start]!, now[start]!)) start++;
	let end = 0;
	while (end < most - start && isSameRow(old.at(-1 - end)!, now.at(-1 - end)!)) end++;
	return now.map((_, index) => {
		if (index >= now.length - end) return index - now.length + old.length;
		return index < old.length - end ? index : undefined;
	});
}

/**
 * A person's table, with what the file says by now.
 *
 * @param before the file's table with which the person began
 * @param theirs the file's table now
 */
export function rebasedGrid(before: Grid, mine: Grid, theirs: Grid): Grid {
	if (isSameGrid(before, theirs)) return mine;
	const isKept = (name: string): boolean => mine.columns.includes(name) || !before.columns.includes(name);
	const own = mine.columns.filter((name) => ![...before.columns, ...theirs.columns].includes(name));
	const columns = [...theirs.columns.filter(isKept), ...own];
	const [was, is, says] = [before, mine, theirs].map((grid) => inColumns(grid, columns));
	const [ofMine, ofTheirs] = [originsOf(before, mine), originsOf(before, theirs)];
	const rows = says!.flatMap((row, index) => {
		const origin = ofTheirs[index];
		const at = origin === undefined ? -1 : ofMine.indexOf(origin);
		// What the person took out is gone.
		if (at === -1) return origin === undefined ? [row] : [];
		return [row.map((text, i) => (is![at]![i] === was![origin!]![i] ? text : is![at]![i]!))];
	});
	for (const [index, origin] of ofMine.entries())
		if (origin === undefined) rows.splice(Math.min(index, rows.length), 0, [...is![index]!]);
	return { columns, rows };
}

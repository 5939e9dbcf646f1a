import { csvForm, readRecord, withoutEmptyEnd, type CsvField, type Separator } from '../../../csv/index.ts';
import { inColumns, originsOf, withoutColumn, type Grid } from './grid.ts';

/** A line of a CSV, as it is written. */
interface Line {
	start: number;
	/** Where its words end, before the line break. */
	end: number;
	/** Where the next one begins, with the empty lines between. */
	next: number;
	fields: readonly CsvField[];
	/** The fields with the blanks and the quotation marks around them. */
	written: readonly string[];
}

interface CsvText {
	separator: Separator;
	head: Line;
	rows: readonly Line[];
	/** The columns that have a name, with their positions. */
	columns: readonly { name: string; at: number }[];
	grid: Grid;
}

function linesOf(text: string): CsvText {
	// Only the breaks that old Macs write are others, and as long.
	const source = text.replace(/\r(?!\n)/g, '\n');
	const { start, separator } = csvForm(source);
	const lines: Line[] = [];
	for (let at = start; at < source.length;) {
		const { fields, next } = readRecord(source, at, separator);
		const end = at + source.slice(at, next).replace(/\r?\n$/, '').length;
		const isEmpty = fields.every((field) => field.text === '');
		const last = lines.at(-1);
		const line = { start: at, end, next, fields };
		if (!isEmpty) lines.push({ ...line, written: writtenOf(text, line, separator) });
		else if (last) last.next = next;
		at = next;
	}
	const [head = { start, end: start, next: start, fields: [], written: [] }, ...rows] = lines;
	const names = withoutEmptyEnd(head.fields.map((field) => field.text));
	const columns = names
		.map((name, at) => ({ name, at }))
		.filter(({ name, at }) => name !== '' && names.indexOf(name) === at);
	const grid = {
		columns: columns.map(({ name }) => name),
		rows: rows.map(({ fields }) => columns.map(({ at }) => fields[at]?.text ?? ''))
	};
	return { separator, head, rows, columns, grid };
}

/** The fields as they are written, cut at their separators. */
function writtenOf(
	text: string,
	{ start, end, fields }: Omit<Line, 'written'>,
	separator: Separator
): string[] {
	let from = start;
	return fields.map((field, index) => {
		const to = index < fields.length - 1 ? text.indexOf(separator, field.end) : end;
		const written = text.slice(from, to);
		from = to + 1;
		return written;
	});
}

/** The table of a CSV. */
export const readCsv = (text: string): Grid => linesOf(text).grid;

/** The text of a CSV with another table: what stays in the table stays in the text as it is written. */
export function csvAfter(text: string, after: Grid): string {
	const { separator, head, rows, columns, grid } = linesOf(text);
	const order = orderOf(head.written.length, columns, after.columns);
	const isSameOrder = order.every((from, index) => from === index) && order.length === head.written.length;
	const before = inColumns(grid, after.columns);
	const lines = originsOf(grid, after).map((origin, index): { words: string; end: string } => {
		const line = origin === undefined ? undefined : rows[origin];
		const texts = after.rows[index]!;
		const isSame = line && texts.every((one, i) => one === before[origin!]![i]);
		if (isSame && isSameOrder) return { words: text.slice(line.start, line.end), end: endOf(text, line) };
		const fields = order.map((from) => {
			const name = typeof from === 'string' ? from : columns.find(({ at }) => at === from)?.name;
			const written = typeof from === 'number' ? (line?.written[from] ?? '') : '';
			const column = after.columns.indexOf(name ?? '');
			if (column === -1 || (line && before[origin!]![column] === texts[column])) return written;
			return writtenLike(written, texts[column]!, separator);
		});
		const beyond = line?.written.slice(head.written.length) ?? [];
		return { words: [...fields, ...beyond].join(separator), end: line ? endOf(text, line) : '' };
	});
	const names = order.map((from) =>
		typeof from === 'number' ? head.written[from]! : writtenLike('', from, separator)
	);
	const all = [{ words: names.join(separator), end: endOf(text, head) }, ...lines];
	const lineBreak = /\r\n?|\n/.exec(text.slice(head.start))?.[0] ?? '\n';
	const isOpen = endOf(text, rows.at(-1) ?? head) === '';
	return (
		text.slice(0, head.start) +
		all
			.map(({ words, end }, index) => words + (isOpen && index === all.length - 1 ? '' : end || lineBreak))
			.join('')
	);
}

/** The text of a CSV with a column once more, before the first one and under another name. */
export function csvWithCopy(text: string, from: string, to: string): string {
	const { separator, head, rows, columns } = linesOf(text);
	const at = columns.find(({ name }) => name === from)?.at;
	if (at === undefined) return text;
	const lines = [head, ...rows].map((line) => {
		const written = line.written[at] ?? '';
		const copy = line === head ? writtenLike(written, to, separator) : written;
		const words = at < line.written.length ? line.written.toSpliced(at, 0, copy) : line.written;
		return words.join(separator) + endOf(text, line);
	});
	return text.slice(0, head.start) + lines.join('');
}

/** The text of a CSV without a column. */
export function csvWithout(text: string, name: string): string {
	const grid = readCsv(text);
	return csvAfter(text, withoutColumn(grid, grid.columns.indexOf(name)));
}

const endOf = (text: string, { end, next }: Line): string => text.slice(end, next);

/** Which fields a line has: those of the file by their positions, and new ones by the names of their columns. */
function orderOf(
	count: number,
	columns: CsvText['columns'],
	wanted: readonly string[]
): readonly (number | string)[] {
	const known = new Map(columns.map(({ name, at }) => [name, at]));
	const gone = new Set(columns.filter(({ name }) => !wanted.includes(name)).map(({ at }) => at));
	const order: (number | string)[] = [...Array(count).keys()].filter((at) => !gone.has(at));
	let place = 0;
	for (const name of wanted) {
		const at = known.get(name);
		if (at !== undefined) place = order.indexOf(at) + 1;
		else order.splice(place++, 0, name);
	}
	return order;
}

/** A field with another text: in quotation marks where it had some or needs them, and with its blanks. */
function writtenLike(written: string, text: string, separator: Separator): string {
	const [, before, , after] = /^([^\S\r\n]*)([\s\S]*?)(\s*)$/.exec(written)!;
	const isQuoted = written.trim().startsWith('"') || /["\r\n]|^\s|\s$/.test(text) || text.includes(separator);
	return before! + (isQuoted ? `"${text.replaceAll('"', '""')}"` : text) + after!;
}

/** The row and the name of the column at a line and a column of the text, both counted from 1. */
export function cellAt(text: string, line: number, column: number): { row?: number; column?: string } {
	const starts = [0, ...[...text.matchAll(/\r\n?|\n/g)].map(({ 0: end, index }) => index + end.length)];
	const offset = (starts[line - 1] ?? 0) + column - 1;
	const { rows, columns } = linesOf(text);
	const row = rows.findIndex(({ start, next }) => offset >= start && offset < next);
	if (row === -1) return {};
	const { fields } = rows[row]!;
	const at = fields.findIndex(({ start, end }) => offset >= start && offset < Math.max(end, start + 1));
	const found = columns.find((one) => one.at === at);
	// What is said of a whole row begins at its first field.
	return found ? { row, column: found.name } : { row };
}

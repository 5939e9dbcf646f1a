import { csvForm, readRecord, withoutEmptyEnd, type CsvField } from '../../csv/index.ts';
import { Diagnostics } from '../diagnostics/diagnostics.ts';
import type { Range } from '../diagnostics/range.ts';
import { isForbidden, type Cursor } from '../source/cursor.ts';

/** A row of a chart, in the story or in a file of its own. */
export interface ChartRow {
	range: Range;
	/** What stands in a column; there is always a place for it, if not a value. */
	get(column: string): Pick<Cursor, 'value' | 'text' | 'range'>;
}

/** The rows of a CSV file, as texts. */
export interface Sheet {
	columns: string[];
	rows: ChartRow[];
	/** Whether every line of the file is a row. */
	isWhole: boolean;
	/** What is wrong with the file, in its own lines. */
	diagnostics: Diagnostics;
}

/**
 * Reads a CSV as spreadsheets save it: the names of columns, then a row on each line. Empty lines and fields are left out.
 *
 * @param most rows that it may have
 */
export function readSheet(text: string, name: string, most: number): Sheet {
	const source = text.replace(/\r(?!\n)/g, '\n');
	const diagnostics = new Diagnostics(source, name);
	const { start, separator } = csvForm(source);
	const rows: ChartRow[] = [];
	let head: string[] | undefined;
	for (let at = start; at < source.length;) {
		const { fields, next } = readRecord(source, at, separator);
		at = next;
		const { open } = fields.at(-1)!;
		if (open !== undefined) {
			// What follows it is read as a part of its field.
			diagnostics.add(338, { start: open, end: open + 1 }, {});
			break;
		}
		const filled = withoutEmptyEnd(fields.map((field) => field.text));
		if (filled.length === 0) continue;
		const range = { start: fields[0]!.start, end: fields[filled.length - 1]!.end };
		if (!head) {
			head = filled;
			checkHead(fields.slice(0, head.length), diagnostics);
		} else if (rows.length === most) {
			const [count, expected] = [`more than ${most} rows`, `at most ${most}`];
			diagnostics.add(227, range, { field: 'this file', count, expected });
			break;
		} else if (fields.length < head.length || filled.length > head.length) {
			const extra = fields[head.length];
			const count = extra ? filled.length : fields.length;
			diagnostics.add(336, extra ?? range, { count, columns: head.length });
		} else rows.push(rowOf(head, fields, range));
	}
	if (rows.length === 0 && !diagnostics.hasErrors) {
		const count = head ? 'the names of columns, and no rows' : 'nothing in it';
		const expected = 'a line with the names of columns, and a line for each row';
		diagnostics.add(227, { start: 0, end: 0 }, { field: 'this file', count, expected });
	}
	return { columns: (head ?? []).filter(isColumn), rows, isWhole: !diagnostics.hasErrors, diagnostics };
}

function checkHead(fields: readonly CsvField[], diagnostics: Diagnostics): void {
	const names = fields.map(({ text }) => text);
	fields.forEach((field, index) => {
		if (field.text !== '' && names.indexOf(field.text) < index) {
			diagnostics.add(337, field, { column: field.text });
		}
	});
}

/** A column without a name cannot be asked for. */
const isColumn = (name: string): boolean => name !== '' && !isForbidden(name);

function rowOf(head: readonly string[], fields: readonly CsvField[], range: Range): ChartRow {
	const cells = new Map(head.map((name, index) => [name, fields[index]!]));
	return {
		range,
		get(column) {
			const cell = cells.get(column);
			const text = cell?.text || undefined;
			return { value: text, text, range: cell ?? range };
		}
	};
}

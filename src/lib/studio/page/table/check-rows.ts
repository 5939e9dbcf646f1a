import { stringify } from 'yaml';
import { readStory, type SheetFiles } from '../../../story/check/index.ts';
import { Diagnostics, type Diagnostic } from '../../../story/diagnostics/index.ts';
import type { StoryChart } from '../../../story/schema/index.ts';
import { readYaml, withValue, type Cursor } from '../../../story/source/index.ts';
import { partsOfFile } from '../preview/part-of-file.ts';
import { cellAt } from './csv-text.ts';

/** What is wrong with a table: in a cell, a row, or the chart as a whole. */
export interface CellProblem {
	row?: number;
	/** The name of the column. */
	column?: string;
	message: string;
}

export interface CheckedRows {
	/** As the page shows them; undefined where something is wrong. */
	rows: StoryChart['rows'];
	problems: CellProblem[];
}

const NAME = 'story';

/** What the story’s own reader says of a chart with rows in the story. */
export function checkRows(data: unknown, chart: string, rows: readonly object[]): CheckedRows {
	const { text, entry, ...read } = readChart(withValue(data, ['charts', chart, 'rows'], rows), chart);
	const problems = read.errors.map((error): CellProblem => {
		const place = entry ? placeIn(entry.get('rows'), offsetOf(text, error)) : {};
		return { ...place, message: `${error.message}. ${error.fix}` };
	});
	return { rows: read.rows, problems };
}

/** The same of a chart with rows in a CSV. */
export function checkSheet(data: unknown, chart: string, path: string, content: string): CheckedRows {
	const { rows, errors } = readChart(data, chart, new Map([[path, { name: path, content }]]));
	const problems = errors.map(({ file, line, column, message, fix }): CellProblem => {
		const place = file === path ? cellAt(content, line, column) : {};
		return { ...place, message: `${message}. ${fix}` };
	});
	return { rows, problems };
}

interface ReadChart {
	text: string;
	/** The chart in the text. */
	entry: Cursor | undefined;
	rows: StoryChart['rows'];
	/** Those of the chart and of its rows. */
	errors: Diagnostic[];
}

/** Reads the part of a story that its chart is. */
function readChart(data: unknown, chart: string, sheets?: SheetFiles): ReadChart {
	const touched = { steps: [], chapters: [], entries: [['charts', chart]] } as const;
	const text = stringify(partsOfFile(data, data, touched)[1]);
	const { story, diagnostics } = readStory(text, { file: NAME, ...(sheets && { sheets }) });
	const entry = readYaml(text, new Diagnostics(text, NAME))?.at(['charts', chart]);
	const errors = diagnostics.filter((one) => {
		if (one.severity !== 'error' || one.file !== NAME) return one.severity === 'error';
		const offset = offsetOf(text, one);
		return entry && offset >= entry.nameRange.start && offset <= entry.range.end;
	});
	return { text, entry, rows: story?.charts?.[chart]?.rows, errors };
}

function offsetOf(text: string, { line, column }: Diagnostic): number {
	const lines = text.split('\n').slice(0, line - 1);
	return lines.reduce((sum, { length }) => sum + length + 1, column - 1);
}

/** The row, and the name of the column, at an offset. */
function placeIn(rows: Cursor, offset: number): Omit<CellProblem, 'message'> {
	const row = rows.items().findIndex(({ range }) => offset >= range.start && offset < range.end);
	if (row === -1) return {};
	const cells = rows.get(row).entries();
	const cell = cells.find(([, { range }]) => offset >= range.start && offset < range.end);
	return cell ? { row, column: cell[0] } : { row };
}

import { optionsOf, type StoryChart, type StoryLayouts } from './chart-data.ts';

/** Layouts that draw a number of each row, which a counter may tell too. */
export const SHARING_LAYOUTS: readonly string[] = ['bars', 'units', 'lines', 'dots'];

/** Names a row of a chart, as a counter does. */
export interface RowName {
	row: string;
	series?: string;
}

/** The columns in which rows have their names. */
interface NameColumns {
	key?: string;
	name?: string;
	x?: string;
	series?: string;
}

/**
 * Finds rows by a name: by their key, their name or their place, and where it is given by their series.
 *
 * @param cells for each row what reads its columns
 * @returns their places among the rows
 */
export function rowsCalled(
	cells: readonly ((column: string) => unknown)[],
	{ key, name, x, series }: NameColumns,
	called: RowName
): number[] {
	const columns = [key, name, x].filter((column) => column !== undefined);
	return [...cells.keys()].filter((index) => {
		const cell = cells[index]!;
		if (called.series !== undefined && String(series && cell(series)) !== called.series) return false;
		return columns.some((column) => String(cell(column)) === called.row);
	});
}

/** The place of a row of a chart by its name, and its number; undefined where the rows are not known. */
export function sharedNumber(
	chart: StoryLayouts & Pick<StoryChart, 'rows'>,
	called: RowName
): { row: number; value: number } | undefined {
	const { rows = [] } = chart;
	const options = optionsOf(chart);
	const [row = -1] = rowsCalled(
		rows.map((one) => (column: string) => one[column]),
		options,
		called
	);
	const value = rows[row]?.[options.y ?? ''];
	return typeof value === 'number' ? { row, value } : undefined;
}

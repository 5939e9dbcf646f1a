import { classOf } from './classes/breaks.ts';
import { columnsOf, numberIn } from './data/series.ts';
import type { LayerRows, Row } from './data/types.ts';

/** What is wrong with a layer's data: number, cause, fix. Development alone has them. The picture is drawn as far as it can be. */
const MESSAGES = {
	141: (rows: string, title: string) =>
		`Rows of “${title}” match no area: ${rows}. Check that the column \`key\` names areas as \`id\` does: leading zeros are lost where a file was read as numbers.`,
	142: (cells: string, title: string) =>
		`Cells of “${title}” are no numbers: ${cells}. Write a number, or leave the cell empty where there is none. They are shown as missing.`,
	143: (columns: string, title: string) =>
		`No row of “${title}” has a number in ${columns}. Check the name of the column in \`value\`.`,
	144: (rows: string, title: string) =>
		`Rows of “${title}” have the same key: ${rows}. Give each row its own; of two the first is shown.`,
	145: (breaks: string, title: string) =>
		`The \`breaks\` of “${title}” do not ascend, or are no numbers: ${breaks}. Write the numbers at which a new class begins, the lowest first.`,
	146: (rows: string, title: string) =>
		`Rows of “${title}” have no place: ${rows}. Check the columns \`lon\` and \`lat\`: degrees, −180 to 180 and −90 to 90.`,
	147: (cells: string, title: string) =>
		`Numbers of “${title}” are negative, and nothing has such a size: ${cells}. Show them as a \`Choropleth\`, or their size alone.`,
	148: (ends: string, title: string) =>
		`Ends of “${title}” are no places: ${ends}. Write the id of one of \`places\`, or degrees: \`[lon, lat]\`.`,
	149: (radius: string, title: string) =>
		`The \`radius\` of “${title}” is too small for so wide a region, and is drawn larger: ${radius}. Give a larger one, or fewer points that lie far away.`
} as const;

/** The number of a fault, and what it is about. */
type Fault = readonly [code: keyof typeof MESSAGES, found: readonly string[]];

/** How many examples a message names. */
const MOST = 3;

/** The sentences for a developer about a layer's faults. */
const say = (title: string, faults: readonly Fault[]): string[] =>
	faults
		.filter(([, found]) => found.length > 0)
		.map(([code, found]) => {
			const more = found.length > MOST ? ` and ${found.length - MOST} more` : '';
			return `${MESSAGES[code](found.slice(0, MOST).join(', ') + more, title)} (contrail-${code})`;
		});

const isEmpty = (cell: unknown): boolean => cell === undefined || cell === null || String(cell).trim() === '';

function cellsOf({ rows, value, key = 'id' }: LayerRows): { where: string; cell: unknown }[] {
	return rows.flatMap((row) =>
		columnsOf(value).map((column) => ({
			where: `“${String(row[column])}” (${column} of ${String(row[key])})`,
			cell: row[column]
		}))
	);
}

const negativeIn = (layer: LayerRows): string[] =>
	cellsOf(layer).flatMap(({ where, cell }) => ((numberIn(cell) ?? 0) < 0 ? where : []));

function faultsOfRows(layer: LayerRows): Fault[] {
	const { rows, value, key = 'id' } = layer;
	const keys = rows.map((row) => String(row[key]));
	const empty = columnsOf(value).filter((column) => rows.every((row) => numberIn(row[column]) === undefined));
	const wrong = cellsOf(layer).filter(({ cell }) => !isEmpty(cell) && numberIn(cell) === undefined);
	return [
		[142, wrong.map(({ where }) => where)],
		[143, rows.length > 0 ? empty.map((column) => `\`${column}\``) : []],
		[144, [...new Set(keys.filter((own, i) => keys.indexOf(own) !== i))]]
	];
}

/** What is wrong with the rows and the areas of a `Choropleth`. */
export function checkAreas(layer: LayerRows, ids: readonly string[], breaks: unknown): string[] {
	const known = new Set(ids);
	const keys = layer.rows.map((row) => String(row[layer.key ?? 'id']));
	const own = Array.isArray(breaks) ? (breaks as number[]) : [];
	const isWrong = own.some((value, i) => !Number.isFinite(value) || (i > 0 && classOf(value, own) !== i + 1));
	return say(layer.title, [
		[141, keys.filter((key) => !known.has(key)).map((key) => `“${key}”`)],
		...faultsOfRows(layer),
		[145, isWrong ? [own.join(', ')] : []]
	]);
}

/** What is wrong with the rows of `Bubbles`. */
export function checkPoints(layer: LayerRows, isPlaced: (row: Row) => boolean): string[] {
	const { rows, key = 'id' } = layer;
	return say(layer.title, [
		[146, rows.filter((row) => !isPlaced(row)).map((row) => `“${String(row[key])}”`)],
		...faultsOfRows(layer),
		[147, negativeIn(layer)]
	]);
}

/** What is wrong with the rows of `Flows`. */
export function checkFlows(
	{ key = 'id', ...rest }: LayerRows,
	ends: readonly string[],
	isEnd: (cell: unknown) => boolean
): string[] {
	const pair = (row: Row): string => ends.map((column) => String(row[column])).join(' – ');
	// A flow is named by its ends where it has no key.
	const layer = { ...rest, key, rows: rest.rows.map((row) => ({ [key]: pair(row), ...row })) };
	const cells = layer.rows.flatMap((row) => ends.map((column) => row[column]));
	return say(layer.title, [
		[148, cells.filter((cell) => !isEnd(cell)).map((cell) => `“${String(cell)}”`)],
		...faultsOfRows(layer),
		[147, negativeIn(layer)]
	]);
}

/** What is wrong with the points of a `Heat`. */
export function checkHeat(
	{ value, ...rest }: Omit<LayerRows, 'value'> & Partial<Pick<LayerRows, 'value'>>,
	isPlaced: (row: Row) => boolean,
	wideRadius: number | undefined
): string[] {
	const wide: Fault = [149, wideRadius === undefined ? [] : [`${wideRadius} km`]];
	if (value !== undefined) return [...checkPoints({ ...rest, value }, isPlaced), ...say(rest.title, [wide])];
	const unplaced = rest.rows
		.filter((row) => !isPlaced(row))
		.map((row) => `“${String(row[rest.key ?? 'id'])}”`);
	return say(rest.title, [[146, unplaced], wide]);
}

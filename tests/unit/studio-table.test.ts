import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { applyOperations, type Operation } from '../../src/lib/edit/index.ts';
import { checkRows, checkSheet } from '../../src/lib/studio/page/table/check-rows.ts';
import { csvAfter, csvWithCopy, csvWithout, readCsv } from '../../src/lib/studio/page/table/csv-text.ts';
import {
	cellsIn,
	rebasedGrid,
	withCell,
	withCells,
	withColumn,
	withoutColumn,
	withoutRow,
	withRow,
	type Grid
} from '../../src/lib/studio/page/table/grid.ts';
import { gridOf, numberColumns, rowsOf } from '../../src/lib/studio/page/table/row-values.ts';
import { editFiles } from './edit-files.ts';

const SHEET = `sep=;
Year ;"Flights; a year";Note\r
2018; 12,5 ;"said ""so"""\r
\r
2019;20;\r
2020;31;x`;

describe('the text of a CSV after a change of its table', () => {
	const grid = readCsv(SHEET);

	it('is read as a spreadsheet shows it', () => {
		expect(grid).toEqual({
			columns: ['Year', 'Flights; a year', 'Note'],
			rows: [
				['2018', '12,5', 'said "so"'],
				['2019', '20', ''],
				['2020', '31', 'x']
			]
		});
		expect(csvAfter(SHEET, grid)).toBe(SHEET);
	});

	it.each<[what: string, after: Grid, from: string, to: string]>([
		['a cell', withCell(grid, { row: 0, column: 1 }, '13'), ' 12,5 ', ' 13 '],
		['a cell in quotation marks', withCell(grid, { row: 0, column: 2 }, 'a'), '"said ""so"""', '"a"'],
		['a cell that needs them', withCell(grid, { row: 2, column: 2 }, 'a; "b"'), ';x', ';"a; ""b"""'],
		['an empty cell', withCell(grid, { row: 1, column: 2 }, 'y'), '20;\r', '20;y\r'],
		['a cell that is emptied', withCell(grid, { row: 2, column: 2 }, ''), ';x', ';'],
		['a row that goes', withoutRow(grid, 1), '2019;20;\r\n', ''],
		['the last row that goes', withoutRow(grid, 2), '2019;20;\r\n2020;31;x', '2019;20;'],
		[
			'a row that comes',
			withCell(withRow(grid, 1), { row: 1, column: 0 }, '2018½'),
			'2019;20;\r\n',
			'2018½;;\r\n2019;20;\r\n'
		],
		['a row at the end', withCell(withRow(grid, 3), { row: 3, column: 1 }, '5'), '31;x', '31;x\r\n;5;']
	])('differs in %s alone', (_, after, from, to) => {
		expect(csvAfter(SHEET, after)).toBe(SHEET.replace(from, () => to));
		expect(readCsv(csvAfter(SHEET, after))).toEqual(after);
	});

	it('has another column, and loses one', () => {
		const wide = withCell(withColumn(grid, 1, 'From'), { row: 2, column: 1 }, 'LIS');
		expect(csvAfter(SHEET, wide)).toBe(`sep=;
Year ;From;"Flights; a year";Note\r
2018;; 12,5 ;"said ""so"""\r
\r
2019;;20;\r
2020;LIS;31;x`);
		expect(csvAfter(SHEET, withoutColumn(grid, 0))).toBe(`sep=;
"Flights; a year";Note\r
 12,5 ;"said ""so"""\r
\r
20;\r
31;x`);
	});

	it('has a column under another name, and is otherwise as it was', () => {
		for (const [from, to] of [
			['Year', 'When'],
			['Flights; a year', 'Flights'],
			['Note', 'Said; by whom']
		] as const) {
			const both = csvWithCopy(SHEET, from, to);
			expect(readCsv(both).columns).toHaveLength(4);
			const words = from.includes(';') || to.includes(';') ? `"${to}"` : to;
			const head = SHEET.slice(0, SHEET.indexOf('2018')).replace(/^(sep=;\n)/, '');
			const after = head.replace(from.includes(';') ? `"${from}"` : from, () => words);
			expect(csvWithout(both, from)).toBe(SHEET.replace(head, () => after));
		}
	});

	it('is read as what was written, whatever that is, and leaves the other lines alone', () => {
		const text = fc.string({ unit: fc.constantFrom(...'ab1,;\t|" \'#é') }).map((one) => one.trim());
		const separators = fc.constantFrom(',', ';', '\t');
		fc.assert(
			fc.property(
				separators,
				fc.array(fc.tuple(text, text), { minLength: 2, maxLength: 6 }),
				text,
				fc.nat(),
				(sign, cells, next, at) => {
					const quoted = (one: string): string => `"${one.replaceAll('"', '""')}"`;
					const lines = cells.map((row, index) => [`r${index}`, ...row].map(quoted).join(sign));
					const sheet = [`"a"${sign}"b"${sign}"c"`, ...lines, ''].join('\r\n');
					const row = at % cells.length;
					const after = withCell(readCsv(sheet), { row, column: 1 }, next);
					const written = csvAfter(sheet, after);
					expect(readCsv(written)).toEqual(after);
					const [was, is] = [sheet, written].map((one) => one.split('\r\n'));
					expect(is!.filter((line, index) => line !== was![index]).length).toBeLessThanOrEqual(1);
				}
			)
		);
	});
});

const STORY = editFiles.starter!.replace(
	'views:\n',
	`charts:
  seen: # two
    title: Seen
    alt: Two bars.
    source: { name: A list }
    bars: { x: year, y: flights }
    rows:
      # the first
      - { year: '2018', flights: 12.50 } # twelve and a half
      - year: "2019"
        flights: 20
  told: { title: Told, alt: Bars., source: { name: A list }, bars: { x: year, y: flights }, rows: told.csv }
views:
`
);
const DATA = parse(STORY) as {
	charts: Record<string, { rows: Record<string, string | number>[]; bars: object }>;
};
const ROWS = DATA.charts.seen!.rows;

/** The lines of the story that a changed table makes others. */
function changedLines(after: Grid): [gone: string[], fresh: string[]] {
	const value = rowsOf(after, ROWS, numberColumns(DATA.charts.seen!.bars, ROWS));
	const operation: Operation = { type: 'setField', path: ['charts', 'seen', 'rows'], value };
	const result = applyOperations(STORY, [operation], { file: 'story.yaml' });
	if ('refused' in result) throw new Error(result.refused[0]!.message);
	const [was, is] = [STORY, result.text].map((text) => text.split('\n'));
	return [was!.filter((line) => !is!.includes(line)), is!.filter((line) => !was!.includes(line))];
}

describe('the rows of a chart in the story after a change of their table', () => {
	const grid = gridOf(ROWS);

	it('are a table of texts', () => {
		expect(grid).toEqual({
			columns: ['year', 'flights'],
			rows: [
				['2018', '12.5'],
				['2019', '20']
			]
		});
		expect(changedLines(grid)).toEqual([[], []]);
	});

	it('differ in the cell alone, and have numbers where those are drawn', () => {
		expect(changedLines(withCell(grid, { row: 1, column: 1 }, '21,5'))).toEqual([
			['        flights: 20'],
			['        flights: 21.5']
		]);
		const [, fresh] = changedLines(withCell(grid, { row: 0, column: 0 }, '2017'));
		expect(fresh).toEqual(["      - { year: '2017', flights: 12.50 } # twelve and a half"]);
	});

	it('gain and lose a row, and a column', () => {
		const more = withCell(
			withCell(withRow(grid, 1), { row: 1, column: 0 }, '2018½'),
			{ row: 1, column: 1 },
			'15'
		);
		expect(changedLines(more)).toEqual([[], ['      - year: "2018½"', '        flights: 15']]);
		expect(changedLines(withoutRow(grid, 1))).toEqual([['      - year: "2019"', '        flights: 20'], []]);
		const wide = withCell(withColumn(grid, 2, 'note'), { row: 1, column: 2 }, 'about');
		expect(changedLines(wide)).toEqual([[], ["        note: 'about'"]]);
	});

	it('say what is wrong beside the cell', () => {
		const rows = [...ROWS, { year: '2020', flights: 'many' }];
		const { problems, rows: shown } = checkRows(DATA, 'seen', rows);
		expect(shown).toBeUndefined();
		expect(problems).toEqual([
			{
				row: 2,
				column: 'flights',
				message: expect.stringMatching(/^"many" in the column "flights" is not a number\. /)
			}
		]);
		expect(checkRows(DATA, 'seen', [...ROWS, { year: '2018', flights: 1 }]).problems).toEqual([
			{ row: 2, message: expect.stringContaining('the row "2018" stands here again') }
		]);
		expect(checkRows(DATA, 'seen', ROWS)).toEqual({ rows: ROWS, problems: [] });
	});

	it('say the same of a CSV, whose numbers are read as the page reads them', () => {
		expect(checkSheet(DATA, 'told', 'told.csv', 'year;flights\n2018;1.500,5\n')).toEqual({
			rows: [{ year: '2018', flights: 1500.5 }],
			problems: []
		});
		const { problems } = checkSheet(DATA, 'told', 'told.csv', 'note;year;flights\n\n;2018;12\n;2019;many\n');
		expect(problems).toEqual([{ row: 1, column: 'flights', message: expect.stringContaining('"many"') }]);
	});
});

describe('cells of the clipboard', () => {
	const grid: Grid = {
		columns: ['a', 'b'],
		rows: [
			['1', '2'],
			['3', '4']
		]
	};

	it('are those of a spreadsheet, and a single one is a text', () => {
		expect(cellsIn('x\ty\r\n"one\ntwo"\t""\r\n')).toEqual([
			['x', 'y'],
			['one two', '']
		]);
		expect(cellsIn('a text, with a comma')).toBeUndefined();
		expect(cellsIn('a text of a cell\n')).toBeUndefined();
	});

	it('go to the right and down, with more rows where they are needed', () => {
		expect(withCells(grid, { row: 1, column: 1 }, [['x', 'y'], ['z']])).toEqual({
			grid: {
				columns: ['a', 'b'],
				rows: [
					['1', '2'],
					['3', 'x'],
					['', 'z']
				]
			},
			left: 1
		});
	});

	it('may have the names of the columns above them', () => {
		const cells = [
			['a', 'b'],
			['5', '6']
		];
		expect(withCells(grid, { row: 0, column: 0 }, cells).grid.rows).toEqual([
			['5', '6'],
			['3', '4']
		]);
	});
});

describe('a table that another program changes meanwhile', () => {
	const before: Grid = {
		columns: ['a', 'b'],
		rows: [
			['1', '2'],
			['3', '4'],
			['5', '6']
		]
	};

	it('keeps what both wrote', () => {
		const mine = withRow(withCell(before, { row: 0, column: 1 }, 'mine'), 3);
		const theirs = withoutRow(withCell(before, { row: 2, column: 0 }, 'theirs'), 1);
		expect(rebasedGrid(before, mine, withCell(before, { row: 0, column: 0 }, 'theirs')).rows).toEqual([
			['theirs', 'mine'],
			['3', '4'],
			['5', '6'],
			['', '']
		]);
		expect(rebasedGrid(before, withColumn(before, 1, 'c'), theirs).columns).toEqual(['a', 'b', 'c']);
		expect(rebasedGrid(before, withoutRow(before, 0), theirs).rows).toHaveLength(1);
	});
});

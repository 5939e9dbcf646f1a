import { describe, expect, it } from 'vitest';
import { readTrack } from '../../src/lib/track/index.ts';
import { expectSound, fixture, point } from './track-fixtures.ts';

const HEAD = ['Timestamp', 'UTC', 'Callsign', 'Position', 'Altitude', 'Speed', 'Direction'];
const ROWS = [
	['1783940888', '2026-07-13T11:08:08Z', 'ABC188', '47.452629,8.557839', '0', '0', '275'],
	['1783940948', '2026-07-13T11:09:08Z', 'ABC188', '47.462629,8.567839', '1200', '140.5', '275'],
	['1783941008', '2026-07-13T11:10:08Z', 'ABC188', '47.482629,8.587839', '3200', '180', '270']
];

const quoted = (field: string) => `"${field}"`;

/** A CSV; fields that hold the separator are quoted. */
const csv = (separator: string, rows: string[][], quote = (field: string) => field.includes(separator)) =>
	rows.map((row) => row.map((field) => (quote(field) ? quoted(field) : field)).join(separator)).join('\r\n');

const decimalCommas = ROWS.map((row) =>
	row.map((field, index) => (index > 3 ? field.replace('.', ',') : field))
);

async function read(source: string | Uint8Array) {
	const track = await readTrack(source);
	expectSound(track);
	return track;
}

describe('a Flightradar24 CSV that a spreadsheet saved', async () => {
	const straight = await read(csv(',', [HEAD, ...ROWS]));

	it('has three points as it comes from Flightradar24', () => {
		expect(straight).toMatchObject({ format: 'flightradar24-csv', name: 'ABC188', rows: 3, skipped: [] });
		expect(straight.points[1]).toEqual(
			point({
				lon: 8.567839,
				lat: 47.462629,
				time: 1783940948_000,
				altitude: expect.closeTo(365.76),
				heading: 275
			})
		);
	});

	it.each([
		['has semicolons', csv(';', [HEAD, ...ROWS])],
		['has tabs', csv('\t', [HEAD, ...ROWS])],
		['has every field in quotation marks', csv(',', [HEAD, ...ROWS], () => true)],
		['has semicolons and every field in quotation marks', csv(';', [HEAD, ...ROWS], () => true)],
		['has decimal commas', csv(';', [HEAD, ...decimalCommas])],
		[
			'has decimal commas in the position too',
			csv(';', [
				HEAD,
				...decimalCommas.map((row) => row.with(3, row[3]!.replace(',', '; ').replaceAll('.', ',')))
			])
		],
		[
			'has decimal commas in the position, with a blank between its numbers',
			csv('\t', [
				HEAD,
				...decimalCommas.map((row) => row.with(3, row[3]!.replace(',', ' ').replaceAll('.', ',')))
			])
		],
		['has empty columns at the end', csv(',', [[...HEAD, '', ''], ...ROWS.map((row) => [...row, '', ''])])],
		[
			'has its head in capitals, with blanks',
			csv(',', [HEAD.map((name) => ` ${name.toUpperCase()} `), ...ROWS])
		],
		['has bars', csv('|', [HEAD, ...ROWS])],
		[
			'groups thousands with points, where decimals have commas',
			csv(';', [HEAD, ...ROWS.map((row) => row.with(4, row[4]!.replace(/^(\d)(\d{3})$/, '$1.$2')))])
		],
		[
			'groups thousands with commas',
			csv(',', [HEAD, ...ROWS.map((row) => row.with(4, row[4]!.replace(/^(\d)(\d{3})$/, '$1,$2')))])
		],
		[
			'groups thousands with blanks that do not break',
			csv(';', [HEAD, ...ROWS.map((row) => row.with(4, row[4]!.replace(/^(\d)(\d{3})$/, '$1\u202f$2')))])
		],
		[
			'has each whole line in quotation marks',
			csv(',', [HEAD, ...ROWS])
				.split('\r\n')
				.map((line) => `"${line.replaceAll('"', '""')}"`)
				.join('\r\n')
		],
		[
			'has latitude and longitude in two columns',
			csv(',', [
				HEAD.toSpliced(3, 1, 'Latitude', 'Longitude'),
				...ROWS.map((row) => row.toSpliced(3, 1, ...row[3]!.split(',')))
			])
		],
		[
			'has dates with dots beside rounded timestamps',
			csv(';', [
				HEAD,
				...ROWS.map((row) =>
					row.with(0, '1,78394E+09').with(1, row[1]!.replace(/(.{4})-(..)-(..)T(.*)Z/, '$3.$2.$1 $4'))
				)
			])
		],
		[
			'has rounded timestamps beside a column of times',
			csv(';', [HEAD, ...ROWS.map((row) => row.with(0, '1,78394E+09'))])
		]
	])('is the same track where it %s', async (_, text) => {
		expect(await read(text)).toEqual(straight);
	});

	it.each([
		[
			'names its separator',
			`sep=;\r\n${csv(';', [HEAD, ...ROWS])}`,
			[{ what: 'lines before the head', rows: 1 }]
		],
		[
			'names another separator',
			`sep=|\r\n${csv('|', [HEAD, ...ROWS])}`,
			[{ what: 'lines before the head', rows: 1 }]
		],
		[
			'has a title before its head',
			`ABC188 from Zurich;;;;;;\r\n\r\n;;;;;;\r\n${csv(';', [HEAD, ...ROWS])}`,
			[{ what: 'lines before the head', rows: 2 }]
		],
		[
			'has empty rows',
			`${csv(';', [HEAD, ...ROWS])}\r\n;;;;;;\r\n;;;;;;\r\n`,
			[{ what: 'empty rows', rows: 2 }]
		]
	])('is the same track where it %s, and every row is counted', async (_, text, unused) => {
		const track = await read(text);
		expect(track).toEqual({ ...straight, rows: 3 + unused[0]!.rows, unused });
	});

	it('is the same track as UTF-16 with tabs, which Excel calls Unicode text', async () => {
		const bytes = Buffer.from(`\uFEFF${csv('\t', [HEAD, ...ROWS])}`, 'utf16le');
		expect(await read(new Uint8Array(bytes))).toEqual(straight);
	});

	it('is read in the case from the field', async () => {
		expect(await read(fixture('spreadsheet.csv'))).toMatchObject({
			format: 'flightradar24-csv',
			rows: 3,
			skipped: [],
			points: [{}, { lon: 8.567839, lat: 47.462629 }, {}]
		});
	});

	it('has no decimal comma where the comma separates fields', async () => {
		const track = await read(csv(',', [HEAD, ROWS[0]!, ROWS[1]!.with(4, '12,5')]));
		expect(track.points[1]).toEqual(point({ altitude: null, ground: false }));
	});

	it('keeps the lines of rows that cannot be used', async () => {
		const rows = [HEAD, ROWS[0]!, ROWS[1]!.with(3, 'nowhere'), ROWS[2]!.slice(0, 5)];
		expect((await read(`sep=;\n${csv(';', rows)}`)).skipped).toEqual([
			{ line: 4, reason: 'latitude “nowhere” is no number' },
			{ line: 5, reason: '5 columns and not 7' }
		]);
	});
});

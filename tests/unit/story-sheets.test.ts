import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { applyOperations } from '../../src/lib/edit/index.ts';
import { storyText } from '../../src/lib/cli/story-text.ts';
import { readNumbers } from '../../src/lib/story/check/sheet-numbers.ts';
import { loadStory } from '../../src/lib/story/disk/index.ts';
import { buildError } from '../../src/lib/vite/build-log.ts';
import { removeFolder, temporaryFolder } from '../shared/temporary-folder.ts';

const malformed = fileURLToPath(new URL('../fixtures/stories/malformed-sheets/', import.meta.url));

/** A story with one chart, whose layout and rows stand on lines 10 and 11. */
const storyOf = (rows: string, layout = 'bars: { x: year, y: flights }', highlighted = '') => `title: Flights
summary: A chart.
source: { name: Meduza }
views: { world: { center: [0, 0], zoom: 1, alt: The world. } }
charts:
  flights:
    title: More flights
    alt: The bars grow.
    source: { name: Meduza }
    ${layout}
    rows: ${rows}
    columns: {}
opening: { view: world }
chapters:
  - id: all
    title: All
    steps:
      - { id: map, text: The map. }
      - { id: bars, text: Bars., chart: flights${highlighted} }
`;

const INLINE = '[{ year: First, flights: 1500.5 }, { year: "Second; last", flights: 12 }, { year: Third }]';

const folders: string[] = [];
afterAll(() => folders.forEach(removeFolder));

async function load(files: Record<string, string | Uint8Array>, name = 'story.yaml') {
	const folder = temporaryFolder('sheets');
	folders.push(folder);
	for (const [file, content] of Object.entries(files)) writeFileSync(path.join(folder, file), content);
	const file = path.join(folder, name);
	const { read, files: used } = await loadStory(readFileSync(file, 'utf8'), file, `stories/${name}`);
	return { read, used: used.map((one) => path.basename(one)), folder };
}

describe('the rows of a chart in a CSV', async () => {
	const inline = await load({ 'story.yaml': storyOf(INLINE) });
	const utf16 = Buffer.from(
		'\uFEFFyear\tflights\r\nFirst\t1,500.5\r\nSecond; last\t12\r\nThird\t\r\n',
		'utf16le'
	);

	it.each<[string, string | Uint8Array]>([
		['as it is written by programs', 'year,flights\nFirst,1500.5\nSecond; last,12\nThird,\n'],
		['as Excel saves it in English', '\uFEFFyear,flights\r\nFirst,"1,500.5"\r\nSecond; last,12\r\nThird,'],
		['as Excel saves it in German', '\uFEFFyear;flights\r\nFirst;1500,5\r\n"Second; last";12\r\nThird;\r\n'],
		['as Excel saves it as Unicode text', new Uint8Array(utf16)],
		['with what groups thousands', 'year;flights\nFirst;1.500,5\n"Second; last";12\nThird;\n'],
		['with blanks between thousands', 'year;flights\nFirst;1\u202f500,5\n"Second; last";12\nThird;\n'],
		[
			'with fields and rows that are empty',
			'year,flights,,\n,,,\nFirst,1500.5,,\nSecond; last,12,,\n\nThird,,,\n,,,'
		],
		[
			'with columns that the chart has no use for',
			'id,year,flights,more\na,First,1500.5,x\nb,Second; last,12,y\nc,Third,,'
		],
		['with its separator named', 'sep=;\r\nyear;flights\r\nFirst;1500,5\r\n"Second; last";12\r\nThird;'],
		['with the line ends of old', 'year,flights\rFirst,1500.5\rSecond; last,12\rThird,\r'],
		[
			'with quotation marks everywhere',
			'"year","flights"\n"First","1500.5"\n"Second; last","12"\n"Third",""\n'
		]
	])('is the same story %s', async (_, sheet) => {
		const { read, used } = await load({ 'story.yaml': storyOf('flights.csv'), 'flights.csv': sheet });
		expect(read.diagnostics).toEqual([]);
		expect(read.story).toEqual(inline.read.story);
		expect(read.data).toEqual(inline.read.data);
		expect(used).toEqual(['flights.csv']);
		expect(storyText(read.story!, false)).toMatch(/^First +1500\.5$/m);
	});

	it('keeps ends of lines and quotation marks of a field', async () => {
		const sheet = 'year,flights\n"The ""first""\nyear",1\n24" screens,2\n';
		const { read } = await load({ 'story.yaml': storyOf('flights.csv'), 'flights.csv': sheet });
		expect(read.story?.charts?.flights?.rows?.map(({ year }) => year)).toEqual([
			'The "first"\nyear',
			'24" screens'
		]);
	});

	it('is translated by its rows, as rows in the story are', async () => {
		const { read, used } = await load(
			{
				'story.yaml': storyOf('flights.csv').replace('columns: {}', 'columns: { flights: Flights }'),
				'flights.csv': 'year,flights\nFirst,1\nSecond,2\n',
				'story.es.yaml':
					'of: story.yaml\nlang: es\ncharts: { flights: { columns: { flights: Vuelos }, rows: [{ year: Primero }, {}] } }\n'
			},
			'story.es.yaml'
		);
		expect(read.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
		expect(read.diagnostics.map(({ message }) => message).join()).toContain('rows');
		expect(read.story?.charts?.flights).toMatchObject({
			columns: { flights: 'Vuelos' },
			rows: [
				{ year: 'Primero', flights: 1 },
				{ year: 'Second', flights: 2 }
			]
		});
		expect(used).toEqual(['story.yaml', 'flights.csv']);
	});

	it('may stand out, and is asked for what may not', async () => {
		const sheet = { 'flights.csv': 'year,flights\nFirst,1\nSecond,2\n' };
		const story = (name: string) => storyOf('flights.csv', undefined, `, highlighted: [${name}]`);
		expect((await load({ 'story.yaml': story('Second'), ...sheet })).read.diagnostics).toEqual([]);
		const { read } = await load({ 'story.yaml': story('Secund'), ...sheet });
		expect(read.diagnostics).toMatchObject([{ code: 294, line: 19, fix: 'Did you mean "Second"?' }]);
	});

	it('is never lost to an edit of the story', () => {
		const text = storyOf('flights.csv');
		const edited = applyOperations(
			text,
			[{ type: 'setField', path: ['charts', 'flights', 'rows', 0, 'flights'], value: 3 }],
			{ file: 'story.yaml' }
		);
		expect(edited).toHaveProperty('refused');
	});
});

describe('a malformed CSV', () => {
	const bars = undefined;
	const timeline = 'timeline: { start: from, name: what }';
	const FAULTS: [file: string, faults: string[], layout?: string][] = [
		['column-twice.csv', ['337 at flights.csv:1:14']],
		['decimal-comma-between-commas.csv', ['336 at flights.csv:2:8']],
		['empty.csv', ['227 at flights.csv:1:1']],
		['head-alone.csv', ['227 at flights.csv:1:1']],
		['latin-1.csv', ['285 at flights.csv:2:2']],
		['no-date.csv', ['297 at flights.csv:3:1'], timeline],
		['no-such-column.csv', ['291 at story.yaml:10:25']],
		['per-cent.csv', ['293 at flights.csv:2:6']],
		['quotation-open.csv', ['338 at flights.csv:3:1']],
		['row-twice.csv', ['292 at flights.csv:4:1']],
		['separators-alone.csv', ['227 at flights.csv:1:1']],
		['short-row.csv', ['336 at flights.csv:3:1']],
		['text-for-number.csv', ['293 at flights.csv:3:6']],
		['thousand-or-not.csv', ['339 at flights.csv:2:6', '339 at flights.csv:3:6']],
		['title-before-head.csv', ['336 at flights.csv:2:6']],
		['two-notations.csv', ['339 at flights.csv:4:6']]
	];

	it('is one of these', () => {
		expect(readdirSync(malformed).sort()).toEqual(FAULTS.map(([file]) => file));
	});

	it.each(FAULTS)('%s', async (file, faults, layout = bars) => {
		const { read, folder } = await load({
			'story.yaml': storyOf('flights.csv', layout),
			'flights.csv': readFileSync(malformed + file)
		});
		const found = read.diagnostics.map(
			(one) => `${one.code} at ${path.basename(one.file)}:${one.line}:${one.column}`
		);
		expect(found).toEqual(faults);
		expect(read.story).toBeUndefined();
		const [first] = read.diagnostics;
		expect(first?.file).toMatch(/^stories\//);
		expect(`${first?.message} ${first?.fix}`).not.toMatch(/\{\w+\}|undefined|\[object/);
		expect(buildError(path.join(folder, 'stories/story.yaml'), read.diagnostics, folder).loc?.file).toBe(
			path.join(folder, first!.file)
		);
	});

	it.each([
		['not there', 'flight.csv', ['327 at 11:11']],
		['above the story', '../flights.csv', ['335 at 11:11']],
		['anywhere', '/flights.csv', ['335 at 11:11']],
		['on the web', 'https://example.org/flights.csv', ['335 at 11:11']],
		['no CSV', 'flights.xlsx', ['335 at 11:11']]
	])('is told of where it is %s', async (_, name, faults) => {
		const { read } = await load({ 'story.yaml': storyOf(name), 'flights.csv': 'year,flights\n2018,12\n' });
		expect(read.diagnostics.map(({ code, line, column }) => `${code} at ${line}:${column}`)).toEqual(faults);
		expect(read.story).toBeUndefined();
	});

	it('has at most 500 rows, as many as a story', async () => {
		const lines = Array.from({ length: 501 }, (_, index) => `year ${index},1`);
		const sheet = `year,flights\n${lines.join('\n')}`;
		const { read } = await load({ 'story.yaml': storyOf('flights.csv'), 'flights.csv': sheet });
		expect(read.diagnostics).toMatchObject([{ code: 227, line: 502, fix: 'It must have at most 500.' }]);
		const rows = `[${lines.map((line) => `{ year: ${line.replace(',', ', flights: ')} }`).join(', ')}]`;
		const inStory = await load({ 'story.yaml': storyOf(rows) });
		expect(inStory.read.diagnostics).toMatchObject([{ code: 227, message: '"rows" has 501 items' }]);
	});

	it('tells of all charts at once', async () => {
		const second = storyOf('flights.csv').replace(
			'opening:',
			`  more: { title: M, alt: M., source: { name: M }, bars: { x: year, y: seats }, rows: flights.csv }\nopening:`
		);
		const { read } = await load({ 'story.yaml': second, 'flights.csv': 'year,flights,seats\n2018,x,y\n' });
		expect(read.diagnostics.map(({ code, column }) => [code, column])).toEqual(
			expect.arrayContaining([
				[293, 6],
				[293, 8]
			])
		);
	});
});

describe('numbers', () => {
	it.each([
		[
			['1500', '-3', '+4', '1.78E+09', '.5', '−2'],
			[1500, -3, 4, 1.78e9, 0.5, -2]
		],
		[
			['1,5', '1.500'],
			[1.5, 1500]
		],
		[
			['1.5', '1,500'],
			[1.5, 1500]
		],
		[
			['0,125', '1,500'],
			[0.125, 1.5]
		],
		[
			['1,234,567', '1.500'],
			[1234567, 1.5]
		],
		[
			['1 234 567', '1’500,25', "1'500"],
			[1234567, 1500.25, 1500]
		],
		[['', 'x', '12 34', '1,23,456', '0x10', '1e999', '$5'], Array(7).fill(undefined)]
	])('%j', (texts, numbers) => {
		expect(readNumbers(texts)).toEqual(numbers);
	});

	it('that may be two are told with both', () => {
		expect(readNumbers(['1,500', '12'])).toEqual([{ readings: [1500, 1.5] }, 12]);
		expect(readNumbers(['1.500'])).toEqual([{ readings: [1.5, 1500] }]);
	});
});

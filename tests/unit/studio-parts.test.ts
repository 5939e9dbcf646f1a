import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { applyOperations, type Operation } from '../../src/lib/edit/index.ts';
import { project, toScreen } from '../../src/lib/geo/index.ts';
import { keysOf } from '../../src/lib/studio/page/actions.ts';
import { movedBy, pointOf } from '../../src/lib/studio/page/geography.ts';
import { newFlight } from '../../src/lib/studio/page/new-flight.ts';
import {
	newArea,
	newChapter,
	newLine,
	newNote,
	newPlace,
	newStep,
	STEP_KINDS
} from '../../src/lib/studio/page/new-parts.ts';
import { newChart, readSheet, rowsFor } from '../../src/lib/studio/page/sheet.ts';
import { editFiles } from './edit-files.ts';

const edited = (file: string, ...operations: Operation[]): string => {
	const result = applyOperations(editFiles[file]!, operations, { file });
	if ('refused' in result) throw new Error(JSON.stringify(result.refused));
	return result.text;
};

describe('a place', () => {
	it.each([
		[{ zoom: 5, bearing: 0 }, [30, -12]],
		[{ zoom: 9.5, bearing: 70 }, [-8, 41]],
		[{ zoom: 2, bearing: -120 }, [0, 3]]
	] as const)('stands where it was let go: %o by %o', (camera, by) => {
		const before = [-9.1393, 38.7223] as const;
		const after = movedBy(before, by, camera);
		const size = { width: 800, height: 600 };
		const [x, y] = toScreen(project(after), { ...camera, center: project(before) }, size);
		expect(x - 400).toBeCloseTo(by[0], 0);
		expect(y - 300).toBeCloseTo(by[1], 0);
	});

	it('goes over the antimeridian to the other side', () => {
		const [lon] = movedBy([179.9, 0], [20, 0], { zoom: 3, bearing: 0 });
		expect(lon).toBeLessThan(-170);
	});

	it.each([
		['38.7223, -9.1393', [-9.1393, 38.7223]],
		['38°43′20″N 9°08′21″W', [-9.13917, 38.72222]],
		['S 12.5, E 30', [30, -12.5]]
	])('is read from %s', (text, point) => {
		expect(pointOf(text)).toEqual(point);
	});

	it.each(['', 'Lisbon', '95, 100', '1, 2, 3'])('is not read from “%s”', (text) => {
		expect(pointOf(text)).toBeUndefined();
	});

	it.each([
		['a step with a list', 'the-flight', 'places: [lisbon, las-palmas, dakar, atlantic, sao-tome]'],
		['the opening', 'opening', 'places: [lisbon, dakar, atlantic, sao-tome]']
	])('is added and shown in %s', (_, step, line) => {
		const operations = newPlace(parse(editFiles.starter!), step, 'São Tomé', [6.73, 0.34]);
		const text = edited('starter', ...operations);
		expect(text).toContain('sao-tome: { name: São Tomé, at: [6.73, 0.34], kind: city }');
		expect(text).toContain(line);
	});

	it('is added to what the view shows where a step lists nothing', () => {
		const data = { places: { tokyo: {} }, chapters: [{ id: 'a', steps: [{ id: 'b' }] }] };
		expect(newPlace(data, 'b', '東京', [139.7, 35.7])[1]).toMatchObject({ value: { add: ['place'] } });
		expect(newPlace(data, 'b', 'Tokyo', [139.7, 35.7])[1]).toMatchObject({ value: { add: ['tokyo-2'] } });
	});
});

describe('a step that is added', () => {
	it.each(STEP_KINDS)('as %s is right at once', (kind) => {
		const file = 'demo';
		const data: unknown = parse(editFiles[file]!);
		const { chapters } = data as { chapters: { id: string }[] };
		const chapter = chapters[1]!.id;
		expect(edited(file, newStep(data, chapter, kind)!)).toContain('- id: new-step');
	});

	it('is offered only where the file has what it shows', () => {
		const data: unknown = parse(editFiles.starter!);
		expect(newStep(data, 'the-way', 'Chart')).toBeUndefined();
	});
});

it('a chapter is added with its first step, under ids of its own', () => {
	const once = newChapter(parse(editFiles.starter!));
	const text = edited('starter', once.operation);
	expect(text).toContain('- id: new-chapter\n    title: New chapter\n');
	const twice = newChapter(parse(text));
	expect(twice.step).toBe('new-step-2');
	expect(twice.operation).toMatchObject({ chapter: { id: 'new-chapter-2' } });
});

it('a note is added where the map’s middle is, and shown', () => {
	const text = edited(
		'starter',
		...newNote(parse(editFiles.starter!), 'the-flight', 'Last seen here', [-17, 15])
	);
	expect(parse(text)).toMatchObject({
		annotations: { 'last-seen-here': { text: 'Last seen here', at: [-17, 15] } }
	});
	expect(text).toContain('annotations:\n          add: [last-seen-here]');
});

it('an area is added with its corners, and shown', () => {
	const corners = [
		[-17, 15],
		[-16, 14],
		[-18, 13.5]
	] as const;
	const text = edited('starter', ...newArea(parse(editFiles.starter!), 'the-flight', 'The zone', corners));
	expect(parse(text)).toMatchObject({ areas: { 'the-zone': { name: 'The zone', outline: corners } } });
	expect(text).toContain('areas:\n          add: [the-zone]');
});

it('a line is added along its points, and shown, under an id that no flight has', () => {
	const points = [
		[-9, 38],
		[-15, 28]
	] as const;
	const ferry = { name: 'Example', kind: 'sea', vehicle: 'ship' };
	const text = edited('starter', ...newLine(parse(editFiles.starter!), 'the-flight', ferry, points));
	expect(parse(text)).toMatchObject({ lines: { 'example-2': { ...ferry, points } } });
	expect(text).toContain('lines:\n          add: [example-2]');
	const wall = { name: 'A wall', kind: 'border', vehicle: '' };
	const other = edited('starter', ...newLine(parse(editFiles.starter!), 'opening', wall, points));
	expect(parse(other)).toMatchObject({ lines: { 'a-wall': { name: 'A wall', kind: 'border', points } } });
	expect(other).not.toContain('vehicle');
});

it('a flight is added with its track and its aircraft, and shown besides the others', () => {
	const words = { type: 'Il-62', operator: 'Nobody', date: 'May 2024', route: 'A – B', note: 'Seen.' };
	const plan = { aircraft: 'RA-1', ...words };
	const data: unknown = parse(editFiles.starter!);
	const operations = newFlight(data, 'the-flight', { ...plan, track: 'tracks/the-way.gpx' });
	const text = edited('starter', ...operations);
	expect(parse(text)).toMatchObject({
		aircraft: { 'RA-1': { type: 'Il-62', operator: 'Nobody' } },
		flights: { 'the-way': { aircraft: 'RA-1', track: 'tracks/the-way.gpx' } }
	});
	expect(text).toContain('flights: [example, the-way]');
	// An aircraft that the story has stays as it is.
	expect(newFlight(data, 'the-flight', { ...plan, aircraft: 'AB-CDE', track: 'tracks/a.gpx' })).toHaveLength(
		2
	);
});

describe('a table', () => {
	it.each([
		['commas', 'year,flights\n2018,12\n2019,1.5\n'],
		['a German spreadsheet', '\uFEFFyear;flights\r\n2018;12\r\n2019;1,5\r\n'],
		['tabs and quotation marks', 'year\t"flights"\n"2018"\t12\n\n2019\t1.5']
	])('is read with %s', (_, text) => {
		expect(readSheet(text)).toEqual({
			columns: ['year', 'flights'],
			rows: [
				{ year: 2018, flights: 12 },
				{ year: 2019, flights: 1.5 }
			]
		});
	});

	it('keeps lines and quotation marks inside a field, and what is no number in one way only', () => {
		expect(readSheet('a,b\n"one\n""two""",007\n')?.rows).toEqual([{ a: 'one\n"two"', b: '007' }]);
		expect(readSheet('a,b\nx,"1,500"\n')?.rows).toEqual([{ a: 'x', b: '1,500' }]);
		expect(readSheet('only a head')).toBeUndefined();
	});

	it('becomes a chart of a step, of the rows that can be drawn alone', () => {
		const sheet = readSheet('year,flights,more\n2018,12,a\n2019,,b\n2020,many,c\n')!;
		const plan = { sheet, layout: 'bars', columns: { x: 'year', y: 'flights' } } as const;
		expect(rowsFor(plan)).toEqual([{ year: '2018', flights: 12 }]);
		const words = { title: 'Flights a year', alt: 'One bar.', source: 'sums' };
		const data: unknown = parse(editFiles.starter!);
		const text = edited('starter', ...newChart(data, 'the-flight', { ...plan, ...words }));
		const rows = [{ year: '2018', flights: 12 }];
		expect(parse(text)).toMatchObject({
			charts: { 'flights-a-year': { source: 'sums', bars: { x: 'year', y: 'flights' }, rows } }
		});
		expect(text).toContain('chart: flights-a-year');
	});
});

it('keys are named as actions name theirs', () => {
	const event = (init: KeyboardEventInit) => ({
		ctrlKey: false,
		metaKey: false,
		altKey: false,
		shiftKey: false,
		...init
	});
	expect(keysOf(event({ altKey: true, shiftKey: true, code: 'KeyW' }) as KeyboardEvent)).toBe('Alt+Shift+W');
	expect(keysOf(event({ metaKey: true, code: 'KeyZ' }) as KeyboardEvent)).toBe('Control+Z');
});

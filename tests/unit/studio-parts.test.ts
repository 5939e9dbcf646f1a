import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { applyOperations, type Operation } from '../../src/lib/edit/index.ts';
import { project, toScreen } from '../../src/lib/geo/index.ts';
import { keysOf } from '../../src/lib/studio/page/actions.ts';
import { movedBy, pointOf } from '../../src/lib/studio/page/geography.ts';
import { newPlace, newStep, STEP_KINDS } from '../../src/lib/studio/page/new-parts.ts';
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

	it.each(['', 'Lisbon', '95, 10', '1, 2, 3'])('is not read from “%s”', (text) => {
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

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineOf, stateAt, TOLERANCE, withReach, type StepBox } from '../../src/lib/scroll/geometry.ts';

const VIEWPORT = 800;
const box = (top: number, height: number, more: Partial<StepBox> = {}): StepBox => ({
	top,
	height,
	line: 400,
	hidden: false,
	...more
});

/** Steps of 400 px with gaps of 100 px between them, the first at 1000 px. */
const steps = [box(1000, 400), box(1500, 400), box(2000, 400)];
const page = (boxes: StepBox[] = steps, section = { top: 900, height: 1800 }) =>
	withReach({ viewport: VIEWPORT, end: 10_000, section, steps: boxes });

describe('lineOf', () => {
	it.each([
		[0, 0],
		[0.25, 200],
		[1, 800],
		['0px', 0],
		['120.5px', 120.5],
		['5000px', 800]
	] as const)('%s is %d px down a viewport of 800', (threshold, line) => {
		expect(lineOf(threshold, VIEWPORT)).toBe(line);
	});

	it.each([-0.1, 1.01, NaN, '-5px', 'px', '50%', '3em'])('%s is refused, with the way out', (threshold) => {
		expect(() => lineOf(threshold as number, VIEWPORT)).toThrow(
			/`threshold` is .*Give a fraction.*\(contrail-002\)$/
		);
	});
});

describe('the active step', () => {
	it.each([
		['before the first', 500, -1],
		['as the first one’s top reaches the line', 600, 0],
		['in the first', 800, 0],
		['in the gap after it', 1050, 0],
		['as the second one’s top reaches the line', 1100, 1],
		['in the last', 1700, 2],
		['after the last', 5000, 2]
	])('%s', (_, position, index) => {
		expect(stateAt(page(), position).index).toBe(index);
	});

	it('is reached up to a pixel early, as browsers round positions', () => {
		expect(stateAt(page(), 600 - TOLERANCE).index).toBe(0);
		expect(stateAt(page(), 600 - TOLERANCE - 0.1).index).toBe(-1);
	});

	it('has the line inside, or is followed by a gap', () => {
		expect(stateAt(page(), 500).inside).toBe(false);
		expect(stateAt(page(), 900).inside).toBe(true);
		expect(stateAt(page(), 1050).inside).toBe(false);
	});

	it('goes by its own line', () => {
		const own = page([box(1000, 400), box(1500, 400, { line: 800 })]);
		expect(stateAt(own, 699).index).toBe(1);
		expect(stateAt(own, 600).index).toBe(0);
	});

	it('is never one without a box', () => {
		const some = page([box(1000, 400), box(0, 0, { hidden: true }), box(0, 0, { hidden: true })]);
		expect(stateAt(some, 0).index).toBe(-1);
		expect(stateAt(some, 5000).index).toBe(0);
	});

	it('is none in a section without steps', () => {
		expect(stateAt(page([]), 5000)).toMatchObject({ index: -1, inside: false, stepProgress: 0 });
	});

	it('is the last in the document of those that have reached the line, wherever they stand', () => {
		fc.assert(
			fc.property(
				fc.array(
					fc.record({
						top: fc.integer({ min: 0, max: 3000 }),
						height: fc.integer({ min: 0, max: 900 }),
						line: fc.integer({ min: 0, max: VIEWPORT }),
						hidden: fc.boolean()
					}),
					{ maxLength: 30 }
				),
				fc.integer({ min: 0, max: 4000 }),
				(boxes, position) => {
					const reached = boxes.map((one) => !one.hidden && one.top <= position + one.line + TOLERANCE);
					expect(stateAt(page(boxes), position).index).toBe(reached.lastIndexOf(true));
				}
			)
		);
	});
});

describe('progress', () => {
	it.each([
		[600, 0],
		[700, 0.25],
		[1000, 1],
		[1050, 1],
		[1100, 0]
	])('of the step at %d is %d', (position, progress) => {
		expect(stateAt(page(), position).stepProgress).toBeCloseTo(progress);
	});

	it.each([
		[0, 0],
		[900, 0],
		[1400, 0.5],
		[1900, 1],
		[3000, 1]
	])('of the section at %d is %d', (position, progress) => {
		expect(stateAt(page(), position).progress).toBeCloseTo(progress);
	});

	it('of a section lower than the viewport goes from all of it in view to its top at the top', () => {
		const low = page([box(1000, 100)], { top: 1000, height: 300 });
		expect(stateAt(low, 500).progress).toBe(0);
		expect(stateAt(low, 750).progress).toBeCloseTo(0.5);
		expect(stateAt(low, 1000).progress).toBe(1);
	});

	it('of a step of no height is 1 once it is reached', () => {
		const flat = page([box(1000, 0)]);
		expect(stateAt(flat, 500)).toMatchObject({ index: -1, stepProgress: 0 });
		expect(stateAt(flat, 600)).toMatchObject({ index: 0, stepProgress: 1 });
	});

	it('of a section as high as the viewport is 1 once its top is there', () => {
		const exact = page([], { top: 1000, height: VIEWPORT });
		expect(stateAt(exact, 990).progress).toBe(0);
		expect(stateAt(exact, 1000).progress).toBe(1);
	});

	it('never leaves 0 to 1, and never falls as the reader goes down', () => {
		const positions = fc.array(fc.integer({ min: -500, max: 11_000 }), { minLength: 2, maxLength: 20 });
		fc.assert(
			fc.property(positions, (unsorted) => {
				let last = 0;
				for (const position of unsorted.sort((a, b) => a - b)) {
					const { progress, stepProgress } = stateAt(page(), position);
					expect(progress).toBeGreaterThanOrEqual(last);
					expect(Math.max(progress, stepProgress)).toBeLessThanOrEqual(1);
					expect(stepProgress).toBeGreaterThanOrEqual(0);
					last = progress;
				}
			})
		);
	});
});

describe('elastic overscroll', () => {
	const short = withReach({
		viewport: VIEWPORT,
		end: 300,
		section: { top: 0, height: 1100 },
		steps: [box(400, 300), box(705, 300)]
	});

	it('beyond the start changes nothing', () => {
		expect(stateAt(short, -90)).toEqual(stateAt(short, 0));
	});

	it('beyond the end changes nothing', () => {
		expect(stateAt(short, 390)).toEqual(stateAt(short, 300));
	});
});

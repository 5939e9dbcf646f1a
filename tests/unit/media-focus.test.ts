import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { focusAt } from '../../src/lib/media/camera/focus-at.ts';
import { isFocus, type Focus } from '../../src/lib/media/camera/focus.ts';
import { notePlace } from '../../src/lib/media/image/note-place.ts';

const edges = fc
	.tuple(fc.double({ min: 0, max: 0.98, noNaN: true }), fc.double({ min: 0.01, max: 1, noNaN: true }))
	.map(([start, size]): [number, number] => [start, Math.min(start + size, 1)]);
const part = fc
	.tuple(edges, edges)
	.map(([[left, right], [top, bottom]]): Focus => [left, top, right, bottom]);
const parts = fc.array(part, { minLength: 1, maxLength: 6 });
const fraction = fc.double({ min: 0, max: 1, noNaN: true });

const near = (a: Focus, b: Focus) => Math.max(...a.map((edge, i) => Math.abs(edge - b[i]!)));

describe('the camera over a picture', () => {
	it('is exactly at each part of the list in its turn', () => {
		fc.assert(
			fc.property(parts, (list) => {
				for (const [i, one] of list.entries()) {
					expect(near(focusAt(list, i / (list.length - 1 || 1)), one)).toBeLessThan(1e-9);
				}
			})
		);
	});

	it('sees a part with an area at any place of its way', () => {
		fc.assert(fc.property(parts, fraction, (list, at) => isFocus(focusAt(list, at))));
	});

	it('goes back by the way it came', () => {
		fc.assert(
			fc.property(part, part, fraction, (a, b, at) => {
				expect(near(focusAt([a, b], at), focusAt([b, a], 1 - at))).toBeLessThan(1e-6);
			})
		);
	});

	it('zooms by equal factors and keeps the point that both parts have at the same place', () => {
		const middle = focusAt(
			[
				[0, 0, 1, 1],
				[0.375, 0.375, 0.625, 0.625]
			],
			0.5
		);
		expect(middle.map((edge) => Number(edge.toFixed(9)))).toEqual([0.25, 0.25, 0.75, 0.75]);
	});

	it('rises on a long way, and does not on a short one', () => {
		const width = ([left, , right]: Focus) => right - left;
		expect(
			width(
				focusAt(
					[
						[0, 0, 0.1, 0.1],
						[0.9, 0.9, 1, 1]
					],
					0.5
				)
			)
		).toBeGreaterThan(0.4);
		expect(
			width(
				focusAt(
					[
						[0, 0, 0.1, 0.1],
						[0.01, 0, 0.11, 0.1]
					],
					0.5
				)
			)
		).toBeLessThan(0.11);
	});

	it('stays at the ends outside of 0 to 1, and at the first part where there is no number', () => {
		const list: Focus[] = [
			[0, 0, 0.5, 0.5],
			[0.5, 0.5, 1, 1]
		];
		expect([-1, 2, NaN].map((at) => focusAt(list, at))).toEqual([list[0], list[1], list[0]]);
		expect(focusAt([], 0.5)).toEqual([0, 0, 1, 1]);
	});
});

describe('the text of a note', () => {
	it('hangs by the end that keeps it in the frame', () => {
		const align = (x: number) => {
			const { style } = notePlace({ at: [x, 0.5], text: '' }, [0.2, 0, 0.6, 1]);
			return Number(/--align:([^;]+)/.exec(style)?.[1]);
		};
		expect([0.2, 0.4, 0.6].map((x) => Number(align(x).toFixed(9)))).toEqual([0, 0.5, 1]);
		// Outside of the focus it does not run away from its point.
		expect([0, 1].map(align)).toEqual([0, 1]);
	});

	it('stands below where there is room, else above, else inside', () => {
		const side = (at: readonly [number, number] | Focus) => notePlace({ at, text: '' }, [0, 0, 1, 0.5]).side;
		expect(side([0.5, 0.2])).toBe('below');
		expect(side([0.5, 0.48])).toBe('above');
		expect(side([0, 0.05, 1, 0.48])).toBe('inside');
		expect(notePlace({ at: [0.5, 0.48], text: '', side: 'below' }, [0, 0, 1, 0.5]).side).toBe('below');
	});
});

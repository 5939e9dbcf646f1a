import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { remap, stepsBetween } from '../../src/lib/scroll/transitions.ts';

const none = () => false;
const short = (from: number, to: number, hidden: (index: number) => boolean = none) =>
	stepsBetween(from, to, hidden).map(
		({ kind, index, jumped }) => `${kind === 'enter' ? '+' : '-'}${index}${jumped ? ' jumped' : ''}`
	);

describe('the steps between', () => {
	it('leave one step and enter the next', () => {
		expect(short(1, 2)).toEqual(['-1', '+2']);
		expect(short(2, 1)).toEqual(['-2', '+1']);
	});

	it('begin and end before the first step', () => {
		expect(short(-1, 0)).toEqual(['+0']);
		expect(short(0, -1)).toEqual(['-0']);
	});

	it('are none where nothing changes', () => {
		expect(short(3, 3)).toEqual([]);
		expect(short(-1, -1)).toEqual([]);
	});

	it('are all there, in the order of the way', () => {
		expect(short(0, 3)).toEqual(['-0', '+1 jumped', '-1 jumped', '+2 jumped', '-2 jumped', '+3']);
		expect(short(3, 0)).toEqual(['-3', '+2 jumped', '-2 jumped', '+1 jumped', '-1 jumped', '+0']);
	});

	it('have a box', () => {
		expect(short(0, 3, (index) => index === 1)).toEqual(['-0', '+2 jumped', '-2 jumped', '+3']);
	});

	it('start between the neighbours of a step that is gone', () => {
		expect(short(1.5, 2)).toEqual(['+2']);
		expect(short(1.5, 1)).toEqual(['+1']);
		expect(short(1.5, 3)).toEqual(['+2 jumped', '-2 jumped', '+3']);
		expect(short(-0.5, -1)).toEqual([]);
	});

	it('are entered and left in turn, and the last one stays entered', () => {
		const place = fc.integer({ min: -1, max: 20 });
		fc.assert(
			fc.property(place, place, (from, to) => {
				let inside = from;
				for (const { kind, index } of stepsBetween(from, to, none)) {
					if (kind === 'exit') expect(inside).toBe(index);
					else expect(inside).toBe(-1);
					inside = kind === 'exit' ? -1 : index;
				}
				expect(inside).toBe(to);
			})
		);
	});
});

describe('a reader’s place among other steps', () => {
	it('follows their step', () => {
		expect(remap(['a', 'b', 'c'], 1, ['x', 'a', 'b', 'c'])).toBe(2);
		expect(remap(['a', 'b', 'c'], 1, ['b', 'a', 'c'])).toBe(0);
	});

	it('stays before the first step', () => {
		expect(remap(['a'], -1, ['x', 'a'])).toBe(-1);
		expect(remap([], -1, ['a'])).toBe(-1);
	});

	it('is the gap that a removed step leaves', () => {
		expect(remap(['a', 'b', 'c'], 1, ['a', 'c'])).toBe(0.5);
		expect(remap(['a', 'b', 'c'], 0, ['b', 'c'])).toBe(-0.5);
		expect(remap(['a', 'b', 'c'], 2, ['a', 'b'])).toBe(1.5);
		expect(remap(['a', 'b', 'c'], 1, [])).toBe(-0.5);
	});

	it('stays that gap while more steps go', () => {
		expect(remap(['a', 'c', 'd'], 0.5, ['c', 'd'])).toBe(-0.5);
		expect(remap(['a', 'c', 'd'], 0.5, ['a'])).toBe(0.5);
	});
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standIn, walk } from '../../src/lib/scroll/path.ts';

const none = () => false;
const short = (from: number, to: number, hidden: (index: number) => boolean = none) =>
	walk(from, to, hidden).map(
		({ kind, index, jumped }) => `${kind === 'enter' ? '+' : '-'}${index}${jumped ? ' jumped' : ''}`
	);

describe('walk', () => {
	it('to the next step leaves one and enters the other', () => {
		expect(short(1, 2)).toEqual(['-1', '+2']);
		expect(short(2, 1)).toEqual(['-2', '+1']);
	});

	it('into the first and out of it', () => {
		expect(short(-1, 0)).toEqual(['+0']);
		expect(short(0, -1)).toEqual(['-0']);
	});

	it('goes nowhere where it is', () => {
		expect(short(3, 3)).toEqual([]);
		expect(short(-1, -1)).toEqual([]);
	});

	it('names every step on its way, in the order of the way', () => {
		expect(short(0, 3)).toEqual(['-0', '+1 jumped', '-1 jumped', '+2 jumped', '-2 jumped', '+3']);
		expect(short(3, 0)).toEqual(['-3', '+2 jumped', '-2 jumped', '+1 jumped', '-1 jumped', '+0']);
	});

	it('does not pass steps without a box', () => {
		expect(short(0, 3, (index) => index === 1)).toEqual(['-0', '+2 jumped', '-2 jumped', '+3']);
	});

	it('from a step that is gone starts beside its neighbours', () => {
		expect(short(1.5, 2)).toEqual(['+2']);
		expect(short(1.5, 1)).toEqual(['+1']);
		expect(short(1.5, 3)).toEqual(['+2 jumped', '-2 jumped', '+3']);
		expect(short(-0.5, -1)).toEqual([]);
	});

	it('always enters and leaves each step in turn, and ends in the one it leads to', () => {
		const place = fc.integer({ min: -1, max: 20 });
		fc.assert(
			fc.property(place, place, (from, to) => {
				let inside = from;
				for (const { kind, index } of walk(from, to, none)) {
					if (kind === 'exit') expect(inside).toBe(index);
					else expect(inside).toBe(-1);
					inside = kind === 'exit' ? -1 : index;
				}
				expect(inside).toBe(to);
			})
		);
	});
});

describe('standIn', () => {
	it('follows the step that the reader is at', () => {
		expect(standIn(['a', 'b', 'c'], 1, ['x', 'a', 'b', 'c'])).toBe(2);
		expect(standIn(['a', 'b', 'c'], 1, ['b', 'a', 'c'])).toBe(0);
	});

	it('stays before the first step', () => {
		expect(standIn(['a'], -1, ['x', 'a'])).toBe(-1);
		expect(standIn([], -1, ['a'])).toBe(-1);
	});

	it('takes the gap that a removed step leaves', () => {
		expect(standIn(['a', 'b', 'c'], 1, ['a', 'c'])).toBe(0.5);
		expect(standIn(['a', 'b', 'c'], 0, ['b', 'c'])).toBe(-0.5);
		expect(standIn(['a', 'b', 'c'], 2, ['a', 'b'])).toBe(1.5);
		expect(standIn(['a', 'b', 'c'], 1, [])).toBe(-0.5);
	});

	it('keeps the gap as more steps go', () => {
		expect(standIn(['a', 'c', 'd'], 0.5, ['c', 'd'])).toBe(-0.5);
		expect(standIn(['a', 'c', 'd'], 0.5, ['a'])).toBe(0.5);
	});
});

import { describe, expect, it } from 'vitest';
import { shareStructure } from '../../src/lib/vite/live/structural-sharing.ts';

const story = () => ({
	title: 'A flight',
	views: { near: { center: [1, 2], zoom: 3 }, far: { center: [4, 5], zoom: 1 } },
	steps: [
		{ id: 'one', text: ['a'] },
		{ id: 'two', text: ['b'] }
	]
});

describe('new data that shares what did not change with the old', () => {
	it('is the old where nothing changed', () => {
		const old = story();
		expect(shareStructure(old, story())).toBe(old);
	});

	it('is new down to what changed, and the old beside it', () => {
		const old = story();
		const next = story();
		next.views.near.zoom = 4;
		const shared = shareStructure(old, next);
		expect(shared).toEqual({ ...story(), views: { ...story().views, near: { center: [1, 2], zoom: 4 } } });
		expect(shared.views).not.toBe(old.views);
		expect(shared.views.near.center).toBe(old.views.near.center);
		expect(shared.views.far).toBe(old.views.far);
		expect(shared.steps).toBe(old.steps);
	});

	it('leaves the values of the new to who else holds it', () => {
		const [old, next] = [story(), story()];
		next.views.far.zoom = 2;
		next.steps.push({ ...next.steps[0]!, id: 'three' });
		const copy = structuredClone(next);
		shareStructure(old, next);
		expect(next).toEqual(copy);
		expect(old).toEqual(story());
	});

	it('finds items with an id wherever they stand', () => {
		const old = story();
		const next = story();
		next.steps.unshift({ id: 'zero', text: ['a'] });
		const { steps } = shareStructure(old, next);
		expect(steps.slice(1)).toEqual(old.steps);
		expect(steps[1]).toBe(old.steps[0]);
		expect(steps[2]).toBe(old.steps[1]);
		expect(steps[0]).toEqual({ id: 'zero', text: ['a'] });
	});

	it.each<[old: unknown, next: unknown]>([
		[{ a: 1, b: 2 }, { a: 1 }],
		[{ a: 1 }, { a: 1, b: undefined }],
		[[1, 2], [1]],
		[[1], { 0: 1 }],
		[{ a: null }, { a: {} }],
		[{ a: {} }, { a: null }],
		[{ toString: 1 }, { valueOf: 1 }],
		[undefined, { a: 1 }],
		['a', 'b']
	])('of %j and %j is the new', (old, next) => {
		const copy: unknown = structuredClone(next);
		expect(shareStructure(old, next)).toStrictEqual(copy);
	});
});

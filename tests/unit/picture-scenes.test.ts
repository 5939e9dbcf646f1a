import fc from 'fast-check';
import { expect, it } from 'vitest';
import { scenesAt } from '../../src/lib/media/picture/scenes-at.ts';

const STEPS = ['map', 'map', 'chart', undefined, 'photo', 'map'];
const inTime = { scrub: 0, near: 1 };
const seen = (index: number, progress = 0, options = inTime) =>
	scenesAt(STEPS, index, progress, { ...options, place: index }).map(({ scene, opacity }) => [
		scene,
		opacity
	]);

it('keeps the scenes of the steps before and after, in the order of the story', () => {
	expect(seen(-1)).toEqual([['map', 1]]);
	expect(seen(1)).toEqual([
		['map', 1],
		['chart', 0]
	]);
	expect(seen(3)).toEqual([
		['chart', 0],
		['photo', 0]
	]);
	expect(seen(4)).toEqual([
		['map', 0],
		['photo', 1]
	]);
	expect(seen(9)).toEqual(seen(5));
	expect(seen(4, 0, { scrub: 0, near: 0 })).toEqual([['photo', 1]]);
	expect(scenesAt([], 0, 0, inTime)).toEqual([]);
});

it('has the neighbours of another step than the one that is read, and what is seen', () => {
	const at = (place?: number) =>
		scenesAt(STEPS, 4, 0, { ...inTime, place }).map(({ scene, step }) => [scene, step]);
	expect(at()).toEqual([['photo', 4]]);
	expect(at(2)).toEqual([
		['map', 1],
		['chart', 2],
		['photo', 4]
	]);
});

it('fades the next scene in over the end of a step', () => {
	const scrubbed = { scrub: 0.25, near: 0 };
	expect(seen(1, 0.75, scrubbed)).toEqual([['map', 1]]);
	expect(seen(1, 0.9, scrubbed)).toEqual([
		['map', expect.closeTo(0.4)],
		['chart', expect.closeTo(0.6)]
	]);
	// Nothing comes after the last step.
	expect(seen(5, 1, scrubbed)).toContainEqual(['map', 1]);
	expect(seen(2, 1, scrubbed)).toContainEqual(['chart', 0]);
});

it('draws a scene for the nearest step that has it', () => {
	const at = (index: number) =>
		scenesAt(['map', 'chart', 'map', 'chart'], index, 0.5, { ...inTime, place: index }).map(
			({ scene, step, progress }) => [scene, step, progress]
		);
	expect(at(1)).toEqual([
		['map', 0, 1],
		['chart', 1, 0.5]
	]);
	expect(at(0)).toEqual([
		['map', 0, 0.5],
		['chart', 1, 0]
	]);
});

it('has one scene shown, and opacities that add up to one', () => {
	const fraction = fc.double({ min: 0, max: 1, noNaN: true });
	fc.assert(
		fc.property(
			fc.array(fc.constantFrom('map', 'chart', 'photo'), { minLength: 1 }),
			fc.integer({ min: -2, max: 12 }),
			fraction,
			fraction,
			fc.nat(2),
			fc.integer({ min: -2, max: 12 }),
			(steps, index, progress, scrub, near, place) => {
				const states = scenesAt(steps, index, progress, { scrub, near, place });
				expect(states.filter(({ shown }) => shown)).toHaveLength(1);
				expect(states.reduce((sum, { opacity }) => sum + opacity, 0)).toBeCloseTo(1);
			}
		)
	);
});

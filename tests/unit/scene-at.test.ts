import { describe, expect, it } from 'vitest';
import { sceneAt } from '../../src/lib/story/scene/scene-at.ts';
import { stepsOf } from '../../src/lib/story/schema/steps.ts';
import type { StoryData } from '../../src/lib/story/schema/story-data.ts';

const step = (
	id: string,
	flights: string[],
	view = 'wide'
): StoryData['chapters'][number]['steps'][number] => ({
	id,
	text: [],
	view,
	flights,
	places: ['a'],
	areas: [],
	annotations: [],
	alt: `The map at ${id}.`
});

const story: StoryData = {
	title: 'A story',
	summary: [],
	lang: 'en',
	source: { name: 'Somebody' },
	places: { a: { name: 'A', at: [0, 0] }, b: { name: 'B', at: [10, 10] } },
	areas: {},
	annotations: {},
	notes: [],
	aircraft: { X1: { type: 'Il-62', operator: 'O', shape: 'il-62' }, X2: { type: 'Il-76', operator: 'O' } },
	flights: {
		one: {
			aircraft: ['X1'],
			date: '',
			route: '',
			note: '',
			legs: [{ from: 'a', to: 'b', certainty: 'tracked' }]
		},
		two: {
			aircraft: ['X2', 'X1'],
			date: '',
			route: '',
			note: '',
			legs: [{ from: 'b', to: 'a', certainty: 'inferred' }]
		},
		unknown: { aircraft: ['X2'], date: '', route: '', note: '', legs: [] }
	},
	views: { wide: { center: [0, 0], zoom: 2 }, close: { center: [5, 5], zoom: 6 } },
	opening: { view: 'wide', flights: ['one'], places: [], areas: [], annotations: [] },
	chapters: [
		{
			id: 'c',
			title: 'C',
			steps: [step('s0', []), step('s1', ['one']), step('s2', ['one', 'two', 'unknown'])]
		},
		{ id: 'd', title: 'D', steps: [step('s3', ['one', 'two'], 'close')] }
	]
};

const progressOf = (index: number, progress: number) =>
	Object.fromEntries(sceneAt(story, index, progress).routes.map(({ id, progress }) => [id, progress]));

describe('the scene of a place in the story', () => {
	it('is the opening’s before the first step, whole', () => {
		expect(progressOf(-1, 0)).toEqual({ one: 1 });
		expect(sceneAt(story, -1, 0).view).toBe(story.views.wide);
	});

	it('draws a flight that the step before did not show, as the step is read', () => {
		expect(progressOf(1, 0)).toEqual({ one: 0 });
		const halfway = progressOf(1, 0.2).one!;
		expect(halfway).toBeGreaterThan(0);
		expect(halfway).toBeLessThan(1);
		expect(progressOf(1, 0.9)).toEqual({ one: 1 });
	});

	it('keeps a flight that the step before showed, faint while a new one is drawn', () => {
		expect(progressOf(2, 0)).toEqual({ one: 1, two: 0 });
		expect(sceneAt(story, 2, 0).routes.map(({ muted }) => muted)).toEqual([true, false]);
		expect(sceneAt(story, 3, 0).routes.map(({ muted }) => muted)).toEqual([false, false]);
	});

	it('draws no line for a flight whose route is not known', () => {
		expect(Object.keys(progressOf(2, 1))).not.toContain('unknown');
	});

	it('shows the aircraft of the flight that it is about', () => {
		const [one, two] = sceneAt(story, 2, 0.5).routes;
		expect(one?.shape).toBeUndefined();
		expect(two).toMatchObject({ shape: 'aircraft', label: 'X2 +1' });
		expect(sceneAt(story, 1, 0.5).routes[0]).toMatchObject({ shape: 'il-62', label: 'X1' });
	});

	it('fades layers of the map’s style while the card of a step comes, from what the step before it says', () => {
		const steps = stepsOf(story).map((step, i) =>
			i > 1 ? { ...step, styleLayers: { river: i / 4 } } : step
		);
		const layered = { ...story, chapters: [{ id: 'c', title: 'C', steps }] };
		const fadeAt = (index: number, progress: number) => {
			const { styleLayers, styleFade } = sceneAt(layered, index, progress);
			return [styleLayers?.river, styleFade?.from?.river, styleFade?.fraction];
		};
		expect(fadeAt(1, 0.5)).toEqual([undefined, undefined, undefined]);
		expect(fadeAt(2, 0)).toEqual([0.5, undefined, 0]);
		expect(fadeAt(3, 0.02)).toEqual([0.75, 0.5, 0]);
		expect(fadeAt(3, 0.22)).toEqual([0.75, 0.5, expect.closeTo(0.5)]);
		expect(fadeAt(3, 0.9)).toEqual([0.75, 0.5, 1]);
	});

	it('is plain data, and the same for the same place', () => {
		for (const index of [-1, 0, 1, 2, 3]) {
			const scene = sceneAt(story, index, 0.4);
			expect(structuredClone(scene)).toEqual(scene);
			expect(sceneAt(story, index, 0.4)).toEqual(scene);
		}
	});

	it('past the last step is the last step’s', () => {
		expect(stepsOf(story)).toHaveLength(4);
		expect(sceneAt(story, 9, 1).view).toBe(story.views.close);
	});

	it('works a story file out once, and reads a story that may change anew', () => {
		const file = Object.freeze({ ...story });
		const legs = (one: typeof story) => sceneAt(one, 2, 0.5).routes[0]!.legs;
		expect(legs(file)).toBe(legs(file));
		const page = { ...story, views: { ...story.views } };
		expect(sceneAt(page, -1, 0).view).toBe(story.views.wide);
		page.views.wide = story.views.close!;
		expect(sceneAt(page, -1, 0).view).toBe(story.views.close);
	});

	it('draws a line when its date has come, by a clock of days, and lets a deleted one fade', () => {
		const day = 24 * 3600 * 1000;
		const dated = (id: string, order: number, deleted = false) => ({ ...story.flights[id]!, order, deleted });
		const clock = { from: 0, to: 100 * day, days: true };
		const byDate = {
			...story,
			flights: { one: dated('one', 10 * day, true), two: dated('two', 50 * day) },
			chapters: [{ id: 'c', title: 'C', steps: [{ ...step('s0', ['one', 'two']), clock }] }]
		};
		const at = (progress: number) => {
			const scene = sceneAt(byDate, 0, progress);
			return {
				day: Math.round(scene.clock!.time / day),
				lines: scene.routes.map((route) => Math.round(route.progress * 10) / 10),
				muted: scene.routes.map((route) => Boolean(route.muted)),
				named: scene.routes.map((route) => route.label !== undefined)
			};
		};
		const none = [false, false];
		expect(at(0)).toEqual({ day: 0, lines: [0, 0], muted: none, named: none });
		expect(at(0.113)).toEqual({ day: 13, lines: [0.5, 0], muted: none, named: [true, false] });
		expect(at(0.3)).toEqual({ day: 46, lines: [1, 0], muted: [true, false], named: none });
		expect(at(0.35)).toEqual({ day: 55, lines: [1, 0.9], muted: [true, false], named: [false, true] });
		expect(at(1)).toEqual({ day: 100, lines: [1, 1], muted: [true, false], named: none });
	});

	it('says which view is missing', () => {
		const broken = { ...story, opening: { ...story.opening, view: 'nowhere' } };
		expect(() => sceneAt(broken, -1, 0)).toThrow(/no view “nowhere”.*contrail-290/);
	});
});

import { describe, expect, it } from 'vitest';
import { focusOn } from '../../src/lib/map/scene/focus.ts';
import { missingOf, viewOf } from '../../src/lib/map/scene/view-of.ts';
import type { BoundsView } from '../../src/lib/map/camera/view.ts';
import type { Scene } from '../../src/lib/map/scene/scene.ts';

const scene: Omit<Scene, 'view'> = {
	routes: [{ id: 'flight', legs: [{ from: [10, 40], to: [30, 50], certainty: 'tracked' }], progress: 0 }],
	places: [
		{ id: 'fiji', name: 'Fiji', at: [178, -18] },
		{ id: 'samoa', name: 'Samoa', at: [-172, -14] }
	],
	areas: [
		{
			id: 'gulf',
			outline: [
				[0, 40],
				[5, 40],
				[5, 45]
			]
		}
	],
	annotations: [{ id: 'note', text: 'Here', at: [0, 60] }]
};
const boxOf = (...ids: string[]) =>
	(viewOf(focusOn(ids), scene) as BoundsView).bounds.map((side) => Math.round(side) + 0);

describe('a view by what must be seen', () => {
	it('is the box around things of every kind', () => {
		expect(boxOf('gulf')).toEqual([0, 40, 5, 45]);
		expect(boxOf('flight', 'gulf', 'note')).toEqual([0, 40, 30, 60]);
	});

	it('goes over the antimeridian where that is the short way', () => {
		expect(boxOf('fiji', 'samoa')).toEqual([178, -18, 188, -14]);
	});

	it('comes no closer to a single place than it is told, and turns as it is told', () => {
		const view = viewOf(focusOn('fiji', { maxZoom: 5, bearing: 30 }), scene) as BoundsView;
		expect(view).toMatchObject({ maxZoom: 5, bearing: 30 });
		const [west, , east] = view.bounds;
		expect(east).toBeGreaterThan(west);
		expect((viewOf(focusOn('fiji'), scene) as BoundsView).maxZoom).toBe(8);
	});

	it('leaves out what is not there, and says so where nothing is', () => {
		expect(boxOf('gulf', 'nowhere')).toEqual([0, 40, 5, 45]);
		expect(missingOf(focusOn(['gulf', 'nowhere']), scene)).toBeUndefined();
		expect(missingOf(focusOn(['nowhere', 'never']), scene)).toBe('nowhere, never');
		expect(() => viewOf(focusOn('nowhere'), scene)).toThrow(/looks at “nowhere”.*contrail-105/);
	});
});

import { screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { flushSync } from 'svelte';
import { Legend, type SceneRoute } from '../../src/lib/map/index.ts';
import Every from './fixtures/MapEvery.svelte';
import Parts from './fixtures/MapParts.svelte';
import { render } from './maps-at-once.ts';

describe('a map’s parts', () => {
	it('come, change and go with their components', async () => {
		const { rerender, container } = render(Parts, { names: ['Coro'], progress: 0.25 });
		const drawn = () => container.querySelector('[data-contrail="route"]')?.getAttribute('data-progress');
		const names = () =>
			[...container.querySelectorAll('[data-contrail="place"]')].map((place) => place.textContent?.trim());
		expect(names()).toEqual(['Coro']);
		expect(drawn()).toBe('0.250');

		await rerender({ names: ['Coro', 'Caracas'], progress: 0.75 });
		flushSync();
		expect(names()).toEqual(['Coro', 'Caracas']);
		expect(drawn()).toBe('0.750');

		await rerender({ names: ['Caracas'], progress: 0.75 });
		expect(names()).toEqual(['Caracas']);
	});

	it('are one picture with a name', () => {
		render(Parts, { names: ['Coro'], progress: 1 });
		expect(screen.getByRole('img', { name: 'The test map' })).toBeVisible();
	});
});

const LEGS: SceneRoute = {
	id: 'legs',
	legs: [{ from: [38, 56], to: [-67, 10], certainty: 'reported' }],
	progress: 1
};
const TRACK: SceneRoute = { id: 'track', legs: [], track: { points: [], gaps: [] }, progress: 1 };

describe('all parts of a map', () => {
	const contents = () =>
		within(screen.getByRole('list', { name: 'On the map' }))
			.getAllByRole('listitem')
			.map((item) => item.textContent);

	it('are a list too, which keeps up with them', async () => {
		const { rerender } = render(Every, { certainty: 'inferred' });
		expect(contents()).toEqual(['RA-1: inferred', 'The Arc (schematic)', 'Coro', 'A note on Coro']);
		await rerender({ certainty: 'tracked', schematic: false });
		expect(contents().slice(0, 2)).toEqual(['RA-1: tracked', 'The Arc']);
	});

	it('draw an area of GeoJSON with its hole, and a note with its arrow', () => {
		const { container } = render(Every, { certainty: 'inferred' });
		const d = container.querySelector('[data-contrail="area"]')?.getAttribute('d');
		expect(d?.match(/M[^M]+/g)).toHaveLength(2);
		const note = container.querySelector('[data-contrail="annotation"]');
		expect(note).toHaveTextContent('A note on Coro');
		expect(note?.querySelector('path')?.getAttribute('d')).toMatch(/^M.*Q.*L/);
	});

	it.each([
		['legs', [LEGS], 'Lines are great circles between known points, not recorded tracks.'],
		['recorded tracks', [TRACK], 'Lines are recorded tracks.'],
		['both', [LEGS, TRACK], 'Some lines are recorded tracks, the others great circles between known points.'],
		['no lines', [], null]
	])('are explained by what the lines are: %s', (_, routes, note) => {
		const { container } = render(Legend, { scene: { routes, areas: [] } });
		expect(container.querySelector('p')?.textContent ?? null).toBe(note);
	});

	it('are explained: only what is on show', async () => {
		const { container, rerender } = render(Every, { certainty: 'inferred' });
		const terms = () =>
			[...container.querySelectorAll('[data-contrail="legend"] dt')].map((term) => term.textContent?.trim());
		expect(terms()).toEqual(['Inferred', 'Schematic']);
		await rerender({ certainty: 'tracked', schematic: false });
		expect(terms()).toEqual(['Tracked']);
	});

	it('mark the view on the world, with the map’s own land', () => {
		const { container } = render(Every, { certainty: 'inferred' });
		const inset = container.querySelector('[data-contrail="inset"]')!;
		const ground = inset.querySelector('use')?.getAttribute('href');
		expect(container.querySelector(`[id="${ground?.slice(1)}"]`)).toHaveAttribute('data-part', 'ground');
		// 68° W is 112/360 of the way around.
		const [x = NaN] = (
			inset
				.querySelectorAll('g')[1]
				?.getAttribute('transform')
				?.match(/-?[\d.]+/g) ?? []
		).map(Number);
		expect(x / 65536).toBeCloseTo(112 / 360, 6);
	});

	it('measure: in kilometres, in miles, in the page’s language', async () => {
		const { container, rerender } = render(Every, { certainty: 'inferred' });
		const scale = () => container.querySelector('[data-contrail="scale"]');
		// At zoom 5 and 10° N a pixel is 2.4 km.
		expect(scale()).toHaveTextContent('200 km');
		await rerender({ certainty: 'inferred', unit: 'mi', locale: 'de' });
		expect(scale()).toHaveTextContent('100 mi');
	});
});

describe('a legend outside of maps', () => {
	it('explains all lines, or what it is told to', () => {
		const { container, unmount } = render(Legend);
		expect(container.querySelectorAll('dt')).toHaveLength(3);
		unmount();
		render(Legend, { certainties: ['tracked'], gaps: true, schematic: true, note: '' });
		expect(screen.getAllByRole('term').map((term) => term.textContent?.trim())).toEqual([
			'Tracked',
			'No signal',
			'Schematic'
		]);
	});
});

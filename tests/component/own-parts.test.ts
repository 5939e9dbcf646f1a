import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { StoryMapContext } from '../../src/lib/map/index.ts';
import MapOfOwn from './fixtures/MapOfOwn.svelte';
import { measure } from './measured-map.ts';

function open(props: Partial<Parameters<typeof render<typeof MapOfOwn>>[1]> = {}) {
	let map!: StoryMapContext;
	const view = render(MapOfOwn, { zoom: 4, onmap: (given: StoryMapContext) => (map = given), ...props });
	return { ...view, map: () => map };
}

describe('the map around a component', () => {
	it('says where a point stands, in the copy of the world that is in view, and what stands at a pixel', () => {
		const { map, container } = open();
		measure(container);
		expect(map().size).toEqual({ width: 800, height: 600 });
		const [x, y] = map().project([-179, 0])!;
		expect(x).toBeCloseTo(400 + (2 / 360) * 512 * 16);
		expect(y).toBeCloseTo(300);
		const [lon, lat] = map().unproject([x, y])!;
		expect(lon).toBeCloseTo(-179);
		expect(lat).toBeCloseTo(0);
	});

	it('is read again in templates when the camera moves', async () => {
		const { container, rerender } = open();
		measure(container);
		expect(screen.getByText('zoom 4.0')).toBeVisible();
		await rerender({ zoom: 5.5 });
		expect(screen.getByText('zoom 5.5')).toBeVisible();
	});

	it('has no MapLibre where WebGL does not draw', () => {
		const { map, container } = open();
		measure(container);
		expect(map().map).toBeUndefined();
	});
});

describe('what a part draws', () => {
	it('follows the camera, and goes with its component', async () => {
		const { container, rerender } = open({ own: [[-179, 0]] });
		measure(container);
		const own = (name: string) => container.querySelector<HTMLElement>(`[data-own="${name} 0"]`);
		const at = () => Number(own('low')?.querySelector('circle')?.getAttribute('cx'));
		expect(at()).toBeCloseTo(400 + (2 / 360) * 512 * 16, 0);
		expect(own('top')).toHaveStyle({ translate: `${(400 + (2 / 360) * 512 * 16).toFixed(2)}px 300.00px` });
		await rerender({ zoom: 5 });
		expect(at()).toBeCloseTo(400 + (2 / 360) * 512 * 32, 0);
		await rerender({ own: [] });
		expect(own('low')).toBeNull();
		expect(own('top')).toBeNull();
	});

	it('can be reached where it lies over all, and is part of one picture elsewhere', () => {
		const { container } = open({ own: [[-179, 0]] });
		measure(container);
		const picture = screen.getByRole('img', { name: 'The test map' });
		expect(picture).toContainElement(container.querySelector('[data-own="high 0"]'));
		expect(picture).not.toContainElement(container.querySelector('[data-own="top 0"]'));
	});
});

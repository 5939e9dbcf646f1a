import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import { itInFull } from '../shared/extent.ts';
import { newPage, type Visit, type VisitOptions } from './browser.ts';
import { keepMaps, withoutWebgl } from './map/live-maps.ts';
import { origin } from './site.ts';

type Reader = Omit<VisitOptions, 'origin'> & { before?: () => void };

async function read({ before, ...options }: Reader = {}): Promise<Visit> {
	// The wind never stands, and the processor draws each pixel of it.
	const visit = await newPage({ origin, viewport: { width: 720, height: 600 }, ...options });
	if (before) await visit.page.addInitScript(before);
	await visit.page.goto('/docs/recipes/own-parts');
	return visit;
}

const map = (page: Page) => page.locator('[data-contrail="map"]');
const drawn = (page: Page) => map(page).and(page.locator('[data-painter="webgl"]')).waitFor();

/** The boxes of the rings and of the photo, from the corner of the map. */
const boxes = (page: Page): Promise<number[][]> =>
	map(page).evaluate((element) => {
		const { x, y } = element.getBoundingClientRect();
		return [...element.querySelectorAll('circle, img')].map((part) => {
			const box = part.getBoundingClientRect();
			return [box.x - x, box.y - y, box.width, box.height];
		});
	});

/** Where the wind blows: the blue pixels of the left half of the map, in which no photo is. */
async function wind(page: Page): Promise<number[]> {
	const { width, data } = PNG.sync.read(await map(page).screenshot());
	return Array.from({ length: data.length / 4 }, (_, i) => i).filter(
		(i) => i % width < width / 2 && data[i * 4 + 2]! - data[i * 4]! > 40
	);
}

it('parts that are not ours stand in the same places without scripts, on paper and live', async () => {
	const still = await read({ javaScriptEnabled: false });
	await still.page.getByAltText('A drawn aircraft over hills').waitFor();
	await still.page.getByText('200 km', { exact: true }).waitFor();
	const places = await boxes(still.page);
	expect(places).toHaveLength(4);
	const [inner, middle, outer] = places.map(([, , width]) => width!);
	expect(middle! / inner!).toBeCloseTo(2, 1);
	expect(outer! / inner!).toBeCloseTo(3, 1);
	expect(await wind(still.page)).toEqual([]);
	await still.page.emulateMedia({ media: 'print' });
	expect(await boxes(still.page)).toHaveLength(4);
	expect(await still.page.getByAltText('A drawn aircraft over hills').isVisible()).toBe(true);
	await still.close();

	const live = await read();
	await drawn(live.page);
	const moved = (await boxes(live.page)).flatMap((box, i) =>
		box.map((side, j) => Math.abs(side - places[i]![j]!))
	);
	expect(Math.max(...moved)).toBeLessThan(1);
	const first = await wind(live.page);
	expect(first.length).toBeGreaterThan(300);
	expect(await wind(live.page)).not.toEqual(first);
	await live.close();
});

itInFull('their wind stands for readers who asked for less motion, and is silent without WebGL', async () => {
	const calm = await read({ reducedMotion: 'reduce' });
	await drawn(calm.page);
	const first = await wind(calm.page);
	expect(first.length).toBeGreaterThan(300);
	expect(await wind(calm.page)).toEqual(first);
	await calm.close();

	const without = await read({ before: withoutWebgl });
	await without.page.locator('[data-state="fallback"]').waitFor();
	expect(await boxes(without.page)).toHaveLength(4);
	expect(await wind(without.page)).toEqual([]);
	await without.close();
});

itInFull('their wind comes back with a graphics card that was lost', async () => {
	const live = await read({ before: keepMaps });
	await drawn(live.page);
	// It has none of a part's layers: the part gives them anew.
	const card = await live.page.evaluateHandle(() => {
		const card = window.liveMaps[0]!.getCanvas().getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
		card.loseContext();
		return card;
	});
	await map(live.page).and(live.page.locator('[data-painter="svg"]')).waitFor();
	await card.evaluate((card) => card.restoreContext());
	await drawn(live.page);
	expect((await wind(live.page)).length).toBeGreaterThan(300);
	await live.close();
});

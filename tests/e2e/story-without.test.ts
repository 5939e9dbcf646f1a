import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { itInFull } from '../shared/extent.ts';
import { newPage } from './browser.ts';
import { mapPixels, screenshot, settled } from './map-picture.ts';
import { origin } from './site.ts';
import { drawnFrame, goToStep, placePositions, placesInSight, routesOn } from './story-page.ts';

/** Which labels of a picture lie on each other, how many labels are seen, and how long the arrows of notes are. */
const labelsOf = (page: Page) =>
	page.evaluate(() => {
		const seen = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
		const pictures = [...document.querySelectorAll('[data-contrail="map"] .contrail-picture')].filter(seen);
		const labels = pictures.map((picture) =>
			[...picture.querySelectorAll<HTMLElement>('.contrail-tag, .contrail-name, .contrail-text')]
				.filter(seen)
				.map((label) => ({ text: label.innerText, box: label.getBoundingClientRect() }))
		);
		const faults = labels.flatMap((all) =>
			all.flatMap(({ text, box: a }, i) =>
				all.slice(i + 1).flatMap(({ text: other, box: b }) => {
					const [across, down] = [
						Math.min(a.right, b.right) - Math.max(a.left, b.left),
						Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
					];
					return across > 1 && down > 1 ? `${text} lies on ${other}` : [];
				})
			)
		);
		const lines = [...document.querySelectorAll('.contrail-arrow path:last-child')].filter(seen);
		const arrows = lines
			.map((line) => line.getBoundingClientRect())
			.map((box) => Math.hypot(box.width, box.height));
		return { faults, seen: labels.flat().length, arrows };
	});

describe('the story without JavaScript', () => {
	it('holds the whole text, the numbers, the table and a drawn first map', async () => {
		const { page, close } = await newPage({ origin, javaScriptEnabled: false });
		await page.goto('/venezuela');
		const text = await page.locator('body').innerText();
		for (const words of [
			'Fridge duty',
			'112,000 km²',
			'86.7%',
			'150,000 roubles',
			'US$1.1',
			'No normal person would invest their money there.',
			'Took off at 15:12',
			'independent retelling'
		]) {
			expect(text).toContain(words);
		}
		expect(await page.locator('[data-contrail="step"]').count()).toBeGreaterThanOrEqual(30);
		expect(await page.getByRole('table', { name: 'Flights' }).getByRole('row').count()).toBe(11);
		expect((await mapPixels(page)).colours).toBeGreaterThan(3);
		expect(await placesInSight(page)).toEqual(
			expect.arrayContaining(['Chkalovsky', 'Latakia', 'Dakar', 'Caracas'])
		);
		// Parts whose code comes late for other readers have their styles at once.
		const sizeOf = (selector: string): Promise<number> =>
			page
				.locator(selector)
				.first()
				.evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
		expect(await sizeOf('[data-contrail="counter"]')).toBeGreaterThan(24);
		expect(await sizeOf('[data-contrail="route-table"] th button')).toBe(12);
		await screenshot(page, 'story-no-js');
		await close();
	});

	it.each([
		['wide', { width: 1440, height: 900 }, 'screen'],
		['narrow', { width: 390, height: 844 }, 'screen'],
		['printed', { width: 718, height: 1046 }, 'print']
	] as const)(
		'has no label on another in a %s picture, and an arrow at each note',
		async (_, viewport, media) => {
			const { page, close } = await newPage({ origin, viewport, javaScriptEnabled: false });
			await page.goto('/venezuela');
			await page.emulateMedia({ media });
			const { faults, seen, arrows } = await labelsOf(page);
			expect(faults).toEqual([]);
			expect(seen).toBeGreaterThan(60);
			expect(arrows.length).toBeGreaterThan(1);
			for (const long of arrows) expect(long).toBeGreaterThan(20);
			await close();
		}
	);

	itInFull('draws the first map where the live one will be', async () => {
		const positions = async (javaScriptEnabled: boolean): Promise<Record<string, [number, number]>> => {
			const viewport = { width: 1280, height: 800 };
			const { page, close } = await newPage({ origin, javaScriptEnabled, viewport });
			await page.goto('/venezuela');
			if (javaScriptEnabled) await settled(page);
			const found = await placePositions(page);
			await close();
			return found;
		};
		const [drawn, live] = [await positions(false), await positions(true)];
		expect(Object.keys(drawn)).toEqual(Object.keys(live));
		for (const [id, [x, y]] of Object.entries(drawn)) {
			const [liveX = NaN, liveY = NaN] = live[id] ?? [];
			expect(Math.hypot(x - liveX, y - liveY), id).toBeLessThan(1);
		}
	});
});

describe('the story without WebGL', () => {
	it('keeps the drawn map, and moves and draws on it', async () => {
		const { page, close } = await newPage({ origin, webgl: false, viewport: { width: 1024, height: 640 } });
		await page.goto('/venezuela');
		await settled(page);
		const map = page.locator('[data-contrail="map"]');
		expect(await map.getAttribute('data-painter')).toBe('svg');
		expect(await map.getAttribute('data-state')).toBe('fallback');
		await goToStep(page, 'mining-arc', 0.1);
		await settled(page);
		expect(await placesInSight(page)).toEqual(expect.arrayContaining(['Puerto Ordaz', 'El Callao']));
		expect((await mapPixels(page)).colours).toBeGreaterThan(3);
		await goToStep(page, 'over-barbados', 0.1);
		expect(await routesOn(page)).toMatchObject({ aviacon: 1 });
		await screenshot(page, 'story-no-webgl');
		await close();
	});
});

describe('the story for those who asked for less motion', () => {
	itInFull('shows the numbers at once and jumps from view to view', async () => {
		const { page, close } = await newPage({ origin, reducedMotion: 'reduce', webgl: false });
		await page.goto('/venezuela');
		await settled(page);
		const step = await goToStep(page, 'mining-arc', 0.3);
		expect(await step.locator('[data-contrail="counter"][data-state="counting"]').count()).toBe(0);
		expect(await step.innerText()).toContain('112,000 km²');
		await drawnFrame(page);
		const camera = (): Promise<string | null> =>
			page.locator('[data-contrail="land"] g').getAttribute('transform');
		const first = await camera();
		await settled(page);
		expect(await camera()).toBe(first);
		await close();
	});
});

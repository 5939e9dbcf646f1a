import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { inFull } from '../../shared/extent.ts';
import { newPage } from '../browser.ts';
import { coloursOf, screenshot } from '../map-picture.ts';
import { origin } from '../site.ts';

/** The fractions of a picture that have its two commonest colours, 0–1: land and sea. */
async function landAndSea(map: Locator): Promise<[number, number]> {
	const { width, height, colours } = coloursOf(await map.screenshot());
	const [first = 0, second = 0] = [...colours.values()].sort((a, b) => b - a);
	return [first / (width * height), second / (width * height)];
}

const SIZES = inFull<[device: string, viewport: { width: number; height: number }]>(
	[
		['a phone', { width: 390, height: 844 }],
		['a desk', { width: 1280, height: 800 }]
	],
	([device]) => device === 'a phone'
);

describe.each(SIZES)('without JavaScript, on %s', (device, viewport) => {
	it('each step has its picture in view with its words', async () => {
		const { page, close } = await newPage({ origin, javaScriptEnabled: false, viewport });
		await page.goto('/venezuela');
		const steps = page.locator('[data-contrail="step"]');
		const pictures = steps.locator('[data-contrail="picture"]').filter({
			has: page.locator(':is([data-contrail="map"], [data-contrail="chart"], [data-contrail="drawing"])')
		});
		expect(await pictures.count()).toBe(await steps.count());
		for (const id of ['mining-arc', 'two-by-dakar', 'not-a-base']) {
			const step = page.locator(`[id="${id}"]`);
			await step.scrollIntoViewIfNeeded();
			const map = step.locator('[data-contrail="map"]');
			await map.scrollIntoViewIfNeeded();
			const box = (await map.boundingBox())!;
			expect(box.height).toBeGreaterThan(300);
			expect(box.x + box.width).toBeLessThanOrEqual(viewport.width + 1);
			const [more, less] = await landAndSea(map);
			expect(more).toBeLessThan(0.97);
			expect(less, `${id} shows land and sea`).toBeGreaterThan(0.01);
			// The facts under a picture are not the step's words.
			const words = step.locator('p:not([data-contrail="map"] p)').first();
			const text = (await words.boundingBox())!;
			const isBeside = text.x >= box.x + box.width || text.x + text.width <= box.x;
			expect(isBeside || text.y >= box.y + box.height, `${id}: the text is clear of its picture`).toBe(true);
		}
		await screenshot(page, `pictures-${device.replace('a ', '')}`);
		await close();
	});
});

import fc from 'fast-check';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { isFull } from '../../shared/extent.ts';
import { newPage } from '../browser.ts';
import { printedPage } from '../printed-page.ts';

const origin = 'http://localhost:4998';
const html = await printedPage(new URL('AllLayouts.svelte', import.meta.url));

/** How many places are looked at, each three times. */
const COUNT = isFull ? 500 : 8;
const LAST_STATE = 5;

/** By how much, of 255, a slanted line's edge may differ where the browser paints a part of it anew. */
const EDGE = 32;

/** How far two pictures are apart in the pixel and the colour in which they differ most, of 255. */
const distance = (a: Buffer, b: Buffer): number =>
	a.equals(b) ? 0 : a.reduce((most, value, i) => Math.max(most, Math.abs(value - (b[i] ?? NaN))), 0);

/** Runs in the page. */
function setProgress(value: number): void {
	const slider = document.querySelector<HTMLInputElement>('label input')!;
	slider.value = String(value);
	slider.dispatchEvent(new Event('input', { bubbles: true }));
}

it(
	`charts look the same at ${COUNT} places between six layouts, from above, from below and after a jump`,
	{ timeout: 1_800_000 },
	async () => {
		const { page, close } = await newPage({ origin, viewport: { width: 480, height: 480 }, webgl: false });
		await page.route(`${origin}/`, (route) =>
			route.fulfill({ contentType: 'text/html', body: html({ progress: 0 }) })
		);
		await page.goto('/');
		await page.evaluate('void window.hydrate(window.props)');
		await page.locator('figure circle[r]').first().waitFor({ state: 'attached' });
		const clip = (await page.locator('figure').boundingBox())!;
		const look = async (place: number): Promise<Buffer> => {
			await page.evaluate(setProgress, place);
			return sharp(await page.screenshot({ clip }))
				.removeAlpha()
				.raw()
				.toBuffer();
		};
		const jumps = fc
			.sample(fc.noBias(fc.integer({ min: 0, max: 1e6 })), { numRuns: COUNT, seed: 20 })
			.map((millionths) => (millionths / 1e6) * LAST_STATE);
		const down = jumps.toSorted((a, b) => a - b);
		const seen = new Map<number, Buffer>();
		for (const place of down) seen.set(place, await look(place));
		// Two places may be too near to each other to be told apart.
		const different = new Set([...seen.values()].map((pixels) => pixels.toString('latin1')));
		expect(different.size).toBeGreaterThan(0.9 * COUNT);
		for (const [way, places] of Object.entries({ up: down.toReversed(), jump: jumps })) {
			for (const place of places)
				expect(distance(await look(place), seen.get(place)!), `${way} to ${place}`).toBeLessThan(EDGE);
		}
		await close();
	}
);

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

/** Runs in the page, and has the chart painted as a whole: a browser paints edges a little differently in a part of it. */
async function setProgress(value: number): Promise<void> {
	const slider = document.querySelector<HTMLInputElement>('label input')!;
	slider.value = String(value);
	slider.dispatchEvent(new Event('input', { bubbles: true }));
	const figure = document.querySelector('figure')!;
	for (const visibility of ['hidden', '']) {
		figure.style.visibility = visibility;
		await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
	}
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
				expect((await look(place)).equals(seen.get(place)!), `${way} to ${place}`).toBe(true);
		}
		await close();
	}
);

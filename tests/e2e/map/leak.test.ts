import { expect, it } from 'vitest';
import { isFull } from '../../shared/extent.ts';
import { newPage } from '../browser.ts';
import { keptBy } from './heap.ts';
import { labOrigin } from './lab-page.ts';

/** Half of the maps that come and go: the first half fills caches, the second may add hardly anything. */
const HALF = isFull ? 15 : 2;

/** Objects that each map of the second half may leave behind: it makes thousands. */
const OBJECTS = 10;

/** Bytes that each map of the second half may leave behind: a cache of the browser's own still grows a little. */
const GROWTH = 1000;

it(`${2 * HALF} maps that come and go leave no memory, no listener and no WebGL context behind`, async () => {
	const { page, close } = await newPage({
		origin: labOrigin,
		viewport: { width: 320, height: 240 },
		reducedMotion: 'reduce'
	});
	const warnings: string[] = [];
	page.on('console', (message) => {
		// How this machine's own driver brings a canvas to the screen.
		if (!message.text().includes('GL Driver Message')) warnings.push(message.text());
	});
	await page.goto('/index.html');
	const cdp = await page.context().newCDPSession(page);

	const cycle = (): Promise<void> =>
		page.evaluate(async (times) => {
			const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
			for (let i = 0; i < times; i++) {
				window.mapLab.open({
					props: { view: { center: [-60 + i, 10], zoom: 3 } },
					parts: [{ name: 'Place', props: { at: [-66.99, 10.6], name: 'Caracas' } }]
				});
				while (!document.querySelector('[data-painter="webgl"]')) await frame();
				window.mapLab.close();
			}
		}, HALF);

	await cycle();
	const half = await keptBy(cdp);
	await cycle();
	const whole = await keptBy(cdp);
	const more = (what: 'objects' | 'bytes'): number => (whole[what] - half[what]) / HALF;
	console.log(
		`${half.objects} objects after ${HALF} maps; each of ${HALF} more leaves ${more('objects')}, of ${more('bytes').toFixed(0)} B`
	);
	expect(half.objects).toBeGreaterThan(1000);
	expect(more('objects')).toBeLessThan(OBJECTS);
	expect(more('bytes')).toBeLessThan(GROWTH);
	expect(whole.contexts).toBeLessThanOrEqual(half.contexts);
	expect(whole.nodes).toBeLessThanOrEqual(half.nodes);
	expect(whole.listeners).toBeLessThanOrEqual(half.listeners);
	expect(await page.locator('canvas').count()).toBe(0);
	expect(warnings).toEqual([]);
	await close();
});

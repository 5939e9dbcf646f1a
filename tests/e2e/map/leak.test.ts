import { expect, it } from 'vitest';
import { isFull } from '../../shared/extent.ts';
import { newPage } from '../browser.ts';
import { labOrigin } from './lab-page.ts';

/** Half of the maps that come and go: the first half fills caches, the second may add hardly anything. */
const HALF = isFull ? 25 : 8;

/** Bytes. */
const GROWTH = 750_000;

it(`${2 * HALF} maps that come and go leave no memory and no WebGL context behind`, async () => {
	const { page, close } = await newPage({
		origin: labOrigin,
		viewport: { width: 320, height: 240 },
		reducedMotion: 'reduce'
	});
	const warnings: string[] = [];
	page.on('console', (message) => warnings.push(message.text()));
	await page.goto('/index.html');
	const cdp = await page.context().newCDPSession(page);

	const cycle = (): Promise<void> =>
		page.evaluate(async (times) => {
			const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
			for (let i = 0; i < times; i++) {
				window.mapLab.open({
					props: { view: { center: [-60 + i, 10], zoom: 3 } },
					parts: [{ name: 'Place', props: { at: [-66.99, 10.6], label: 'Caracas' } }]
				});
				while (!document.querySelector('[data-painter="webgl"]')) await frame();
				window.mapLab.close();
			}
		}, HALF);
	const used = async (): Promise<number> => {
		await cdp.send('HeapProfiler.collectGarbage');
		await cdp.send('HeapProfiler.collectGarbage');
		return (await cdp.send('Runtime.getHeapUsage')).usedSize;
	};

	await cycle();
	const half = await used();
	await cycle();
	const grown = (await used()) - half;
	console.log(
		`heap after ${HALF} maps ${(half / 1e6).toFixed(2)} MB, after ${2 * HALF} ${(grown / 1e6).toFixed(3)} MB more`
	);
	expect(grown).toBeLessThan(GROWTH);
	expect(await page.locator('canvas').count()).toBe(0);
	expect(warnings).toEqual([]);
	await close();
});

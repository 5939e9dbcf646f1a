import { expect, it } from 'vitest';
import { drawn, labPage, log, rested } from './lab-page.ts';

const page = await labPage({ viewport: { width: 640, height: 400 } });

/** How many frames of the camera are counted. */
const FRAMES = 20;

/** What changes in the page while the camera moves a little in each frame: part, element, what of it, and how often. */
const touchedInFrames = (): Promise<Record<string, number>> =>
	page.evaluate(async (frames) => {
		const touched: Record<string, number> = {};
		const map = document.querySelector('[data-contrail="map"]')!;
		const observer = new MutationObserver((records) => {
			for (const { target, attributeName, type } of records) {
				const part = (target as Element).closest?.('[data-contrail]')?.getAttribute('data-contrail');
				const name = `${part} ${target.nodeName} ${attributeName ?? type}`;
				touched[name] = (touched[name] ?? 0) + 1;
			}
		});
		observer.observe(map, { attributes: true, childList: true, characterData: true, subtree: true });
		for (let i = 1; i <= frames; i++) {
			window.mapLab.set({ props: { view: { center: [i / 100, 40], zoom: 3 }, move: 'jump' } });
			await new Promise(requestAnimationFrame);
		}
		observer.disconnect();
		return touched;
	}, FRAMES);

const PARTS = [
	{ name: 'RouteLine', props: { legs: [{ from: [37.6, 55.8], to: [-66.9, 10.5], certainty: 'tracked' }] } },
	{ name: 'Place', props: { at: [10, 50], name: 'Here' } },
	{ name: 'Place', props: { at: [20, 45], name: 'There' } }
];

it('a camera that moves over a map of WebGL moves its lines at once and each place, and nothing that is not seen', async () => {
	await page.evaluate(
		(parts) => window.mapLab.open({ parts, props: { view: { center: [0, 40], zoom: 3 } } }),
		PARTS
	);
	await drawn(page);
	await rested(page);
	const before = (await log(page)).cameras;
	const touched = await touchedInFrames();
	expect((await log(page)).cameras - before).toBe(FRAMES);
	// The browser lays out no land that is not seen.
	expect(await page.locator('[data-part="ground"]').evaluate((land) => land.checkVisibility())).toBe(false);
	expect(touched).toEqual({
		'map g transform': FRAMES,
		'place DIV style': 2 * FRAMES
	});
});

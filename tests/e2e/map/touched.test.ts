import { expect, it } from 'vitest';
import { itInFull } from '../../shared/extent.ts';
import { drawn, labPage, log, rested } from './lab-page.ts';

// What a frame of the camera costs, in counts that are the same on every machine.

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
			const { cameras } = window.mapLab.logs[0]!;
			window.mapLab.set({ props: { view: { center: [i / 100, 40], zoom: 3 }, move: 'jump' } });
			// A camera comes when the one before it is drawn.
			do await new Promise(requestAnimationFrame);
			while (window.mapLab.logs[0]!.cameras === cameras);
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

/** How often the browser works out styles and lays the page out anew while the camera moves in so many frames. */
async function workInFrames(parts: typeof PARTS): Promise<{ styles: number; layouts: number }> {
	await page.evaluate(
		(given) => window.mapLab.open({ parts: given, props: { view: { center: [0, 40], zoom: 3 } } }),
		parts
	);
	await drawn(page);
	await rested(page);
	const cdp = await page.context().newCDPSession(page);
	await cdp.send('Performance.enable');
	const read = async (): Promise<Record<string, number>> =>
		Object.fromEntries(
			(await cdp.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value])
		);
	const before = await read();
	await touchedInFrames();
	const after = await read();
	await cdp.detach();
	const more = (name: string): number => after[name]! - before[name]!;
	return { styles: more('RecalcStyleCount'), layouts: more('LayoutCount') };
}

itInFull(
	'a camera that moves over a map of WebGL alone has the browser work out no style and lay nothing out',
	async () => {
		const { styles, layouts } = await workInFrames([]);
		// The frame before the first and that after the last may belong to another change.
		expect(styles).toBeLessThanOrEqual(2);
		expect(layouts).toBeLessThanOrEqual(2);
	}
);

itInFull(
	'lines and places that follow the camera cost each frame one pass of styles and layout',
	async () => {
		const { styles, layouts } = await workInFrames(PARTS);
		expect(styles).toBeLessThanOrEqual(FRAMES + 2);
		expect(layouts).toBeLessThanOrEqual(FRAMES + 2);
	}
);

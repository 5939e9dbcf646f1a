import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { inFull, itInFull } from '../../shared/extent.ts';
import { newPage, type Visit } from '../browser.ts';
import type { LabMap } from './lab/types.ts';
import { drawn, labOrigin, openLab } from './lab-page.ts';

/** MapLibre's own files, and the tiles. */
const ENGINE = /maplibre|basemap\.pmtiles/;

/** As many frames as a second has: MapLibre is asked for within two. */
const FRAMES = 60;

/** A machine on a fast line. */
interface Machine {
	/** How long the longest task of the page took, in ms. */
	task: number;
	/** What its driver calls itself. Without a name it is that of the browser, which here draws by the processor. */
	card?: string;
}

/** Opens a map to a reader who only looks, on a slow line or on a machine of another kind. */
async function look(props: LabMap['props'] = {}, machine?: Machine): Promise<Visit> {
	const visit = await newPage({
		origin: labOrigin,
		viewport: { width: 640, height: 400 },
		hasTouch: true,
		isStill: true
	});
	if (machine) await visit.page.addInitScript(setMachine, machine);
	await openLab(visit.page);
	// `object`, as the type of a style is too deep for what a page is given.
	await visit.page.evaluate((given) => {
		window.mapLab.open({ props: given }, ['0', '300vh']);
	}, props as object);
	return visit;
}

/** What a page has asked for of MapLibre after a second's frames. */
async function engineFiles(page: Page): Promise<string[]> {
	const names = await page.evaluate(async (frames) => {
		for (let i = 0; i < frames; i++) await new Promise(requestAnimationFrame);
		return performance.getEntriesByType('resource').map(({ name }) => name);
	}, FRAMES);
	return names.filter((name) => ENGINE.test(name));
}

const INTERACTIONS = inFull<[string, (page: Page) => Promise<unknown>]>(
	[
		['points at it', (page) => page.mouse.move(100, 100)],
		['touches it', (page) => page.touchscreen.tap(100, 100)],
		['presses a key', (page) => page.keyboard.press('Tab')],
		['scrolls', (page) => page.evaluate(() => scrollTo(0, 40))]
	],
	([name]) => name === 'touches it'
);

it.each(INTERACTIONS)(
	'a map at which a page opens on a slow line is a picture until the reader %s',
	async (_, stir) => {
		const { page, close } = await look();
		const map = page.locator('[data-contrail="map"]');
		await map.locator('svg path[d]').first().waitFor();
		expect(await engineFiles(page)).toEqual([]);
		expect(await map.getAttribute('data-painter')).toBe('svg');
		await page.evaluate(scrollBox);
		expect(await engineFiles(page)).toEqual([]);
		await stir(page);
		await drawn(page);
		await close();
	}
);

/** A box of the page scrolls by itself. */
async function scrollBox(): Promise<void> {
	const box = document.body.appendChild(document.createElement('pre'));
	box.style.cssText = 'block-size: 40px; overflow: auto';
	box.textContent = '\n'.repeat(40);
	const scrolled = new Promise((resolve) => box.addEventListener('scroll', resolve, { once: true }));
	box.scrollTo(0, 60);
	await scrolled;
}

/** Runs before the page's own scripts. */
function setMachine({ task, card }: Machine): void {
	Object.defineProperty(navigator, 'connection', { value: { effectiveType: '4g' } });
	window.PerformanceObserver = class {
		static readonly supportedEntryTypes = ['longtask'];
		constructor(private readonly tell: PerformanceObserverCallback) {}
		observe(): void {
			const list = { getEntries: () => [{ duration: task }] } as unknown as PerformanceObserverEntryList;
			setTimeout(() => this.tell(list, this as unknown as PerformanceObserver));
		}
		disconnect(): void {}
	} as unknown as typeof PerformanceObserver;
	if (!card) return;
	const { getParameter } = WebGL2RenderingContext.prototype;
	const RENDERER = 0x9246;
	WebGL2RenderingContext.prototype.getParameter = function (name) {
		return name === RENDERER ? card : (getParameter.call(this, name) as unknown);
	};
}

itInFull('comes by itself when the page rests, on a machine and a line that bear it', async () => {
	const { page, close } = await look({}, { task: 60, card: 'ANGLE (Apple, Apple M2)' });
	await drawn(page);
	await close();
});

it('comes by itself where no graphics card helps it', async () => {
	const { page, close } = await look({}, { task: 60 });
	await drawn(page);
	await close();
});

itInFull('waits for the reader on a slow machine', async () => {
	const { page, close } = await look({}, { task: 200 });
	expect(await engineFiles(page)).toEqual([]);
	await page.mouse.move(100, 100);
	await drawn(page);
	await close();
});

itInFull('is gone for good where it is taken away before', async () => {
	const { page, close } = await look();
	expect(await engineFiles(page)).toEqual([]);
	await page.evaluate(() => window.mapLab.close());
	await page.mouse.move(100, 100);
	expect(await engineFiles(page)).toEqual([]);
	await close();
});

const WITHOUT_PICTURE = inFull<[string, LabMap['props']]>(
	[
		['a style of one’s own', { basemap: { version: 8, sources: {}, layers: [] } }],
		['a globe', { projection: 'globe', view: { center: [0, 20], zoom: 1 } }],
		['a view from the side', { view: { center: [10, 50], zoom: 4, pitch: 50 } }],
		['a map without land', { land: undefined }]
	],
	([name]) => name === 'a globe'
);

it.each(WITHOUT_PICTURE)('%s does not wait, as no picture shows it', async (_, props) => {
	const { page, close } = await look(props);
	await drawn(page);
	await close();
});

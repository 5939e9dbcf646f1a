import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { project, toScreen, type LonLat } from '../../../src/lib/geo/index.ts';
import type { FixedView } from '../../../src/lib/map/camera/view.ts';
import { cameraFor } from '../../../src/lib/map/camera/framing.ts';
import { browser, PATIENCE_MS } from '../browser.ts';
import { setInteraction } from '../interaction.ts';
import { labOrigin } from './lab-page.ts';
import { landMask, type Painter } from './land-pixels.ts';

/** A view with coasts on all sides, and what anyone knows to be land and water in it. */
export const ATLANTIC = {
	view: { bounds: [-75, 5, 40, 60] },
	land: [
		[-65, 9.3],
		[2, 25],
		[-5, 40],
		[20, 52]
	],
	sea: [
		[-40, 25],
		[-25, 50],
		[-70, 15],
		[18, 35]
	],
	place: { id: 'dakar', name: 'Dakar', at: [-17.07, 14.67] }
} as const satisfies Sight;

/** Another, closer view. */
export const ORINOCO = {
	view: { bounds: [-73.5, 1, -59.5, 13] },
	land: [
		[-65, 9.3],
		[-72, 4],
		[-62, 3]
	],
	sea: [
		[-68, 12.8],
		[-64, 12],
		[-60.2, 11.8]
	],
	place: { id: 'caracas', name: 'Caracas', at: [-66.99, 10.6] }
} as const satisfies Sight;

export interface Sight {
	view: FixedView;
	land: readonly LonLat[];
	sea: readonly LonLat[];
	place: { id: string; name: string; at: LonLat };
}

/** A page of the lab in which something is about to go wrong. */
export interface FaultPage {
	page: Page;
	/** Numbered messages on the console. */
	told: string[];
	/** Exceptions that nobody caught. */
	uncaught: string[];
	close: () => Promise<void>;
}

export async function faultPage(
	options: BrowserContextOptions = {},
	before: (page: Page) => Promise<unknown> = async () => {}
): Promise<FaultPage> {
	// A small window: WebGL is drawn by the processor.
	const viewport = { width: 720, height: 540 };
	const context = await browser.newContext({
		baseURL: labOrigin,
		viewport,
		reducedMotion: 'reduce',
		...options
	});
	context.setDefaultTimeout(PATIENCE_MS);
	const [told, uncaught]: [string[], string[]] = [[], []];
	context.on('console', (message) => {
		if (/contrail-\d/.test(message.text())) told.push(message.text());
	});
	context.on('weberror', (error) => uncaught.push(String(error.error().stack ?? error.error())));
	await context.addInitScript(setInteraction, true);
	const page = await context.newPage();
	await before(page);
	await page.goto('/index.html');
	return { page, told, uncaught, close: () => context.close() };
}

/** Mounts one map of a sight. */
export const open = (page: Page, { view, place }: Sight, box?: string, props: object = {}): Promise<void> =>
	page.evaluate(
		({ view, place, box, props }) =>
			window.mapLab.open({
				props: { view, ...props },
				parts: [{ name: 'Place', props: place }],
				...(box === undefined ? {} : { box })
			}),
		{ view, place, box, props }
	);

/** Moves a map of the page to another sight. */
export const moveTo = (page: Page, { view, place }: Sight, index = 0): Promise<void> =>
	page.evaluate(
		({ view, place, index }) =>
			window.mapLab.set({ props: { view }, parts: [{ name: 'Place', props: place }] }, index),
		{ view, place, index }
	);

/** Waits until a map is drawn by a painter. */
export const drawnBy = (page: Page, painter: Painter, state: string, index = 0): Promise<void> =>
	page
		.locator('[data-contrail="map"]')
		.nth(index)
		.and(page.locator(`[data-painter="${painter}"][data-state="${state}"]`))
		.waitFor();

/** How far a place's mark may be from where it belongs, in CSS pixels. */
const NEAR = 1;

/**
 * What a reader must have whatever went wrong: the map's name, the place and its label where they belong, and land and sea
 * where they are.
 *
 * @throws where anything of it is missing
 */
export async function expectRight(page: Page, sight: Sight, index = 0): Promise<void> {
	const map = page.locator('[data-contrail="map"]').nth(index);
	expect(await map.getByRole('img', { name: 'Lab map' }).isVisible()).toBe(true);
	const mark = map.locator(`[data-contrail="place"]`).filter({ hasText: sight.place.name });
	expect(await mark.getByText(sight.place.name).isVisible()).toBe(true);

	const [box, at] = [
		await map.boundingBox(),
		await mark.evaluate((one) => one.getBoundingClientRect().toJSON())
	];
	if (!box) throw new Error('The map is not on the page.');
	const camera = cameraFor(sight.view, box);
	const onScreen = (point: LonLat): [number, number] => toScreen(project(point), camera, box);
	const [x, y] = onScreen(sight.place.at);
	expect(Math.hypot(at.left - box.x - x, at.top - box.y - y), 'px off its place').toBeLessThan(NEAR);

	const painter = (await map.getAttribute('data-painter')) as Painter;
	const mask = await landMask(map, painter);
	const kindAt = (point: LonLat): string => {
		const [px, py] = onScreen(point).map(Math.round) as [number, number];
		return `${point}: ${mask.land[py * mask.width + px] === 1 ? 'land' : 'sea'}`;
	};
	expect([...sight.land, ...sight.sea].map(kindAt)).toEqual([
		...sight.land.map((point) => `${point}: land`),
		...sight.sea.map((point) => `${point}: sea`)
	]);
}

/** What a map has told by `onerror`. */
export const errorsOf = (page: Page, index = 0): Promise<string[]> =>
	page.evaluate((i) => window.mapLab.logs[i]!.errors.map(({ code }) => code), index);

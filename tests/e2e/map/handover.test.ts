import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import { inFull } from '../../shared/extent.ts';
import { newPage } from '../browser.ts';
import { countShifts, shiftsOf } from '../layout-shifts.ts';
import { origin } from '../site.ts';
import { keepMaps, tilesDrawn } from './live-maps.ts';

/**
 * pixelmatch's measure of a colour that the eye tells apart, 0–1, after it has left anti-aliasing out. Coasts and borders
 * are lines of a pixel or less: two renderers spread them differently over the pixels that they touch.
 */
const THRESHOLD = 0.1;

/**
 * The share of pixels that may differ all the same: single ones at bends of such lines, which MapLibre does not round, and
 * islets smaller than a pixel. 0.34% on a desktop, 0.51% on a phone.
 */
const DIFFERENT = 0.006;

/** A square of pixels, each way, of which none may differ whole: single pixels are no shape that moved. */
const SHAPE = 3;

const SIZES = [
	{ name: 'desktop', viewport: { width: 1440, height: 900 } },
	{ name: 'phone', viewport: { width: 390, height: 844 } }
] as const;

const shots = fileURLToPath(new URL('../../../.cache/shots/', import.meta.url));

/** The top left corners of squares that differ whole. */
function shapesIn({ width, height, data }: PNG): [x: number, y: number][] {
	const found: [number, number][] = [];
	const differs = (x: number, y: number): boolean => data[(y * width + x) * 4 + 3] === 255;
	const square = Array.from({ length: SHAPE * SHAPE }, (_, i) => [i % SHAPE, Math.floor(i / SHAPE)] as const);
	for (let y = 0; y + SHAPE <= height; y++) {
		for (let x = 0; x + SHAPE <= width; x++) {
			if (square.every(([dx, dy]) => differs(x + dx, y + dy))) found.push([x, y]);
		}
	}
	return found;
}

/** The short tests take a phone by night, where most of the map is covered. */
const READERS = inFull(
	SIZES.flatMap((size) => (['light', 'dark'] as const).map((colorScheme) => ({ ...size, colorScheme }))),
	({ name, colorScheme }) => name === 'phone' && colorScheme === 'dark'
);

it.each(READERS)(
	'nothing moves on a $name when WebGL takes over ($colorScheme)',
	async ({ name, viewport, colorScheme }) => {
		const { page, close } = await newPage({ origin, viewport, colorScheme });
		let release = (): void => {};
		const held = new Promise<void>((resolve) => (release = resolve));
		await page.route('**/basemap.pmtiles', async (route) => {
			await held;
			await route.continue();
		});
		await page.addInitScript(keepMaps);
		await page.addInitScript(countShifts);
		await page.goto('/venezuela');
		await page.evaluate(() => document.fonts.ready.then(() => undefined));
		await page.locator('.maplibregl-canvas').waitFor({ state: 'attached' });
		// The button to explore the map comes with WebGL.
		const style = '[data-contrail="explore"] { visibility: hidden !important }';
		const picture = async (): Promise<PNG> => PNG.sync.read(await page.screenshot({ style }));
		const map = page.locator('[data-contrail="map"]').first();
		expect(await map.getAttribute('data-painter')).toBe('svg');
		const before = await picture();
		const early = (await shiftsOf(page)).length;
		release();
		await tilesDrawn(page);
		const after = await picture();

		const { width, height } = before;
		const diff = new PNG({ width, height });
		// Red, on nothing: what differs.
		const options = { threshold: THRESHOLD, diffMask: true };
		const count = pixelmatch(before.data, after.data, diff.data, width, height, options);
		await mkdir(shots, { recursive: true });
		for (const [part, png] of Object.entries({ before, after, diff })) {
			await writeFile(`${shots}handover-${name}-${colorScheme}-${part}.png`, PNG.sync.write(png));
		}
		console.log(`hand-over, ${name}, ${colorScheme}: ${count} of ${width * height} pixels differ`);
		expect(shapesIn(diff)).toEqual([]);
		expect(count / (width * height)).toBeLessThanOrEqual(DIFFERENT);
		expect((await shiftsOf(page)).slice(early)).toEqual([]);
		await close();
	}
);

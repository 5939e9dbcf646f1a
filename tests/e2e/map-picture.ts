import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { isFull } from '../shared/extent.ts';

const shots = fileURLToPath(new URL('../../.cache/shots/', import.meta.url));

/** The first map of the page. */
export const firstMap = (page: Page): Locator => page.locator('[data-contrail="map"]').first();

/** The longest that a map may take to come to rest, as a busy processor draws its WebGL. */
const REST_LIMIT_MS = 90_000;

/**
 * Waits until the fonts are there, the map has its picture, nothing that ends by itself is still moving, and the map's
 * camera stands: two pictures in a row are the same.
 *
 * @throws where the map does not come to rest, or rests blank
 */
export async function settled(page: Page, map: Locator = firstMap(page)): Promise<void> {
	await page.evaluate(() => document.fonts.ready.then(() => undefined));
	await page
		.locator('[data-contrail="map"]:is([data-state="ready"], [data-state="fallback"])')
		.first()
		.waitFor();
	await page.evaluate(async () => {
		const ending = document
			.getAnimations()
			.filter((a) => Number.isFinite(a.effect?.getComputedTiming().endTime));
		await Promise.allSettled(ending.map((animation) => animation.finished));
	});
	let last: Buffer | undefined;
	for (const began = performance.now(); performance.now() - began < REST_LIMIT_MS;) {
		const picture = await mapPicture(page, map);
		// While tiles are under way a map may stand blank: that is no rest.
		if (last?.equals(picture) && !isBlank(count(picture))) return;
		last = picture;
	}
	throw new Error('The map did not come to rest, or rested blank.');
}

/** Keeps a picture of what is on screen in `.cache/shots`, for a person to look at: in the full form, as each takes its time. */
export async function screenshot(page: Page, name: string): Promise<void> {
	if (!isFull) return;
	await mkdir(shots, { recursive: true });
	await page.screenshot({ path: `${shots}${name}.png` });
}

/** What a map's picture is made of. */
export interface MapPixels {
	width: number;
	height: number;
	/** How many different colours there are. */
	colours: number;
	/** The fraction of the pixels that have the commonest colour, 0–1. */
	commonest: number;
}

/**
 * Counts the colours of the part of a map that is on screen: of its painter's own picture, without the text, labels
 * and controls that stand on it.
 *
 * @throws where the map is off screen, or the picture is blank
 */
export async function mapPixels(page: Page, map: Locator = firstMap(page)): Promise<MapPixels> {
	const pixels = count(await mapPicture(page, map));
	if (isBlank(pixels)) throw new Error(`The map is blank: ${JSON.stringify(pixels)}.`);
	return pixels;
}

/** The part of a map that is on screen, as a PNG of what its painter drew. */
async function mapPicture(page: Page, map: Locator): Promise<Buffer> {
	const [box, view] = [await map.boundingBox(), page.viewportSize()];
	if (!box || !view) throw new Error('The map has no box.');
	const [left, top] = [Math.max(0, box.x), Math.max(0, box.y)];
	const clip = {
		x: left,
		y: top,
		width: Math.min(view.width, box.x + box.width) - left,
		height: Math.min(view.height, box.y + box.height) - top
	};
	if (clip.width < 1 || clip.height < 1) throw new Error('The map is off screen.');

	const painter = (await map.getAttribute('data-painter')) === 'webgl' ? 'canvas' : 'svg';
	// Still pictures borrow land that stands apart: what hides it there hides it in them.
	const drawn = `:is([data-contrail="map"] ${painter}, [data-contrail="still-land"])`;
	const style = `* { visibility: hidden !important } ${drawn}, ${drawn} * { visibility: visible !important }`;
	return page.screenshot({ clip, style });
}

/** Even open sea with one coast in it has the sea, the land and the shades along the coast. */
const isBlank = ({ colours, commonest }: MapPixels) => colours < 4 || commonest > 0.999;

/** How many pixels have each colour, as `0xrrggbb`. */
export function coloursOf(png: Buffer): { width: number; height: number; colours: Map<number, number> } {
	const { width, height, data } = PNG.sync.read(png);
	const colours = new Map<number, number>();
	for (let i = 0; i < data.length; i += 4) {
		const colour = data.readUIntBE(i, 3);
		colours.set(colour, (colours.get(colour) ?? 0) + 1);
	}
	return { width, height, colours };
}

function count(png: Buffer): MapPixels {
	const { width, height, colours } = coloursOf(png);
	const commonest = Math.max(...colours.values()) / (width * height);
	return { width, height, colours: colours.size, commonest };
}

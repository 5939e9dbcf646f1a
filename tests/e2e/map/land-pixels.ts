import type { Locator } from 'playwright-core';
import { PNG } from 'pngjs';

/** Who draws the land. */
export type Painter = 'svg' | 'webgl';

/** Which pixels of a map are land. */
export interface LandMask {
	width: number;
	height: number;
	/** 1 for land. */
	land: Uint8Array;
}

const LAYERS: Record<Painter, string> = {
	svg: '[data-contrail="land"], [data-contrail="land"] *',
	webgl: '.maplibregl-canvas'
};

/** What one painter alone has on screen, without labels and lines, where the page's cards leave the map free. */
export async function painted(map: Locator, painter: Painter): Promise<Buffer> {
	const clip = await map.locator('[data-part="frame"]').first().boundingBox();
	if (!clip) throw new Error('The map is not on screen.');
	return map.page().screenshot({
		clip,
		style: `* { visibility: hidden !important }
			[data-contrail="map"] { visibility: visible !important }
			:is(${LAYERS[painter]}) { visibility: visible !important }`
	});
}

/** Finds the land by its colour. Pixels along the coast count as what they are nearer to. */
export async function landMask(map: Locator, painter: Painter): Promise<LandMask> {
	const colours = await map.evaluate((root) => {
		const style = (part: string) => getComputedStyle(root.querySelector(`[data-part="${part}"]`)!);
		const { fill, stroke } = style('ground');
		const [sea, border] = [getComputedStyle(root).backgroundColor, style('border').stroke];
		// A mixed colour has its parts from 0 to 1.
		return [sea, stroke, fill, border, style('river').stroke].map((colour) =>
			colour
				.match(/[\d.]+/g)!
				.slice(0, 3)
				.map((part) => Number(part) * (colour.startsWith('color(') ? 255 : 1))
		);
	});
	const { width, height, data } = PNG.sync.read(await painted(map, painter));
	const land = new Uint8Array(width * height);
	const known = new Map<number, number>();
	for (let i = 0; i < land.length; i++) {
		const at = i * 4;
		const pixel = [data[at]!, data[at + 1]!, data[at + 2]!] as const;
		const key = (pixel[0] << 16) | (pixel[1] << 8) | pixel[2];
		let isLand = known.get(key);
		if (isLand === undefined) {
			const far = colours.map((colour) => Math.hypot(...pixel.map((value, c) => value - colour[c]!)));
			isLand = far.indexOf(Math.min(...far)) >= 2 ? 1 : 0;
			known.set(key, isLand);
		}
		land[i] = isLand;
	}
	return { width, height, land };
}

/** The most pixels of an islet, or of a piece of a lake or a river. */
const SPOT = 64;

/**
 * Which pixels are of islets, lakes and rivers: at one zoom a phone's tiles are of Natural Earth's 1:50m, whose drawing is of its
 * 1:10m, with more of them.
 */
function spotsOf({ width, land }: LandMask): Uint8Array {
	const [spots, seen] = [new Uint8Array(land.length), new Uint8Array(land.length)];
	for (let start = 0; start < land.length; start++) {
		if (seen[start] === 1) continue;
		const spot = [start];
		seen[start] = 1;
		for (let next = 0; next < spot.length; next++) {
			const at = spot[next]!;
			for (const beside of [
				at - width - 1,
				at - width,
				at - width + 1,
				at - 1,
				at + 1,
				at + width - 1,
				at + width,
				at + width + 1
			]) {
				if (land[beside] !== land[start] || seen[beside] === 1) continue;
				seen[beside] = 1;
				spot.push(beside);
			}
		}
		if (spot.length <= SPOT) for (const at of spot) spots[at] = 1;
	}
	return spots;
}

/**
 * How well two masks agree.
 *
 * @returns `strays`: pixels that have none of their kind within a pixel of them in the other mask, islets and inland waters apart; `coast`:
 * pixels of land beside the sea
 */
export function compareMasks(a: LandMask, b: LandMask): { strays: number; coast: number } {
	const { width, height } = a;
	const [spotsA, spotsB] = [spotsOf(a), spotsOf(b)];
	let [strays, coast] = [0, 0];
	const has = (mask: LandMask, at: number, kind: number): boolean => {
		for (const row of [at - width, at, at + width]) {
			if (mask.land[row - 1] === kind || mask.land[row] === kind || mask.land[row + 1] === kind) return true;
		}
		return false;
	};
	for (let y = 1; y < height - 1; y++) {
		for (let x = 1; x < width - 1; x++) {
			const at = y * width + x;
			const isStray = !has(b, at, a.land[at]!) || !has(a, at, b.land[at]!);
			if (isStray && !spotsA[at] && !spotsB[at]) strays++;
			if (a.land[at] === 1 && has(a, at, 0)) coast++;
		}
	}
	return { strays, coast };
}

import { SEGMENT_CERTAINTIES } from './lines.ts';
import type { FleetRoute } from './types.ts';

/** Red, green, blue and opacity, 0–1. */
export type Rgba = readonly [red: number, green: number, blue: number, opacity: number];

/** How visible a gap is, beside 1 for what was recorded. */
const GAP = 0.7;

/**
 * The colours of the certainties, and the colour of a gap in a track.
 *
 * @param probe an element with a child for each certainty, in that colour
 */
export function readPalette(probe: Element, read: (color: string) => Uint8ClampedArray): Rgba[] {
	return SEGMENT_CERTAINTIES.map((certainty) => {
		const sought = certainty === 'gap' ? 'tracked' : certainty;
		const [r, g, b, a] = read(getComputedStyle(probe.querySelector(`[data-certainty="${sought}"]`)!).color);
		return [r! / 255, g! / 255, b! / 255, (a! / 255) * (certainty === 'gap' ? GAP : 1)];
	});
}

/** The routes' own colours as bytes; 0 for a route that has the colour of its certainty. */
export function readColors(
	routes: readonly FleetRoute[],
	read: (color: string) => Uint8ClampedArray
): Uint32Array {
	return Uint32Array.from(routes, ({ color }) => (color ? new Uint32Array(read(color).buffer)[0]! : 0));
}

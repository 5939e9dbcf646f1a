import type { LandLevel } from '../land/types.ts';

/** The coarsest grid that paths may stand on as a whole, in map units: two pixels of a map of the whole world. */
const COARSEST = 256;

/**
 * A level in the units of the coarsest grid that all its points are on: smaller numbers are shorter. Its paths consist of
 * positions and steps alone, so one division serves all numbers.
 */
export function scaled({ minZoom, land, rivers, borders }: LandLevel): LandLevel {
	const numbers = `${land} ${rivers} ${borders}`.match(/\d+/g)?.map(Number) ?? [];
	let scale = COARSEST;
	for (const number of numbers) while (number % scale) scale /= 2;
	const written = (path: string): string => path.replaceAll(/\d+/g, (digits) => `${Number(digits) / scale}`);
	return { minZoom, scale, land: written(land), rivers: written(rivers), borders: written(borders) };
}

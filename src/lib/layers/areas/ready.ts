/** So many columns are ready to be shown at once, as each takes memory of the graphics card for every corner of every area. */
export const READY = 24;

const HALF = READY / 2;

/**
 * Which columns are ready where the layer shows one and the next: all, or those around it where they are too many. Columns become
 * ready long before they are shown, whichever way the reader goes.
 *
 * @param columns how many there are
 * @param from the first of the two that are shown
 */
export function readyColumns(columns: number, from: number): number[] {
	const first = Math.max(0, Math.min(columns - READY, (Math.round(from / HALF) - 1) * HALF));
	return Array.from({ length: Math.min(columns, READY) }, (_, i) => first + i);
}

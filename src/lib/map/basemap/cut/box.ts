/** The width of the world in the coastlines' units. */
export const WORLD = 65_536;

/** A rectangle of the map in the coastlines' units, y down. */
export interface Box {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

/** True where two boxes share at least a point. */
export function touch(a: Box, b: Box): boolean {
	return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}

/** A box and its copies one world to the left and to the right: land is kept once, and drawn in each. */
export function copies(box: Box): Box[] {
	return [-WORLD, 0, WORLD].map((shift) => ({
		...box,
		left: box.left + shift,
		right: box.right + shift
	}));
}

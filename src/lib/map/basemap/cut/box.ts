import type { Point } from '../../../geo/index.ts';

/** The width of the world in the coastlines' units. */
export const WORLD = 65_536;

/** A rectangle of the map in the coastlines' units, y down. */
export interface Box {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

/** How far two boxes are apart; 0 where they touch. */
export const gap = (a: Box, b: Box): number =>
	Math.max(0, a.left - b.right, b.left - a.right, a.top - b.bottom, b.top - a.bottom);

/** True where two boxes share at least a point. */
export const touch = (a: Box, b: Box): boolean => gap(a, b) === 0;

/** A box and its copies one world to the west and to the east: land is kept once, and drawn in each. */
export function copies(box: Box): Box[] {
	return [-WORLD, 0, WORLD].map((shift) => ({
		...box,
		left: box.left + shift,
		right: box.right + shift
	}));
}

/** The box around a range of a line's points. */
export function boxAround(line: readonly Point[], from = 0, to = line.length - 1): Box {
	const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
	for (let at = from; at <= to; at++) {
		const [x, y] = line[at] ?? [0, 0];
		box.left = Math.min(box.left, x);
		box.top = Math.min(box.top, y);
		box.right = Math.max(box.right, x);
		box.bottom = Math.max(box.bottom, y);
	}
	return box;
}

import { routeOf, STRIDE } from './geometry.ts';
import { endOfRun, type SpatialIndex } from './spatial-index.ts';

type Pixel = readonly [x: number, y: number];

/** Where a point of the Web Mercator plane is on the screen, in CSS pixels; undefined where it is hidden. */
export type ToScreen = (x: number, y: number) => Pixel | undefined;

/** What the pointer looks for. */
export interface Search {
	/** Where in the world to look: west, north, east, south in the Web Mercator plane. All copies of the world are searched. */
	box: readonly [west: number, north: number, east: number, south: number];
	/** The pointer, in CSS pixels. */
	at: Pixel;
	/** How far from the pointer a route may be, in CSS pixels. */
	within: number;
	toScreen: ToScreen;
	/** Whether a route is drawn at a fraction of its length or time, 0–1. */
	isDrawn: (route: number, fraction: number) => boolean;
}

/** The number of the route that is nearest to the pointer on the screen. Of two at the same distance, the one on top. */
export function nearestRoute(
	{ geometry, tree, runs }: SpatialIndex,
	{ box: [left, top, right, bottom], at, within, toScreen, isDrawn }: Search
): number | undefined {
	const { floats, west, east } = geometry;
	let [nearest, found]: [number, number | undefined] = [within, undefined];

	function searchRun(point: number, copy: number): void {
		const route = routeOf(geometry, point);
		let from: Pixel | undefined;
		for (let n = point; n <= endOfRun(geometry, point); n++) {
			const i = n * STRIDE;
			const to = toScreen(floats[i]! + copy, floats[i + 1]!);
			if (from && to) {
				const { distance, fraction } = distanceToSegment(at, from, to);
				const start = floats[i - STRIDE + 2]!;
				const isNearer = distance < nearest || (distance === nearest && route > (found ?? -1));
				if (isNearer && isDrawn(route, start + (floats[i + 2]! - start) * fraction))
					[nearest, found] = [distance, route];
			}
			from = to;
		}
	}

	for (let copy = Math.ceil(left - east); copy <= Math.floor(right - west); copy++) {
		const boxes = tree?.search(left - copy, top, right - copy, bottom) ?? [];
		for (const i of boxes) searchRun(runs[i]!, copy);
	}
	return found;
}

/** How far a pixel is from a segment, and at what fraction of the segment it is nearest. */
function distanceToSegment([x, y]: Pixel, from: Pixel, to: Pixel): { distance: number; fraction: number } {
	const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
	const along = ((x - from[0]) * dx + (y - from[1]) * dy) / (dx * dx + dy * dy || 1);
	const fraction = Math.max(0, Math.min(1, along));
	return { distance: Math.hypot(from[0] + dx * fraction - x, from[1] + dy * fraction - y), fraction };
}

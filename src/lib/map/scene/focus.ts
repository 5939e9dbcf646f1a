import { project, unproject, type WorldPoint } from '../../geo/index.ts';
import type { BoundsView, FocusView } from '../camera/view.ts';
import { measureRoute } from '../route/measure.ts';
import { shapeOf } from './outline.ts';
import type { Seen } from './view-of.ts';

/** How a view by things is fitted. */
export interface FocusOptions extends Omit<BoundsView, 'bounds'> {
	/**
	 * The closest that a wide viewport may come.
	 * @default 8
	 */
	maxZoom?: number;
}

/** The box of a single point has a size too, in the Web Mercator plane. */
const LEAST = 1e-6;

/**
 * A view by the things that must be seen, in place of numbers: a map fits the box around all of them. Those that are not on the map
 * do not count.
 *
 * @param ids of routes, places, areas and annotations of the same map
 */
export function focusOn(ids: string | readonly string[], options: FocusOptions = {}): FocusView {
	const focus = [ids].flat();
	return { focus, see: (seen: Seen) => boxAround(focus, seen, options) };
}

/** The points of a thing on the map; none where it is not there, or has no line. */
function pointsOf(id: string, { routes, places, areas, annotations = [] }: Seen): readonly WorldPoint[] {
	const has = (one: { id: string }): boolean => one.id === id;
	const route = routes.find(has);
	if (route) return measureRoute(route).parts.flatMap(({ line }) => line.points);
	const point = places.find(has) ?? annotations.find(has);
	if (point) return [project(point.at)];
	return areas.filter(has).flatMap(({ outline }) => shapeOf(outline).rings.flat());
}

function boxAround(focus: readonly string[], seen: Seen, options: FocusOptions): BoundsView | undefined {
	let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const id of focus) {
		const points = pointsOf(id, seen);
		// In the copy of the world that is nearest to what came before.
		const worlds = points[0] && west <= east ? Math.round((west + east) / 2 - points[0][0]) : 0;
		for (const [x, y] of points) {
			[west, east] = [Math.min(west, x + worlds), Math.max(east, x + worlds)];
			[north, south] = [Math.min(north, y), Math.max(south, y)];
		}
	}
	if (west > east) return undefined;
	const [left, top] = unproject([west - LEAST, north - LEAST]);
	const [right, bottom] = unproject([east + LEAST, south + LEAST]);
	return { maxZoom: 8, ...options, bounds: [left, bottom, right, top] };
}

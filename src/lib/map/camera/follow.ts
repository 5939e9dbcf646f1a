import { unproject, type LonLat } from '../../geo/index.ts';
import { mapError } from '../errors/index.ts';
import { flownFraction, measureRoute, pointOf } from '../route/measure.ts';
import type { FixedView, FollowView, RouteView } from './view.ts';
import type { RoutePath } from '../route/types.ts';

/** Over what fraction of a route turns are rounded off where the view does not say. */
const SMOOTHING = 0.04;

/** How many points of the route make the view's middle. An odd number, so that the aircraft's own is one of them. */
const SAMPLES = 9;

/**
 * The view by its middle that a view is at this moment: one that follows an aircraft looks at a point of its route, others
 * are returned as they are.
 *
 * @throws {MapError} contrail-105 where the route that the view follows is not in the scene
 */
export function fixedView(view: RouteView, routes: readonly RoutePath[]): FixedView {
	if (!('follow' in view)) return view;
	const { follow, zoom } = view;
	const route = routes.find(({ id }) => id === follow);
	const center = route && followedPoint(view, route);
	if (!center) throw mapError(105, follow);
	return { center, zoom };
}

/**
 * The mean of points behind and before the aircraft, the nearest of which weigh most: a turn in the route is a curve of
 * the camera. It depends on the flown fraction alone, so a jump ends where a slow read does.
 */
function followedPoint(
	{ lookAhead = 0, smoothing = SMOOTHING }: FollowView,
	route: RoutePath
): LonLat | undefined {
	const measured = measureRoute(route);
	const middle = Math.min(1, flownFraction(route, measured) + lookAhead);
	const reach = Math.min(smoothing, middle, 1 - middle);
	let [x, y, sum] = [0, 0, 0];
	for (let i = 0; i < SAMPLES; i++) {
		const off = (2 * i) / (SAMPLES - 1) - 1;
		const point = pointOf(measured, middle + off * reach);
		if (!point) return undefined;
		const weight = 1 + Math.cos(Math.PI * off * 0.9);
		x += point[0] * weight;
		y += point[1] * weight;
		sum += weight;
	}
	return unproject([x / sum, y / sum]);
}

import { unproject, type LonLat } from '../../geo/index.ts';
import { mapError } from '../errors/index.ts';
import { flownFraction, measureRoute, pointOf } from '../route/measure.ts';
import type { FixedView, FollowView, View } from './view.ts';
import type { RoutePath } from '../route/types.ts';

/** Over how much of a route turns are rounded off where the view does not say. */
const SMOOTHING = 0.04;

/** The places on the way whose mean is the view's middle. An odd number: the aircraft's own is one of them. */
const SAMPLES = 9;

/**
 * A view that follows an aircraft, as the view by its middle that it is at this moment. Others are returned as they are.
 *
 * @throws {MapError} contrail-105 where the route that it follows is not in the scene
 */
export function fixedView(view: View, routes: readonly RoutePath[]): FixedView {
	if (!('follow' in view)) return view;
	const { follow, zoom } = view;
	const route = routes.find(({ id }) => id === follow);
	const center = route && middleOf(view, route);
	if (!center) throw mapError(105, follow);
	return { center, zoom };
}

/**
 * The mean of places behind and before, weighted towards the middle one: a turn in the route is a curve of the camera. It
 * depends on nothing but the fraction that is flown, so a jump ends where a slow read does.
 */
function middleOf(
	{ lookAhead = 0, smoothing = SMOOTHING }: FollowView,
	route: RoutePath
): LonLat | undefined {
	const measured = measureRoute(route);
	const fraction = Math.min(1, flownFraction(route, measured) + lookAhead);
	const reach = Math.min(smoothing, fraction, 1 - fraction);
	let [x, y, sum] = [0, 0, 0];
	for (let i = 0; i < SAMPLES; i++) {
		const off = (2 * i) / (SAMPLES - 1) - 1;
		const point = pointOf(measured, fraction + off * reach);
		if (!point) return undefined;
		const weight = 1 + Math.cos(Math.PI * off * 0.9);
		x += point[0] * weight;
		y += point[1] * weight;
		sum += weight;
	}
	return unproject([x / sum, y / sum]);
}

import { headOf, routeGeometry, unproject } from '../geo/index.ts';
import { MapError } from './errors.ts';
import type { FixedView, SceneRoute, View } from './scene.ts';

/**
 * A view that follows an aircraft, as the view by its middle that it is at this moment. Others are returned as they are.
 *
 * @throws {MapError} contrail-105 where the route that it follows is not in the scene
 */
export function fixedView(view: View, routes: readonly SceneRoute[]): FixedView {
	if (!('follow' in view)) return view;
	const { follow, zoom, lookAhead = 0 } = view;
	const route = routes.find(({ id }) => id === follow);
	const head = route && headOf(routeGeometry(route.legs), Math.min(1, route.progress + lookAhead));
	if (!head) throw new MapError(105, follow);
	return { center: unproject(head.point), zoom };
}

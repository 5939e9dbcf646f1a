import { fixedView } from '../camera/follow.ts';
import type { FixedView, View } from '../camera/view.ts';
import { mapError } from '../errors/index.ts';
import type { Scene } from './scene.ts';

/** What a view may depend on. */
export type Seen = Pick<Scene, 'routes' | 'places' | 'areas' | 'annotations'>;

/** What a view follows or looks at, and is not there: a route, or all the things that it looks at. */
export function missingOf(view: View | undefined, seen: Seen): string | undefined {
	if (!view) return undefined;
	if ('see' in view) return view.see(seen as never) ? undefined : view.focus.join(', ');
	return 'follow' in view && !seen.routes.some(({ id }) => id === view.follow) ? view.follow : undefined;
}

/**
 * The view by its middle or by a box that a view is at this moment.
 *
 * @throws {MapError} contrail-105 where nothing that it follows or looks at is in the scene
 */
export function viewOf(view: View, seen: Seen): FixedView {
	if (!('see' in view)) return fixedView(view, seen.routes);
	const box = view.see(seen as never);
	if (!box) throw mapError(105, view.focus.join(', '));
	return box;
}

import { centerWithin, constrain, project, projectBounds, zoomOf } from '../../geo/index.ts';
import type { Camera, Padding, Size } from '../../geo/index.ts';
import type { BoundsView, FixedView } from './view.ts';

/** The padding of a bounds view that names none, in CSS pixels. */
const DEFAULT_PADDING = 40;

/** MapLibre's own limit: a box without width or height would be fitted at an endless zoom. */
const MAX_ZOOM = 22;

/** Nothing lies over the map's edges. */
export const NO_PADDING: Padding = { top: 0, right: 0, bottom: 0, left: 0 };

export const isBoundsView = (view: FixedView): view is BoundsView => 'bounds' in view;

/** A bounds view's padding on each side, in CSS pixels. */
export function paddingOf(view: FixedView): Padding {
	if (!isBoundsView(view)) return NO_PADDING;
	const { padding = DEFAULT_PADDING } = view;
	if (typeof padding !== 'number') return { ...NO_PADDING, ...padding };
	return { top: padding, right: padding, bottom: padding, left: padding };
}

/**
 * The camera that shows a view in a viewport of a size: a view by its middle keeps its zoom; a box is fitted as
 * MapLibre's `fitBounds` does, as large as it can be between the paddings.
 *
 * @param inset what the page lays over the map's edges, in CSS pixels; the view keeps clear of it
 * @param globe true on a globe, which has no edge to stay inside of
 */
export function cameraFor(view: FixedView, size: Size, inset = NO_PADDING, globe = false): Camera {
	const held = (camera: Camera): Camera => (globe ? camera : constrain(camera, size));
	if (!isBoundsView(view)) {
		const { zoom, bearing, pitch } = view;
		const center = centerWithin(project(view.center), zoom, inset, bearing);
		return held({ center, zoom, bearing, pitch });
	}
	const own = paddingOf(view);
	const padding: Padding = {
		top: inset.top + own.top,
		right: inset.right + own.right,
		bottom: inset.bottom + own.bottom,
		left: inset.left + own.left
	};
	const box = projectBounds(view.bounds);
	// A viewport smaller than its padding still shows something: the box's middle, a pixel wide.
	const width = Math.max(1, size.width - padding.left - padding.right);
	const height = Math.max(1, size.height - padding.top - padding.bottom);
	const fitted = zoomOf(Math.min(width / box.width, height / box.height));
	const zoom = Math.min(fitted, view.maxZoom ?? MAX_ZOOM);
	return held({ center: centerWithin(box.center, zoom, padding), zoom });
}

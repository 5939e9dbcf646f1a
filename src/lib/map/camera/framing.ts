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

/** How much of a side may lie under what the page lays over it, or be padding: a third always stays for the view. */
export const MOST = 2 / 3;

/** What a padding leaves of a size. */
export const roomOf = ({ width, height }: Size, { top, right, bottom, left }: Padding): Size => ({
	width: width - left - right,
	height: height - top - bottom
});

/** A view's padding in a room of a size: where it would leave less than a third of a side, both ends shrink alike. */
function paddingWithin(view: FixedView, { width, height }: Size): Padding {
	const { top, right, bottom, left } = paddingOf(view);
	const across = Math.min(1, (width * MOST) / Math.max(1, left + right));
	const down = Math.min(1, (height * MOST) / Math.max(1, top + bottom));
	return { top: top * down, right: right * across, bottom: bottom * down, left: left * across };
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
	const own = paddingWithin(view, roomOf(size, inset));
	const padding: Padding = {
		top: inset.top + own.top,
		right: inset.right + own.right,
		bottom: inset.bottom + own.bottom,
		left: inset.left + own.left
	};
	const box = projectBounds(view.bounds);
	const { width, height } = roomOf(size, padding);
	const fitted = zoomOf(Math.min(width / box.width, height / box.height));
	const zoom = Math.min(fitted, view.maxZoom ?? MAX_ZOOM);
	return held({ center: centerWithin(box.center, zoom, padding), zoom });
}

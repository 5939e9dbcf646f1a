import { centerWithin, project, projectBounds, RADIANS, turnedSize, zoomOf } from '../../geo/index.ts';
import type { Camera, Padding, Size, WorldPoint } from '../../geo/index.ts';
import type { BoundsView, FixedView } from './view.ts';

/** The padding of a bounds view that names none, in CSS pixels. */
const DEFAULT_PADDING = 40;

/** MapLibre's own limits: a box without width or height would be fitted at an endless zoom. */
const [MIN_ZOOM, MAX_ZOOM] = [-2, 22];

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

/** How much larger a tilted map shows what lies at the viewport's lower edge: MapLibre's eye is 1.5 heights away. */
const nearScale = (pitch: number): number => 1 / (1 - Math.sin(pitch * RADIANS) / 3);

/**
 * The box of a bounds view, in the Web Mercator plane, as it must fit into a picture: the box around it once it is turned,
 * and larger where the map is tilted, so that what is near can be seen too.
 */
export function boxOf({ bounds, bearing = 0, pitch = 0 }: BoundsView): Size & { center: WorldPoint } {
	const box = projectBounds(bounds);
	const { width, height } = turnedSize(box, bearing);
	const scale = nearScale(pitch);
	return { center: box.center, width: width * scale, height: height * scale };
}

/**
 * The camera that shows a view in a viewport of a size: a view by its middle keeps its zoom; a box is fitted as
 * MapLibre's `fitBounds` does, as large as it can be between the paddings. Where that shows more than the earth from pole to
 * pole there is sea above and below, as CSS alone can place a still so too.
 *
 * @param inset what the page lays over the map's edges, in CSS pixels; the view keeps clear of it
 */
export function cameraFor(view: FixedView, size: Size, inset = NO_PADDING): Camera {
	const { bearing, pitch } = view;
	if (!isBoundsView(view)) {
		const { zoom } = view;
		return { center: centerWithin(project(view.center), zoom, inset, bearing), zoom, bearing, pitch };
	}
	const own = paddingWithin(view, roomOf(size, inset));
	const padding: Padding = {
		top: inset.top + own.top,
		right: inset.right + own.right,
		bottom: inset.bottom + own.bottom,
		left: inset.left + own.left
	};
	const box = boxOf(view);
	const { width, height } = roomOf(size, padding);
	const fitted = zoomOf(Math.min(width / box.width, height / box.height));
	const zoom = Math.max(MIN_ZOOM, Math.min(fitted, view.maxZoom ?? MAX_ZOOM));
	return { center: centerWithin(box.center, zoom, padding, bearing), zoom, bearing, pitch };
}

import { project, turnedSize, worldSize, zoomOf } from '../../../geo/index.ts';
import type { Size, WorldPoint } from '../../../geo/index.ts';
import { boxOf } from '../../camera/framing.ts';
import type { FixedView } from '../../camera/view.ts';
import { copies, WORLD } from './box.ts';
import type { Extent } from './thin.ts';

/** A view's level of detail, and what parts of the world may be on a screen that shows it, and how close. */
export interface VisibleExtents {
	/** The zoom by which painters choose the level: that of the picture that the server draws. */
	detail: number;
	extents: Extent[];
}

/** Viewports from small phones to large screens, in CSS pixels. */
const SIZES: readonly Size[] = (
	[
		[320, 640],
		[390, 844],
		[430, 932],
		[844, 390],
		[768, 1024],
		[1024, 768],
		[1024, 1366],
		[1440, 900],
		[1920, 1080],
		[2560, 1440]
	] as const
).map(([width, height]) => ({ width, height }));

/** What fraction of the viewport's width (or, on a phone, of its height) cards may cover. */
const COVERED = 0.45;

/** The widest viewport in which cards stand below the map's middle rather than beside it, in CSS pixels. */
const PHONE = 640;

/** The server's picture of a box view is this wide, in its own units. */
const STILL_WIDTH = 1000;

/** Room for lines, labels and a finger's pull at the edges, in CSS pixels. */
const MARGIN = 64;

/** What viewports show of a view, from phones to large screens, with and without cards over the map. */
export function visibleExtents(view: FixedView): VisibleExtents {
	if ('center' in view) {
		const { center, zoom, bearing } = view;
		return {
			detail: zoom,
			extents: SIZES.flatMap((size) => extentsIn(size, project(center), zoom, bearing))
		};
	}
	const { center, width, height } = boxOf(view);
	const extents = SIZES.flatMap((size) => {
		const covered = coverOf(size);
		const fitted = Math.min((size.width - covered.width) / width, (size.height - covered.height) / height);
		return extentsIn(size, center, Math.min(zoomOf(fitted), view.maxZoom ?? Infinity), view.bearing);
	});
	return { detail: zoomOf(STILL_WIDTH / width), extents };
}

/** What cards may cover of a viewport: some of its width, or on a phone of its height. */
function coverOf({ width, height }: Size): Size {
	const isPhone = width <= PHONE;
	return { width: isPhone ? 0 : width * COVERED, height: isPhone ? height * COVERED : 0 };
}

/**
 * What one viewport shows: all that may be in it where cards cover either side, so that the view's middle stands off the
 * viewport's. A coast that strays less than a pixel there looks right.
 */
function extentsIn(size: Size, center: WorldPoint, zoom: number, bearing = 0): Extent[] {
	const covered = coverOf(size);
	const shown = {
		width: size.width + covered.width + 2 * MARGIN,
		height: size.height + covered.height + 2 * MARGIN
	};
	const pixel = WORLD / worldSize(zoom);
	return extentsAround(center, turnedSize(shown, bearing), pixel, pixel);
}

/**
 * The extent of so many pixels around a point, in each copy of the world.
 *
 * @param pixel the width of a pixel, in the coastlines' units
 * @param tolerance how far coasts may stray there, in the same units
 */
export function extentsAround(
	[x, y]: WorldPoint,
	{ width, height }: Size,
	pixel: number,
	tolerance: number
): Extent[] {
	const [halfWidth, halfHeight] = [(width / 2) * pixel, (height / 2) * pixel];
	const box = {
		left: x * WORLD - halfWidth,
		top: y * WORLD - halfHeight,
		right: x * WORLD + halfWidth,
		bottom: y * WORLD + halfHeight
	};
	return copies(box).map((copy) => ({ box: copy, tolerance }));
}

import { constrain, project, projectBounds, worldSize, zoomOf } from '../../../geo/index.ts';
import type { Size, WorldPoint } from '../../../geo/index.ts';
import type { FixedView } from '../../camera/view.ts';
import { copies, WORLD } from './box.ts';
import type { Tolerance } from './thin.ts';

/** A view's level of detail, and what parts of the world may be on screen with it, and how close. */
export interface Sights {
	/** The zoom by which painters choose the level: that of the picture that the server draws. */
	detail: number;
	tolerances: Tolerance[];
}

/** Viewports from small phones to large screens, in CSS pixels. */
const sizes: Size[] = (
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

/** The fraction of the viewport's width (or, on a phone, of its height) that cards may cover. */
const COVERED = 0.45;

/** The widest viewport in which cards stand below the map's middle rather than beside it, in CSS pixels. */
const PHONE = 640;

/** The server's picture of a box view is this wide. */
const POSTER = 1000;

/** Room for lines, labels and a finger's pull at the edges, in CSS pixels. */
const MARGIN = 64;

/** What viewports show of a view, from phones to large screens, with and without cards over the map. */
export function sightsOf(view: FixedView): Sights {
	if ('center' in view) {
		const tolerances = sizes.flatMap((size) => sight(project(view.center), view.zoom, size));
		return { detail: view.zoom, tolerances };
	}
	const { center, width, height } = projectBounds(view.bounds);
	const tolerances = sizes.flatMap((size) => {
		const covered = coverOf(size);
		const room = Math.min((size.width - covered.width) / width, (size.height - covered.height) / height);
		return sight(center, Math.min(zoomOf(room), view.maxZoom ?? Infinity), size);
	});
	return { detail: zoomOf(POSTER / width), tolerances };
}

/** What cards may take of a viewport: some of its width, or on a phone of its height. */
function coverOf({ width, height }: Size): Size {
	const isPhone = width <= PHONE;
	return { width: isPhone ? 0 : width * COVERED, height: isPhone ? height * COVERED : 0 };
}

/**
 * What one viewport shows: all that may be in it where cards cover either side, so that the view's middle stands off
 * the viewport's. A pixel astray there is seen by nobody.
 */
function sight(center: WorldPoint, zoom: number, size: Size): Tolerance[] {
	const camera = constrain({ center, zoom }, size);
	const covered = coverOf(size);
	const [x, y] = camera.center;
	const pixel = WORLD / worldSize(camera.zoom);
	const halfWidth = ((size.width + covered.width) / 2 + MARGIN) * pixel;
	const halfHeight = ((size.height + covered.height) / 2 + MARGIN) * pixel;
	return copies({
		left: x * WORLD - halfWidth,
		top: y * WORLD - halfHeight,
		right: x * WORLD + halfWidth,
		bottom: y * WORLD + halfHeight
	}).map((box) => ({ box, slack: pixel }));
}

import { project, turnedSize, worldSize, zoomOf } from '../../../geo/index.ts';
import { CLOSE } from '../land/close.ts';
import type { Land, LandLevel } from '../land/types.ts';
import { boxOf } from '../../camera/framing.ts';
import type { FixedView } from '../../camera/view.ts';
import { WORLD } from './box.ts';
import { cut, forRivers, thinned } from './land.ts';
import { scaled } from './scaled.ts';
import { extentsAround, visibleExtents } from './visible-extents.ts';
import type { Extent } from './thin.ts';

/** The largest still picture, in CSS pixels: beside its text on a wide page. Paper and phones have smaller ones. */
const SIZE = { width: 960, height: 720 };

/** How far a coast may stray in a still picture, in CSS pixels. */
const TOLERANCE = 1.5;

/** The same where no picture looks, in units: what is left of a continent that reaches into one. */
const FAR_TOLERANCE = 1500;

const isClose = (view: FixedView): boolean => visibleExtents(view).detail >= CLOSE;

/** The views of a story, each as it is once its way is over. */
export interface SettledViews {
	/** The view behind the title. */
	opening: FixedView | undefined;
	/** Every view of the story, the opening's among them. */
	views: readonly FixedView[];
}

/** The zoom from which stills share coastlines that are not the opening's: 0 where those of the opening are the close ones. */
export const stillsFrom = ({ opening }: SettledViews): number => (opening && isClose(opening) ? 0 : CLOSE);

/** The level of the stills without its coastlines, for a page that has them already. */
export const stillsWritten = (settled: SettledViews): LandLevel => ({
	minZoom: stillsFrom(settled),
	land: '',
	rivers: '',
	borders: ''
});

/** How far a coast and a line on land of the first picture may stray, in pixels of the largest screen. */
const [COAST_PIXELS, LINE_PIXELS] = [1.5, 2.5];

/**
 * What the server draws: the coastlines of the first picture, exact on any screen, which the still pictures that look from
 * as far share; and those of the others.
 */
export interface DrawnLand {
	land: Land;
	stills: LandLevel;
}

export function drawnLand(settled: SettledViews, world: Land): DrawnLand {
	const { opening } = settled;
	const first = opening && visibleExtents(opening);
	const level = world.findLast(({ minZoom }) => minZoom <= (first?.detail ?? 0)) ?? world[0];
	const shared = viewsOf(settled, stillsFrom(settled) === 0).flatMap(stillExtents);
	const extentsFor = (pixels: number): Extent[] => [
		...(first?.extents ?? []).map(({ box, tolerance }) => ({ box, tolerance: tolerance * pixels })),
		...shared
	];
	const land = level && {
		minZoom: level.minZoom,
		land: thinned(level.land, extentsFor(COAST_PIXELS), true),
		rivers: cut(level.rivers, extentsFor(LINE_PIXELS), false, FAR_TOLERANCE),
		borders: thinned(level.borders, extentsFor(LINE_PIXELS), false)
	};
	return { land: land ? [scaled(land)] : [], stills: stillsFor(settled, world) };
}

/** The views that look from close by, or those that look from afar. */
const viewsOf = ({ views }: SettledViews, close: boolean): FixedView[] =>
	views.filter((view) => isClose(view) === close);

/**
 * Coastlines for the pictures that stand in the page beside their steps, without JavaScript and in print: for all those
 * that are close where the opening's map is seen from afar, or the other way round. The others share the opening's.
 */
export function stillsFor(settled: SettledViews, world: Land): LandLevel {
	const minZoom = stillsFrom(settled);
	const extents = viewsOf(settled, minZoom > 0).flatMap(stillExtents);
	const level = minZoom > 0 ? world.at(-1) : world.findLast((one) => one.minZoom < CLOSE);
	return scaled({
		minZoom,
		land: cut(level?.land ?? '', extents, true, FAR_TOLERANCE),
		rivers: cut(level?.rivers ?? '', forRivers(extents), false, FAR_TOLERANCE),
		borders: cut(level?.borders ?? '', extents, false, FAR_TOLERANCE)
	});
}

/** What a still picture shows of a view. */
export function stillExtents(view: FixedView): Extent[] {
	const box = 'bounds' in view ? boxOf(view) : { center: project(view.center), width: 0, height: 0 };
	const fitted = zoomOf(Math.min(SIZE.width / box.width, SIZE.height / box.height));
	const zoom = 'bounds' in view ? Math.min(fitted, view.maxZoom ?? Infinity) : view.zoom;
	const pixel = WORLD / worldSize(zoom);
	return extentsAround(box.center, turnedSize(SIZE, view.bearing ?? 0), pixel, pixel * TOLERANCE);
}

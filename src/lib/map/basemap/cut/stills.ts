import { project, turnedSize, worldSize, zoomOf } from '../../../geo/index.ts';
import { CLOSE } from '../land/close.ts';
import type { Land, LandLevel } from '../land/types.ts';
import { boxOf } from '../../camera/framing.ts';
import type { FixedView } from '../../camera/view.ts';
import { boxAround, touch, WORLD } from './box.ts';
import { thinned, thinnedLine } from './land.ts';
import { readPath, writePath } from './path-data.ts';
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

/** How far a coast and a border of the first picture may stray, in pixels of the largest screen. */
const [COAST_PIXELS, BORDER_PIXELS] = [1.5, 2.5];

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
		borders: thinned(level.borders, extentsFor(BORDER_PIXELS), false)
	};
	return { land: land ? [land] : [], stills: stillsFor(settled, world) };
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
	return {
		minZoom,
		land: cut(level?.land ?? '', extents, true),
		borders: cut(level?.borders ?? '', extents, false)
	};
}

/** What a still picture shows of a view. */
function stillExtents(view: FixedView): Extent[] {
	const box = 'bounds' in view ? boxOf(view) : { center: project(view.center), width: 0, height: 0 };
	const fitted = zoomOf(Math.min(SIZE.width / box.width, SIZE.height / box.height));
	const zoom = 'bounds' in view ? Math.min(fitted, view.maxZoom ?? Infinity) : view.zoom;
	const pixel = WORLD / worldSize(zoom);
	return extentsAround(box.center, turnedSize(SIZE, view.bearing ?? 0), pixel, pixel * TOLERANCE);
}

/** Path data, thinned, of which only the lines stay that a picture may show. */
function cut(path: string, extents: readonly Extent[], isClosed: boolean): string {
	const shown = readPath(path).filter((line) => {
		const bounds = boxAround(line);
		return extents.some(({ box }) => touch(box, bounds));
	});
	const lines = shown.flatMap((line) => thinnedLine(line, extents, FAR_TOLERANCE, isClosed));
	return writePath(lines, isClosed);
}

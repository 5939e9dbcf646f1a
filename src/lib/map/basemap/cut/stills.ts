import { project, projectBounds, worldSize, zoomOf, type Point } from '../../../geo/index.ts';
import { CLOSE } from '../land/close.ts';
import type { Land, LandLevel } from '../land/types.ts';
import type { FixedView } from '../../camera/view.ts';
import { copies, touch, WORLD, type Box } from './box.ts';
import { thinned } from './land.ts';
import { readPath, writePath } from './path-data.ts';
import { sightsOf } from './visible-extents.ts';
import { thin, type Tolerance } from './thin.ts';

/** The largest still picture, in CSS pixels: beside its text on a wide page. Paper and phones have smaller ones. */
const SIZE = { width: 960, height: 720 };

/** How far a coast may be astray in a still picture, in CSS pixels. */
const ASTRAY = 1.5;

/** The same where no picture looks, in units: what is left of a continent that reaches into one. */
const SLACK = 1500;

const isClose = (view: FixedView): boolean => sightsOf(view).detail >= CLOSE;

/** The views of a story, each as it is once its way is over. */
export interface SettledViews {
	/** The view behind the title. */
	opening: FixedView | undefined;
	/** Every view of the story, the opening's among them. */
	views: readonly FixedView[];
}

/** The zoom from which stills share coastlines that are not the opening's: 0 where those of the opening are the close ones. */
export const stillsFrom = ({ opening }: SettledViews): number => (opening && isClose(opening) ? 0 : CLOSE);

/** How much farther than a pixel of the largest screen a coast of the first picture, and a border, may be astray. */
const [COAST_SHARE, BORDER_SHARE] = [1.5, 2.5];

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
	const first = opening && sightsOf(opening);
	const level = world.findLast(({ minZoom }) => minZoom <= (first?.detail ?? 0)) ?? world[0];
	const shared = viewsOf(settled, stillsFrom(settled) === 0).flatMap(sightOf);
	const near = (fraction: number): Tolerance[] => [
		...(first?.tolerances ?? []).map(({ box, slack }) => ({ box, slack: slack * fraction })),
		...shared
	];
	const land = level && {
		minZoom: level.minZoom,
		land: thinned(level.land, near(COAST_SHARE), true),
		borders: thinned(level.borders, near(BORDER_SHARE), false)
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
	const near = viewsOf(settled, minZoom > 0).flatMap(sightOf);
	const level = minZoom > 0 ? world.at(-1) : world.findLast((one) => one.minZoom < CLOSE);
	return {
		minZoom,
		land: cut(level?.land ?? '', near, true),
		borders: cut(level?.borders ?? '', near, false)
	};
}

/** What a still picture shows of a view. */
function sightOf(view: FixedView): Tolerance[] {
	const box =
		'bounds' in view ? projectBounds(view.bounds) : { center: project(view.center), width: 0, height: 0 };
	const [x, y] = box.center;
	const fitted = zoomOf(Math.min(SIZE.width / box.width, SIZE.height / box.height));
	const zoom = 'bounds' in view ? Math.min(fitted, view.maxZoom ?? Infinity) : view.zoom;
	const pixel = WORLD / worldSize(zoom);
	const [halfWidth, halfHeight] = [(SIZE.width / 2) * pixel, (SIZE.height / 2) * pixel];
	return copies({
		left: x * WORLD - halfWidth,
		top: y * WORLD - halfHeight,
		right: x * WORLD + halfWidth,
		bottom: y * WORLD + halfHeight
	}).map((shown) => ({ box: shown, slack: pixel * ASTRAY }));
}

/** Path data, thinned, of which only the lines stay that a picture may show. */
function cut(path: string, near: readonly Tolerance[], isClosed: boolean): string {
	const lines = readPath(path).flatMap((line): Point[][] => {
		const [first] = line;
		const extent = extentOf(line);
		if (!first || !near.some(({ box }) => touch(box, extent))) return [];
		// A ring ends where it begins, which path data leaves unsaid.
		const kept = isClosed ? thin([...line, first], near, SLACK).slice(0, -1) : thin(line, near, SLACK);
		return kept.length >= (isClosed ? 3 : 2) ? [kept] : [];
	});
	return writePath(lines, isClosed);
}

function extentOf(line: readonly Point[]): Box {
	const extent = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
	for (const [x, y] of line) {
		extent.left = Math.min(extent.left, x);
		extent.top = Math.min(extent.top, y);
		extent.right = Math.max(extent.right, x);
		extent.bottom = Math.max(extent.bottom, y);
	}
	return extent;
}

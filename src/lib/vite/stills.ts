import { project, projectBounds, worldSize, zoomOf } from '../geo/index.ts';
import { CLOSE } from '../map/land/close.ts';
import type { Land, LandLevel } from '../map/land/types.ts';
import type { FixedView } from '../map/scene.ts';
import type { StoryData, StoryView } from '../story/types.ts';
import { copies, touch, WORLD, type Box } from './box.ts';
import { fixedViews } from './followed.ts';
import { thinned } from './land.ts';
import { readPath, writePath, type Point } from './path-data.ts';
import { sightsOf } from './sights.ts';
import { thin, type Tolerance } from './thin.ts';

/** The largest still picture, in CSS pixels: beside its text on a wide page. Paper and phones have smaller ones. */
const SIZE = { width: 960, height: 720 };

/** How far a coast may be astray in a still picture, in CSS pixels. */
const ASTRAY = 1.5;

/** The same where no picture looks, in units: what is left of a continent that reaches into one. */
const SLACK = 1500;

const isClose = (view: FixedView): boolean => sightsOf(view).detail >= CLOSE;

/** A view as it is in the end. */
const endOf = (story: StoryData, view: StoryView | undefined): FixedView[] =>
	view ? fixedViews({ ...story, views: { view } }).slice(-1) : [];

/** The zoom from which pictures share coastlines that are not the opening's: 0 where those of the opening are the close ones. */
export function stillsFrom(story: StoryData): number {
	return endOf(story, story.views[story.opening.view]).some(isClose) ? 0 : CLOSE;
}

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

export function drawnLand(story: StoryData, world: Land): DrawnLand {
	const [opening] = endOf(story, story.views[story.opening.view]);
	const first = opening && sightsOf(opening);
	const level = world.findLast(({ minZoom }) => minZoom <= (first?.detail ?? 0)) ?? world[0];
	const shared = viewsOf(story, stillsFrom(story) === 0).flatMap(sightOf);
	const near = (share: number): Tolerance[] => [
		...(first?.tolerances ?? []).map(({ box, slack }) => ({ box, slack: slack * share })),
		...shared
	];
	const land = level && {
		minZoom: level.minZoom,
		land: thinned(level.land, near(COAST_SHARE), true),
		borders: thinned(level.borders, near(BORDER_SHARE), false)
	};
	return { land: land ? [land] : [], stills: stillsFor(story, world) };
}

/** The views of a story as they are in the end: those from near by, or those from afar. */
const viewsOf = (story: StoryData, close: boolean): FixedView[] =>
	Object.values(story.views)
		.flatMap((view) => endOf(story, view))
		.filter((view) => isClose(view) === close);

/**
 * Coastlines for the pictures that stand in the page beside their steps, without JavaScript and in print: for all those
 * that are close where the opening's map is seen from afar, or the other way round. The others share the opening's.
 */
export function stillsFor(story: StoryData, world: Land): LandLevel {
	const minZoom = stillsFrom(story);
	const near = viewsOf(story, minZoom > 0).flatMap(sightOf);
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

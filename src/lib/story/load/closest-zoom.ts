import { zoomOf } from '../../geo/index.ts';
import { visibleExtents, WORLD } from '../../map/basemap/cut/index.ts';
import { resolveStory } from '../schema/resolve.ts';
import type { StoryView } from '../schema/map-data.ts';
import type { StoryData } from '../schema/story-data.ts';

/** The zoom for a flight that no step shows: that of a view of a continent. */
const UNSEEN = 4;

/** The closest zoom at which a story shows a flight, on any screen from a phone to a large one. */
export function closestZoom(story: StoryData, flight: string): number {
	const { opening, steps } = resolveStory(story);
	const zooms = [opening, ...steps]
		.filter(({ flights }) => flights.some(({ id }) => id === flight))
		.map(({ view }) => zoomIn(view));
	return Math.max(UNSEEN, ...zooms);
}

function zoomIn(view: StoryView): number {
	if ('follow' in view || 'center' in view) return view.zoom;
	// The tolerance of a visible extent is one pixel, in units of the coastlines.
	const pixel = Math.min(...visibleExtents(view).extents.map(({ tolerance }) => tolerance));
	return zoomOf(WORLD / pixel);
}

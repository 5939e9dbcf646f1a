import { zoomOf } from '../../geo/index.ts';
import type { StoryData, StoryView } from '../schema/story-data.ts';
import { WORLD } from '../../map/basemap/cut/index.ts';
import { sightsOf } from '../../map/basemap/cut/index.ts';

/** A flight that no step shows is kept as a view of a continent would need it. */
const UNSEEN = 4;

/** The closest zoom at which a story shows a flight, on any screen from a phone to a large one. */
export function closestZoom(story: StoryData, flight: string): number {
	const steps = [story.opening, ...story.chapters.flatMap((chapter) => chapter.steps)];
	const views = steps.filter(({ flights }) => flights.includes(flight)).map(({ view }) => story.views[view]);
	return views.reduce((most, view) => Math.max(most, view ? zoomIn(view) : UNSEEN), UNSEEN);
}

function zoomIn(view: StoryView): number {
	if ('follow' in view || 'center' in view) return view.zoom;
	// The slack of a sight is one pixel, in units of the coastlines.
	const pixel = Math.min(...sightsOf(view).tolerances.map(({ slack }) => slack));
	return zoomOf(WORLD / pixel);
}

import { greatCircle, lineGeometry, placeOf, pointAt, unproject, type LonLat } from '../../geo/index.ts';
import type { SettledViews } from '../../map/basemap/cut/index.ts';
import type { SceneLeg } from '../../map/route/index.ts';
import type { FixedView } from '../../map/camera/index.ts';
import type { StoryView } from '../schema/map-data.ts';
import { resolveStory, type ResolvedFlight, type ResolvedStory } from '../schema/resolve.ts';
import type { StoryData } from '../schema/story-data.ts';

/** A view that follows is taken at this many points of a leg or track: what lies between is visible from both neighbours. */
const STOPS = 32;

/** The views of a story. A view that follows a flight becomes several, one for each of its stops along the way. */
export function fixedViews(story: StoryData): FixedView[] {
	const resolved = resolveStory(story);
	return Object.values(story.views).flatMap((view) => stopsOf(view, resolved));
}

/** What one view of a story shows, as the views that do not follow. */
export const fixedViewsOf = (story: StoryData, view: StoryView): FixedView[] =>
	stopsOf(view, resolveStory(story));

/** The views of a story, each as it is at the end of its step: the still pictures show these. */
export function settledViews(story: StoryData): SettledViews {
	const resolved = resolveStory(story);
	const last = (view: StoryView): FixedView[] => stopsOf(view, resolved).slice(-1);
	return { opening: last(resolved.opening.view)[0], views: Object.values(story.views).flatMap(last) };
}

function stopsOf(view: StoryView, { flights }: ResolvedStory): FixedView[] {
	if (!('follow' in view)) return [view];
	const followed = flights.find(({ id }) => id === view.follow);
	return followed ? pointsAlong(followed).map((center) => ({ center, zoom: view.zoom })) : [];
}

function pointsAlong({ legs, track }: ResolvedFlight): LonLat[] {
	const points = track?.points ?? [];
	const every = Math.max(1, Math.floor(points.length / STOPS));
	const recorded = points.filter((_, index) => index % every === 0 || index === points.length - 1);
	return [...recorded.map(({ lon, lat }): LonLat => [lon, lat]), ...legs.flatMap(stopsAlong)];
}

function stopsAlong({ from, via, to }: SceneLeg): LonLat[] {
	const fractions = Array.from({ length: STOPS + 1 }, (_, stop) => stop / STOPS);
	if (!via) return fractions.map(greatCircle(from, to));
	const [line] = lineGeometry([[from, ...via, to]]).legs;
	return line ? fractions.map((fraction) => unproject(pointAt(line, placeOf(line, fraction)))) : [];
}

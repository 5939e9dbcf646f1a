import { greatCircle, type LonLat } from '../../geo/index.ts';
import type { SettledViews } from '../../map/basemap/cut/index.ts';
import type { FixedView } from '../../map/camera/index.ts';
import type { StoryData, StoryFlight, StoryView } from '../schema/story-data.ts';

/** Middles of a view that follows: so many of one leg, or of a whole track, that what lies between is in both their sights. */
const STOPS = 32;

/** The views of a story; one that follows a flight as those by their middle that it is along the way. */
export function fixedViews(story: StoryData): FixedView[] {
	return Object.values(story.views).flatMap((view): FixedView[] => {
		if (!('follow' in view)) return [view];
		const flight = story.flights[view.follow];
		return flight ? wayOf(story, flight).map((center) => ({ center, zoom: view.zoom })) : [];
	});
}

/** The views of a story, each as it is once its way is over: what its still pictures show. */
export function settledViews(story: StoryData): SettledViews {
	const last = (view: StoryView | undefined): FixedView[] =>
		view ? fixedViews({ ...story, views: { view } }).slice(-1) : [];
	const [opening] = last(story.views[story.opening.view]);
	return { opening, views: Object.values(story.views).flatMap(last) };
}

function wayOf(story: StoryData, { legs, track }: StoryFlight): LonLat[] {
	const points = track?.points ?? [];
	const every = Math.max(1, Math.floor(points.length / STOPS));
	const recorded = points.filter((_, index) => index % every === 0 || index === points.length - 1);
	const drawn = legs.flatMap(({ from, to }) => {
		const [start, end] = [story.places[from], story.places[to]];
		if (!start || !end) return [];
		const along = greatCircle(start.at, end.at);
		return Array.from({ length: STOPS + 1 }, (_, stop) => along(stop / STOPS));
	});
	return [...recorded.map(({ lon, lat }): LonLat => [lon, lat]), ...drawn];
}

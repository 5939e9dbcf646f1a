import { project, zoomOf } from '../../geo/index.ts';
import { visibleExtents, WORLD } from '../../map/basemap/cut/index.ts';
import type { MapName } from '../../layers/index.ts';
import type { ReadStory } from '../check/read.ts';
import type { StoryNames } from '../schema/layer-data.ts';
import type { StoryView } from '../schema/map-data.ts';
import type { StoryData } from '../schema/story-data.ts';
import { fixedViewsOf } from './fixed-views.ts';

/** Completes a story with the names of the towns, countries and seas that its views ask for. A page gets those alone that a view can see. */
export async function withNames(read: ReadStory): Promise<ReadStory> {
	const { story } = read;
	if (!story) return read;
	const views = Object.values(story.views);
	if (!views.some(({ towns, countries, seas }) => towns || countries || seas)) return read;
	const world = await import('../../layers/names/index.ts');
	const all = {
		towns: world.worldTowns,
		countries: () => world.worldCountries(story.lang),
		seas: () => world.worldSeas(story.lang)
	};
	const names: StoryNames = {};
	for (const kind of ['towns', 'countries', 'seas'] as const) {
		const asking = views.filter((view) => view[kind]);
		if (asking.length > 0) names[kind] = seenFrom(story, asking, all[kind]());
	}
	return { ...read, story: { ...story, names } };
}

/** The names that some of a story's views see, on any screen from a phone to a large one. */
function seenFrom(story: StoryData, views: readonly StoryView[], names: readonly MapName[]): MapName[] {
	const extents = views
		.flatMap((view) => fixedViewsOf(story, view))
		.flatMap((view) => visibleExtents(view).extents)
		// The tolerance of a visible extent is one pixel, in units of the coastlines.
		.map(({ box, tolerance }) => ({ box, zoom: zoomOf(WORLD / tolerance) }));
	return names.filter(({ at, minZoom }) => {
		const [x, y] = project(at).map((side) => side * WORLD) as [number, number];
		return extents.some(
			({ box, zoom }) => minZoom <= zoom && x >= box.left && x <= box.right && y >= box.top && y <= box.bottom
		);
	});
}

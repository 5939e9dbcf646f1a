import type { Scene, ScenePlace, SceneRoute } from '../map/scene.ts';
import type { StoryData, StoryStep } from './types.ts';

/** What a step, or the opening, puts on the map. */
type Picture = Pick<StoryStep, 'view' | 'flights' | 'places' | 'areas' | 'alt'>;

/**
 * The share of a step during which its new flights draw themselves. They begin when the card has come into view, and are
 * whole well before it goes: a line is never cut off by the next step.
 */
const DRAWN_FROM = 0.04;
const DRAWN_BY = 0.4;

/** The steps of all chapters, in order. */
export const stepsOf = (story: StoryData): StoryStep[] => story.chapters.flatMap(({ steps }) => steps);

/**
 * The picture at a place in the story. Pure: it depends on nothing but where the reader is, so that a jump, a reload and a
 * slow read end in the same one.
 *
 * @param index place of the step among all steps, from 0; -1 is the opening
 * @param progress how much of the step has been read, 0–1
 */
export function sceneAt(story: StoryData, index: number, progress: number): Scene {
	const steps = stepsOf(story);
	const step: Picture = steps[Math.min(index, steps.length - 1)] ?? story.opening;
	const before: Picture | undefined = index > 0 ? steps[index - 1] : index === 0 ? story.opening : undefined;
	const fresh = new Set(before ? step.flights.filter((id) => !before.flights.includes(id)) : []);
	const drawn = Math.min(1, Math.max(0, (progress - DRAWN_FROM) / (DRAWN_BY - DRAWN_FROM)));

	return {
		view: viewOf(story, step),
		routes: step.flights.flatMap((id) => {
			const isFresh = fresh.has(id);
			const route = routeOf(story, id, isFresh ? drawn : 1);
			// One aircraft says which flight it is about; ten at the same airport say nothing.
			const isAlone = isFresh || step.flights.length === 1;
			return route.map((whole) => ({
				...whole,
				muted: !isFresh && fresh.size > 0,
				...(isAlone ? {} : { shape: undefined, label: undefined })
			}));
		}),
		places: step.places.flatMap((id) => placeOf(story, id)),
		areas: step.areas.flatMap((id) => {
			const area = story.areas[id];
			return area ? [{ id, label: area.name, outline: area.outline, schematic: area.schematic }] : [];
		}),
		description: step.alt
	};
}

function viewOf(story: StoryData, { view: id }: Picture): Scene['view'] {
	const view = story.views[id];
	if (!view) throw new Error(`The story has no view “${id}”. Name it under \`views\`. (contrail-240)`);
	return view;
}

function routeOf(story: StoryData, id: string, progress: number): SceneRoute[] {
	const flight = story.flights[id];
	const legs = flight ? legsOf(story, flight) : [];
	// A flight whose route is not known is named in the text and the table; no line is made up for it.
	if (!flight || legs.length === 0) return [];
	const [registration, ...others] = flight.aircraft;
	const shape = (registration === undefined ? undefined : story.aircraft[registration]?.shape) ?? 'aircraft';
	const label = others.length > 0 ? `${registration} +${others.length}` : registration;
	return [{ id, label, legs, progress, shape }];
}

/** Kept, so that a route's geometry is worked out once and not for every frame. */
const knownLegs = new WeakMap<object, SceneRoute['legs']>();

function legsOf(story: StoryData, flight: StoryData['flights'][string]): SceneRoute['legs'] {
	const known = knownLegs.get(flight);
	if (known) return known;
	const legs = flight.legs.flatMap(({ from, to, certainty }) => {
		const start = story.places[from];
		const end = story.places[to];
		return start && end ? [{ from: start.at, to: end.at, certainty }] : [];
	});
	knownLegs.set(flight, legs);
	return legs;
}

function placeOf(story: StoryData, id: string): ScenePlace[] {
	const place = story.places[id];
	return place ? [{ id, label: place.name, at: place.at, kind: place.kind, side: place.side }] : [];
}

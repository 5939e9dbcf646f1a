import { storyError } from './errors.ts';
import type {
	StoryAircraft,
	StoryAnnotation,
	StoryArea,
	StoryFlight,
	StoryPlace,
	StoryView
} from './map-data.ts';
import type { SceneLeg } from '../../map/route/index.ts';
import type { StoryStep } from './step-data.ts';
import type { StoryData } from './story-data.ts';
import { stepsOf } from './steps.ts';

/** An entry of one of the story's tables, with its id. */
export type Named<Entry> = Entry & { id: string };

/** A flight with its aircraft, and with its legs as the map has them. */
export interface ResolvedFlight extends Omit<Named<StoryFlight>, 'aircraft' | 'legs'> {
	/** Registrations, also of aircraft of which nothing more is known. */
	registrations: string[];
	aircraft: StoryAircraft[];
	legs: readonly SceneLeg[];
}

/** A step, or the opening, with what it puts on the map. */
export interface ResolvedStep extends Pick<StoryStep, 'move' | 'clock' | 'styleLayers' | 'alt'> {
	view: StoryView;
	/** The step's id; the opening has none. */
	id?: string;
	flights: ResolvedFlight[];
	places: Named<StoryPlace>[];
	areas: Named<StoryArea>[];
	annotations: Named<StoryAnnotation>[];
}

/** A story in which the entries of its tables stand in place of their ids. */
export interface ResolvedStory {
	opening: ResolvedStep;
	steps: ResolvedStep[];
	flights: ResolvedFlight[];
}

/**
 * Looks up every id of a story, once. Serialised data keeps the ids, because it would hold what they name many times over.
 * An id without an entry is left out; the check of story files reports it.
 *
 * @throws Error where a step's view does not exist: without a view there is no map
 */
export function resolveStory(story: StoryData): ResolvedStory {
	const flights = resolveFlights(story);
	const flightOf = new Map(flights.map((flight) => [flight.id, flight]));
	const resolveStep = (step: StoryData['opening'] & Partial<StoryStep>): ResolvedStep => {
		const view = story.views[step.view];
		if (!view) throw storyError(290, step.view);
		return {
			...step,
			view,
			flights: step.flights.flatMap((id) => flightOf.get(id) ?? []),
			places: entriesOf(story.places, step.places),
			areas: entriesOf(story.areas, step.areas),
			annotations: entriesOf(story.annotations, step.annotations)
		};
	};
	return {
		opening: resolveStep(story.opening),
		steps: stepsOf(story).map(resolveStep),
		flights
	};
}

/** All flights of a story, and its other lines. */
export const resolveFlights = (story: StoryData): ResolvedFlight[] =>
	Object.entries(story.flights).map(([id, flight]) => resolveFlight(id, flight, story));

function resolveFlight(id: string, flight: StoryFlight, { places, aircraft }: StoryData): ResolvedFlight {
	return {
		...flight,
		id,
		registrations: flight.aircraft,
		aircraft: flight.aircraft.flatMap((registration) => aircraft[registration] ?? []),
		legs:
			flight.line?.legs ??
			flight.legs.flatMap(({ from, to, certainty }): SceneLeg[] => {
				const [start, end] = [places[from], places[to]];
				return start && end ? [{ from: start.at, to: end.at, certainty }] : [];
			})
	};
}

function entriesOf<Entry>(table: Record<string, Entry>, ids: readonly string[]): Named<Entry>[] {
	return ids.flatMap((id) => {
		const entry = table[id];
		return entry ? [{ id, ...entry }] : [];
	});
}

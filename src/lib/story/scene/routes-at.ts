import type { Scene, SceneRoute } from '../../map/scene/index.ts';
import type { StoryData, StoryFlight, StoryStep } from '../schema/story-data.ts';

/**
 * The share of a step during which its new flights draw themselves. They begin when the card has come into view, and are
 * whole well before it goes: a line is never cut off by the next step.
 */
const DRAWN_FROM = 0.04;
const DRAWN_BY = 0.4;

/** How much of that time each of several new flights starts after the one before: they can be told apart. */
const LAG = 0.16;

/** The share of a step by which its clock has run out: a clock is read, so it takes longer than a line. */
const RUN_BY = 0.6;

const between = (from: number, to: number, at: number): number =>
	Math.min(1, Math.max(0, (at - from) / (to - from)));

/** The moment that a step's clock shows, as far as the step has been read. */
export function clockAt({ clock }: Pick<StoryStep, 'clock'>, progress: number): Scene['clock'] {
	if (!clock) return undefined;
	const { from, to, timeZone } = clock;
	return { time: from + (to - from) * between(DRAWN_FROM, RUN_BY, progress), timeZone };
}

/** The routes of a step: what the step before did not show draws itself, by the clock where there is one. */
export function routesAt(
	story: StoryData,
	step: Pick<StoryStep, 'flights' | 'clock'>,
	before: Pick<StoryStep, 'flights'> | undefined,
	progress: number
): SceneRoute[] {
	const fresh = before ? step.flights.filter((id) => !before.flights.includes(id)) : [];
	const time = clockAt(step, progress)?.time;
	return step.flights.flatMap((id) => {
		const route = routeOf(story, id);
		const turn = fresh.indexOf(id);
		// One aircraft says which flight it is about; ten at the same airport say nothing.
		const isAlone = turn >= 0 || step.flights.length === 1;
		return route.map(({ shape, label, detail, ...line }) => ({
			...line,
			progress: turn < 0 ? 1 : drawn(turn, fresh.length, progress),
			...(time !== undefined && line.track && { time }),
			muted: turn < 0 && fresh.length > 0,
			...(isAlone ? { shape, label, detail } : {})
		}));
	});
}

function drawn(turn: number, count: number, progress: number): number {
	const room = DRAWN_BY - DRAWN_FROM;
	const lag = Math.min(LAG, 1 / count) * room;
	return between(DRAWN_FROM + turn * lag, DRAWN_BY - (count - 1 - turn) * lag, progress);
}

/** Kept, so that a route's geometry is worked out once and not for every frame. */
const known = new WeakMap<StoryFlight, { words: StoryData['words']; routes: SceneRoute[] }>();

function routeOf(story: StoryData, id: string): SceneRoute[] {
	const flight = story.flights[id];
	const kept = flight && known.get(flight);
	if (!flight) return [];
	if (kept && kept.words === story.words) return kept.routes;
	const legs = flight.legs.flatMap(({ from, to, certainty }) => {
		const [start, end] = [story.places[from], story.places[to]];
		return start && end ? [{ from: start.at, to: end.at, certainty }] : [];
	});
	// A flight whose route is not known is named in the text and the table; no line is made up for it.
	const routes =
		legs.length > 0 || flight.track ? [{ id, legs, progress: 1, ...wordsOf(story, flight) }] : [];
	known.set(flight, { words: story.words, routes });
	return routes;
}

/** What is written of a flight, on the map and on its card. */
function wordsOf(story: StoryData, flight: StoryFlight): Partial<SceneRoute> {
	const { track, illustration, date, route, note, source } = flight;
	const [registration = '', ...others] = flight.aircraft;
	const { type, shape = 'aircraft' } = story.aircraft[registration] ?? {};
	const { words } = story;
	if (illustration) {
		const label = words?.illustration ?? 'Illustration';
		return { track, shape, label, detail: words?.notReal ?? 'not a real flight' };
	}
	const label = others.length > 0 ? `${registration} +${others.length}` : registration;
	const kinds = new Set(track ? ['tracked' as const] : flight.legs.map(({ certainty }) => certainty));
	const sureness = [...kinds].map((kind) => words?.[kind] ?? kind);
	const facts = [
		{ name: words?.when ?? 'When', text: date },
		{ name: words?.route ?? 'Route', text: route },
		{ name: words?.line ?? 'Line', text: sureness.join(words?.then ?? ', then ') },
		{ name: words?.howKnown ?? 'How it is known', text: source ? `${note} (${source.name})` : note }
	];
	const name = [label, type].filter(Boolean).join(', ');
	return { track, shape, label, name, detail: [type, date].filter(Boolean).join(', '), facts };
}

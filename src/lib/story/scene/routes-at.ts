import type { Scene, SceneRoute } from '../../map/scene/index.ts';
import type { ResolvedFlight, ResolvedStep } from '../schema/resolve.ts';
import type { StoryData } from '../schema/story-data.ts';
import { captionsOf } from './captions.ts';

/**
 * The progress of a step between which its new flights draw themselves. They begin when the card has come into view, and
 * are complete well before it leaves: the next step never cuts off a line.
 */
const DRAWN_FROM = 0.04;
const DRAWN_BY = 0.4;

/** Each of several new flights starts this fraction of that time after the one before, so that readers can tell them apart. */
const LAG = 0.16;

/** The progress of a step at which its clock and its data stop: reading numbers takes longer than seeing a line. */
const RUN_BY = 0.6;

/** A clock of days draws a line in this fraction of its run, and lets a deleted one fade after as much again. */
const DRAWN_IN = 0.06;

/** How far a progress has come from one to another: 0–1. */
export const between = (from: number, to: number, at: number): number =>
	Math.min(1, Math.max(0, (at - from) / (to - from)));

/** How far what changes while a step is read has come, e.g. its clock: 0–1. */
export const changed = (progress: number): number => between(DRAWN_FROM, RUN_BY, progress);

/** The moment that a step's clock shows at a progress of the step. */
export function clockAt({ clock }: Pick<ResolvedStep, 'clock'>, progress: number): Scene['clock'] {
	if (!clock) return undefined;
	const { from, to, ...rest } = clock;
	return { time: from + (to - from) * changed(progress), ...rest };
}

/** The line of a flight with all that may be written at it; undefined where the route is not known. */
export function routeOf(flight: ResolvedFlight, words: StoryData['words']): SceneRoute | undefined {
	const { id, legs, track } = flight;
	if (legs.length === 0 && !track) return undefined;
	return { id, legs, progress: 1, track, ...captionsOf(flight, words), ...flight.line };
}

/** The routes of a step. Flights that the step before did not show draw themselves, by the clock where there is one. */
export function routesAt(
	step: ResolvedStep,
	before: ResolvedStep | undefined,
	progress: number,
	routes: ReadonlyMap<ResolvedFlight, SceneRoute | undefined>
): SceneRoute[] {
	const fresh = before ? step.flights.filter((flight) => !before.flights.includes(flight)) : [];
	const time = clockAt(step, progress)?.time;
	const days = step.clock?.days ? step.clock : undefined;
	return step.flights.flatMap((flight) => {
		const route = routes.get(flight);
		if (!route) return [];
		const { shape, label, detail, ...line } = route;
		if (days && flight.order !== undefined) {
			const runs = (time! - flight.order) / (days.to - days.from) / DRAWN_IN;
			const isFresh = runs > 0 && runs < 2;
			return {
				...line,
				progress: between(0, 1, runs),
				muted: !isFresh && runs > 0 && flight.deleted,
				...(isFresh && { shape, label, detail })
			};
		}
		const turn = fresh.indexOf(flight);
		// One aircraft says which flight the text is about; ten at the same airport say nothing. So does one ship.
		const alike = step.flights.filter((other) => !other.line === !flight.line);
		const hasAircraft = turn >= 0 || alike.length === 1;
		return {
			...line,
			progress: turn < 0 ? 1 : drawn(turn, fresh.length, progress),
			...(time !== undefined && line.track && { time }),
			muted: turn < 0 && fresh.length > 0,
			...(hasAircraft && { shape, label, detail })
		};
	});
}

/** How much of a new flight's line is drawn, by its turn among those that are new: 0–1. */
export function drawn(turn: number, count: number, progress: number): number {
	const lag = Math.min(LAG, 1 / count) * (DRAWN_BY - DRAWN_FROM);
	return between(DRAWN_FROM + turn * lag, DRAWN_BY - (count - 1 - turn) * lag, progress);
}

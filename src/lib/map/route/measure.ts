import { lineGeometry, placeOf, pointAt, type LegLine } from '../../geo/index.ts';
import type { LonLat, WorldPoint } from '../../geo/index.ts';
import type { Certainty, RoutePath, SceneTrack } from './types.ts';

/** A piece of a route that is drawn in one manner. */
export interface RoutePart {
	line: LegLine;
	/** How sure it is; `gap` is a silence in a recorded track. */
	kind: Certainty | 'gap';
	/** Of a track: which of its points is the part's first. */
	first?: number;
	/** Milliseconds of a silence, where the track has times. */
	silence?: number | null;
}

/** A route's line, measured once. */
export interface MeasuredRoute {
	parts: readonly RoutePart[];
	/** The moments of a track, and the share of its length flown by then; empty where it has no times. */
	times: readonly number[];
	shares: readonly number[];
}

/** By the legs or the track: while a line is drawn, and from scene to scene, they stay the same objects. */
const measured = new WeakMap<object, MeasuredRoute>();

/** A route's line, worked out the first time that its legs or its track are seen. */
export function measure({ legs, track }: Pick<RoutePath, 'legs' | 'track'>): MeasuredRoute {
	const known = measured.get(track ?? legs);
	if (known) return known;
	const fresh = track ? measureTrack(track) : measureLegs(legs);
	measured.set(track ?? legs, fresh);
	return fresh;
}

function measureLegs(legs: RoutePath['legs']): MeasuredRoute {
	const lines = lineGeometry(legs.map(({ from, to }) => [from, to])).legs;
	return {
		parts: lines.map((line, i) => ({ line, kind: legs[i]!.certainty })),
		times: [],
		shares: []
	};
}

function measureTrack({ points, gaps }: SceneTrack): MeasuredRoute {
	const positions = points.map(({ lon, lat }): LonLat => [lon, lat]);
	const cuts: { first: number; last: number; silence?: number | null }[] = [];
	let first = 0;
	for (const { after, duration } of gaps) {
		cuts.push({ first, last: after }, { first: after, last: after + 1, silence: duration });
		first = after + 1;
	}
	cuts.push({ first, last: points.length - 1 });
	// A position between two silences is where they meet, and no line.
	const runs = cuts.filter((run) => run.last > run.first);
	const lines = lineGeometry(runs.map((run) => positions.slice(run.first, run.last + 1))).legs;
	const times: number[] = [];
	const shares: number[] = [];
	lines.forEach(({ given, at }, i) =>
		given.forEach((place, n) => {
			const time = points[runs[i]!.first + n]?.time ?? null;
			if (time === null || time <= (times.at(-1) ?? -Infinity)) return;
			times.push(time);
			shares.push(at[place]!);
		})
	);
	const parts = lines.map((line, i): RoutePart => {
		const { first, silence } = runs[i]!;
		return silence === undefined ? { line, kind: 'tracked', first } : { line, kind: 'gap', first, silence };
	});
	return { parts, times, shares };
}

/** How much of a route's length is drawn, 0–1: its progress less its rests, or where it was at its time. */
export function flownShare(
	{ progress, time, dwell }: RoutePath,
	{ parts, times, shares }: MeasuredRoute
): number {
	if (time !== undefined && times.length > 0) return shareAt(time, times, shares);
	const stops = parts.length - 1;
	if (!dwell || stops < 1) return progress;
	// Some of the progress is kept for flying, however long the rests.
	const rest = Math.min(dwell, 0.9 / stops);
	const moving = 1 - rest * stops;
	let left = progress;
	for (const { line } of parts) {
		const span = (line.end - line.start) * moving;
		if (left < span) return line.start + left / moving;
		left -= span;
		if (left < rest) return line.end;
		left -= rest;
	}
	return 1;
}

function shareAt(time: number, times: readonly number[], shares: readonly number[]): number {
	const after = times.findIndex((moment) => moment > time);
	if (after === -1) return 1;
	if (after === 0) return 0;
	const [from, to] = [times[after - 1]!, times[after]!];
	const [start, end] = [shares[after - 1]!, shares[after]!];
	return start + ((end - start) * (time - from)) / (to - from);
}

/** The part in which a share of the whole length lies. */
export const partAt = ({ parts }: MeasuredRoute, share: number): RoutePart | undefined =>
	parts.find(({ line }) => share < line.end) ?? parts.at(-1);

/** The point at a share of the whole length. */
export function pointOf(route: MeasuredRoute, share: number): WorldPoint | undefined {
	const line = partAt(route, share)?.line;
	return line && pointAt(line, placeOf(line, share));
}

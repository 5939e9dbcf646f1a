import { extent, lineGeometry, placeOf, pointAt, type LegLine } from '../../geo/index.ts';
import type { LonLat, WorldPoint } from '../../geo/index.ts';
import { remembered } from './remember.ts';
import type { Certainty, RoutePath, SceneLeg, SceneTrack } from './types.ts';

/** A part of a route of one certainty: a leg, a part of a track between two gaps, or a gap. */
export interface RoutePart {
	line: LegLine;
	/** Of the leg; `gap` between two positions of a recorded track where nothing is known. */
	certainty: Certainty | 'gap';
	/** Of a part of a track: the index of its first point. */
	first?: number;
	/** How long a gap lasts, in milliseconds; null where the track has no times. */
	duration?: number | null;
}

/** The line of a route, measured once. */
export interface MeasuredRoute {
	parts: readonly RoutePart[];
	/** The moments of a track, and the fraction of its length flown by then; empty where it has no times. */
	times: readonly number[];
	fractions: readonly number[];
	/** The line's westernmost and easternmost x in the Web Mercator plane; past 0 or 1 where it crosses the antimeridian. */
	west: number;
	east: number;
}

/** Measures the line of a route, the first time that its legs or its track are given, and when they have changed. */
export const measureRoute = ({ legs, track }: Pick<RoutePath, 'legs' | 'track'>): MeasuredRoute =>
	track ? measureTrack(track) : measureLegs(legs);

type Legs = RoutePath['legs'];

const pointsOf = ({ from, via = [], to }: SceneLeg): LonLat[] => [from, ...via, to];

/** Legs and tracks stay the same objects while a line is drawn and from scene to scene. */
const measureLegs = remembered(
	(legs: Legs, put) => {
		for (const leg of legs) {
			put(leg.certainty);
			pointsOf(leg).flat().forEach(put);
		}
	},
	(legs) => withExtent(lineOfLegs(legs))
);

const measureTrack = remembered(
	({ points, gaps }: SceneTrack, put) => {
		put(points.length);
		for (const { lon, lat, time } of points) {
			put(lon);
			put(lat);
			put(time);
		}
		for (const { after, duration } of gaps) [after, duration].forEach(put);
	},
	(track) => withExtent(lineOfTrack(track))
);

type Line = Omit<MeasuredRoute, 'west' | 'east'>;

function withExtent(line: Line): MeasuredRoute {
	const [west, east] = extent(line.parts.flatMap(({ line: { points } }) => points.map(([x]) => x)));
	return { ...line, west, east };
}

function lineOfLegs(legs: Legs): Line {
	const lines = lineGeometry(legs.map(pointsOf)).legs;
	return {
		parts: lines.map((line, i) => ({ line, certainty: legs[i]!.certainty })),
		times: [],
		fractions: []
	};
}

function lineOfTrack({ points, gaps }: SceneTrack): Line {
	const positions = points.map(({ lon, lat }): LonLat => [lon, lat]);
	const cuts: { first: number; last: number; duration?: number | null }[] = [];
	let first = 0;
	for (const { after, duration } of gaps) {
		cuts.push({ first, last: after }, { first: after, last: after + 1, duration });
		first = after + 1;
	}
	cuts.push({ first, last: points.length - 1 });
	// Where two gaps meet there is one position, and no line.
	const runs = cuts.filter((run) => run.last > run.first);
	const lines = lineGeometry(runs.map((run) => positions.slice(run.first, run.last + 1))).legs;
	const times: number[] = [];
	const fractions: number[] = [];
	lines.forEach(({ given, at }, i) =>
		given.forEach((place, n) => {
			const time = points[runs[i]!.first + n]?.time ?? null;
			if (time === null || time <= (times.at(-1) ?? -Infinity)) return;
			times.push(time);
			fractions.push(at[place]!);
		})
	);
	const parts = lines.map((line, i): RoutePart => {
		const { first, duration } = runs[i]!;
		return duration === undefined
			? { line, certainty: 'tracked', first }
			: { line, certainty: 'gap', first, duration };
	});
	return { parts, times, fractions };
}

/** How much of a route's length is drawn, 0–1: by its progress, without its rests, or by its time. */
export function flownFraction(
	{ progress, time, dwell }: RoutePath,
	{ parts, times, fractions }: Line
): number {
	if (time !== undefined && times.length > 0) return fractionAt(time, times, fractions);
	const stops = parts.length - 1;
	if (!dwell || stops < 1) return progress;
	// Flying takes some of the progress, however long the rests.
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

function fractionAt(time: number, times: readonly number[], fractions: readonly number[]): number {
	const after = times.findIndex((moment) => moment > time);
	if (after === -1) return 1;
	if (after === 0) return 0;
	const [from, to] = [times[after - 1]!, times[after]!];
	const [start, end] = [fractions[after - 1]!, fractions[after]!];
	return start + ((end - start) * (time - from)) / (to - from);
}

/** The part in which a fraction of the whole length lies. */
export const partAt = ({ parts }: MeasuredRoute, fraction: number): RoutePart | undefined =>
	parts.find(({ line }) => fraction < line.end) ?? parts.at(-1);

/** The point at a fraction of the whole length. */
export function pointOf(route: MeasuredRoute, fraction: number): WorldPoint | undefined {
	const line = partAt(route, fraction)?.line;
	return line && pointAt(line, placeOf(line, fraction));
}

import { bisectLeft } from 'd3-array';
import type { Point } from '../marks.ts';

type Line = readonly Point[];

/** Lines with as many points at the start as at the end, so that each point has a way to go. */
export interface Twins {
	/** Points at the start: x and y by turns. */
	readonly a: Float64Array;
	/** The same points at the end. */
	readonly b: Float64Array;
	/** The numbers of the points with which a line begins. */
	readonly starts: ReadonlySet<number>;
}

/** Lines, and how far along all of them (0–1) each of their points is. */
interface Measured {
	lines: readonly Line[];
	at: readonly (readonly number[])[];
}

function measure(lines: readonly Line[]): Measured {
	// A little is added for each point, as two may be in one place.
	let length = 0;
	const at = lines.map((line) =>
		line.map(([x, y], i) => {
			const before = line[i - 1];
			return (length += before ? Math.hypot(x - before[0], y - before[1]) + 1e-6 : 0);
		})
	);
	return { lines, at: at.map((line) => line.map((place) => place / (length || 1))) };
}

/** The point of a line at a place along all of them. */
function pointAt({ lines, at }: Measured, index: number, place: number): Point {
	const [line, places] = [lines[index]!, at[index]!];
	const next = Math.min(bisectLeft(places, place), places.length - 1);
	const [from, to] = [line[Math.max(0, next - 1)]!, line[next]!];
	const [start, stop] = [places[Math.max(0, next - 1)]!, places[next]!];
	const t = stop > start ? Math.min(1, Math.max(0, (place - start) / (stop - start))) : 1;
	return [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t];
}

const isAlike = (a: readonly Line[], b: readonly Line[]): boolean =>
	a.length === b.length && a.every((line, i) => line.length === b[i]!.length);

/** Finds a partner for each point. Lines with equally many points keep them; others get points where either has some. */
export function twins(a: readonly Line[], b: readonly Line[]): Twins {
	const [from, to] = [a, b].map((lines) =>
		lines.flatMap((line) => (line.length > 1 ? [line] : line[0] ? [[line[0], line[0]]] : []))
	) as [Line[], Line[]];
	// Where one end has no lines, the other's stay where they are.
	if (from.length === 0 && to.length > 0) return twins(to, to);
	if (to.length === 0 && from.length > 0) return twins(from, from);
	const pairs: (readonly [Point, Point])[] = [];
	const starts = new Set<number>();
	if (isAlike(from, to)) {
		for (const [i, line] of from.entries()) {
			starts.add(pairs.length);
			line.forEach((point, j) => pairs.push([point, to[i]![j]!]));
		}
	} else {
		const both = [measure(from), measure(to)] as const;
		const ends = both.map(({ at }) => at.map((places) => places.at(-1)!));
		const cuts = [...new Set([0, ...ends.flat(), 1])].sort((x, y) => x - y);
		for (const [i, stop] of cuts.entries()) {
			const start = cuts[i - 1];
			if (start === undefined) continue;
			const lines = ends.map((places) =>
				Math.max(
					0,
					places.findIndex((end) => end >= stop)
				)
			);
			const inside = both.flatMap(({ at }) => at.flat()).filter((place) => place > start && place < stop);
			starts.add(pairs.length);
			for (const place of [...new Set([start, ...inside, stop])].sort((x, y) => x - y))
				pairs.push([pointAt(both[0], lines[0]!, place), pointAt(both[1], lines[1]!, place)]);
		}
	}
	const side = (end: 0 | 1) => Float64Array.from(pairs.flatMap((pair) => pair[end]));
	return { a: side(0), b: side(1), starts };
}

/** There and back: a line as the outline of an area without a width. */
export const outlined = (lines: readonly Line[]): Line[] =>
	lines.map((line) => [...line, ...[...line].reverse()]);

import type { RoutePart } from '../../route/measure.ts';
import type { Point } from '../../../geo/index.ts';
import { tangentAt, type Polyline, type ProjectedLine } from '../../camera/projected-line.ts';

/** Shapes on a line, in pixels along it and across it: a dot, a tick, the head of an arrow. */
const DOT: Polyline = [[0, 0]];
const TICK: Polyline = [
	[0, -6],
	[0, 6]
];
const ARROW: Polyline = [
	[-5, -4],
	[0, 0],
	[-5, 4]
];

/** A leg longer than this, in metres, has two arrows. */
const LONG = 4_500_000;

/** What stands on a line besides itself, in the units of its points. */
export interface Marks {
	/** Across the line, where it begins and where it ends. */
	ticks: Polyline[];
	/** Single points: the stops that were reached. */
	stops: Polyline[];
	/** Heads of arrows, for readers who see the line whole at once. */
	arrows: Polyline[];
}

/**
 * @param fraction how much of the whole route is drawn, 0–1
 * @param since where a trail begins; what is behind it is not drawn
 * @param pixel one CSS pixel in the units of the lines' points
 */
export function marksOf(
	parts: readonly RoutePart[],
	lines: readonly ProjectedLine[],
	fraction: number,
	since: number,
	pixel: number
): Marks {
	const shapeAt = (line: ProjectedLine | undefined, at: number, shape: Polyline): Polyline[] => {
		const tangent = line && tangentAt(line, at);
		if (!tangent) return [];
		const [[x, y], [dx, dy]] = [tangent.at, tangent.along];
		const corners = shape.map(([along, across]): Point => {
			const [a, b] = [along * pixel, across * pixel];
			return [x + dx * a - dy * b, y + dy * a + dx * b];
		});
		return [corners];
	};
	const marks: Marks = {
		ticks: [
			...(fraction > 0 && since <= 0 ? shapeAt(lines[0], 0, TICK) : []),
			...(fraction >= 1 ? shapeAt(lines.at(-1), 1, TICK) : [])
		],
		stops: [],
		arrows: []
	};
	parts.forEach(({ line: { start, end, length }, certainty }, i) => {
		if (certainty === 'gap') return;
		// The gaps of a track begin and end in the air.
		if (i > 0 && parts[i - 1]!.certainty !== 'gap' && fraction >= start && since < start)
			marks.stops.push(...shapeAt(lines[i], start, DOT));
		if (fraction < 1) return;
		for (const at of length > LONG ? [0.3, 0.7] : [0.55])
			marks.arrows.push(...shapeAt(lines[i], start + (end - start) * at, ARROW));
	});
	return marks;
}

import type { RoutePart } from '../../route/measure.ts';
import type { Point } from '../../../geo/index.ts';
import { tangentAt, type ProjectedLine } from '../../camera/projected-line.ts';

/** Shapes on a line, in pixels along it and across it: a dot, a tick, the head of an arrow. */
const DOT: readonly Point[] = [[0, 0]];
const TICK: readonly Point[] = [
	[0, -6],
	[0, 6]
];
const ARROW: readonly Point[] = [
	[-5, -4],
	[0, 0],
	[-5, 4]
];

/** A leg longer than this, in metres, has two arrows. */
const LONG = 4_500_000;

/** What stands on a line besides itself, as path data. */
export interface Marks {
	/** Across the line, where it begins and where it ends. */
	ticks: string;
	/** Lines without length, which round ends make dots: at the stops that were reached. */
	stops: string;
	/** Heads of arrows, for readers who see the line whole at once. */
	arrows: string;
}

/**
 * @param fraction how much of the whole route is drawn, 0–1
 * @param since where a trail begins; what is behind it is not drawn
 * @param pixel one CSS pixel in the drawing's units
 */
export function marksOf(
	parts: readonly RoutePart[],
	lines: readonly ProjectedLine[],
	fraction: number,
	since: number,
	pixel: number
): Marks {
	const put = (projected: ProjectedLine | undefined, at: number, shape: readonly Point[]): string => {
		const tangent = projected && tangentAt(projected, at);
		if (!tangent) return '';
		const [[x, y], [dx, dy]] = [tangent.at, tangent.along];
		const corners = shape.map(([along, across]) => {
			const [a, b] = [along * pixel, across * pixel];
			return `${fine(x + dx * a - dy * b)} ${fine(y + dy * a + dx * b)}`;
		});
		// A line without length is a dot.
		return `M${corners.join('L')}${shape.length > 1 ? '' : 'h.01'}`;
	};
	let [stops, arrows] = ['', ''];
	parts.forEach(({ line: { start, end, length }, certainty }, i) => {
		if (certainty === 'gap') return;
		// A track's silences begin and end in the air.
		if (i > 0 && parts[i - 1]!.certainty !== 'gap' && fraction >= start && since < start)
			stops += put(lines[i], start, DOT);
		if (fraction < 1) return;
		for (const at of length > LONG ? [0.3, 0.7] : [0.55])
			arrows += put(lines[i], start + (end - start) * at, ARROW);
	});
	return {
		ticks:
			(fraction > 0 && since <= 0 ? put(lines[0], 0, TICK) : '') +
			(fraction >= 1 ? put(lines.at(-1), 1, TICK) : ''),
		stops,
		arrows
	};
}

const fine = (value: number): number => Math.round(value * 10) / 10;

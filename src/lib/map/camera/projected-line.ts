import { placeOf, toScreen, type LegLine, type Point } from '../../geo/index.ts';
import { unitsPerPixel, WORLD_UNITS, type Viewport } from './projection.ts';

/** A line projected for drawing. */
export interface ProjectedLine {
	line: LegLine;
	/** In map units on a flat map, which a transform places; in CSS pixels where the viewport projects. Undefined behind the horizon. */
	points: readonly (Point | undefined)[];
	/** The whole line as path data, and where in it each point ends: a part of the line is a part of the text. */
	d: string;
	ends: readonly number[];
	/** How far beside its great circle, in the drawing's units. */
	shift: number;
}

/** On a flat map a line is projected once, however the camera moves. */
const known = new WeakMap<LegLine, ProjectedLine>();

/**
 * @param lane pixels to the right of the great circle; both ends stay where they are
 */
export function projectLine(line: LegLine, viewport: Viewport, lane = 0): ProjectedLine {
	const shift = lane * unitsPerPixel(viewport);
	const before = viewport.project ? undefined : known.get(line);
	if (before?.shift === shift) return before;
	const place = viewport.project ?? (([x, y]: Point): Point => [x * WORLD_UNITS, y * WORLD_UNITS]);
	const straight = line.points.map(place);
	const points = shift === 0 ? straight : straight.map((point, i) => beside(straight, i, point, shift));
	const ends: number[] = [];
	let d = '';
	points.forEach((point, i) => {
		d += write(point, points[i - 1]);
		ends.push(d.length);
	});
	const fresh: ProjectedLine = { line, points, d, ends, shift };
	if (!viewport.project) known.set(line, fresh);
	return fresh;
}

const round = (value: number): number => Math.round(value * 10) / 10;

const write = (point: Point | undefined, before: Point | undefined): string =>
	point ? `${before ? 'L' : 'M'}${round(point[0])} ${round(point[1])}` : '';

/** How many points it takes a line to leave its great circle, and to come back. */
const RAMP = 4;

function beside(
	points: readonly (Point | undefined)[],
	i: number,
	point: Point | undefined,
	shift: number
): Point | undefined {
	const [before, after] = [points[i - 1] ?? point, points[i + 1] ?? point];
	if (!point || !before || !after) return point;
	const [dx, dy] = [after[0] - before[0], after[1] - before[1]];
	const by = (shift * Math.min(1, i / RAMP, (points.length - 1 - i) / RAMP)) / (Math.hypot(dx, dy) || 1);
	return [point[0] - dy * by, point[1] + dx * by];
}

/** Path data of a line that is drawn up to `fraction` of its whole route, 0–1, and, for a trail, from `since`. */
export function lineData({ line, points, d, ends }: ProjectedLine, fraction: number, since = 0): string {
	const begun = since <= line.start;
	if (fraction >= line.end && begun) return d;
	if (fraction <= line.start || since >= Math.min(fraction, line.end)) return '';
	const place = placeOf(line, fraction);
	const last = Math.floor(place);
	if (begun) return d.slice(0, ends[last]) + write(between(points, place), points[last]);
	const first = placeOf(line, since);
	const drawn = [
		between(points, first),
		...points.slice(Math.floor(first) + 1, last + 1),
		between(points, place)
	];
	return drawn.map((point, i) => write(point, drawn[i - 1])).join('');
}

/** A point of a drawn line, and the unit vector along it there. */
export interface Tangent {
	at: Point;
	along: Point;
}

/** The drawn point at a fraction of the whole route; undefined behind the horizon. */
export function tangentAt({ line, points }: ProjectedLine, fraction: number): Tangent | undefined {
	const place = placeOf(line, fraction);
	const at = between(points, place);
	// Where an aircraft stands it keeps the heading that it came with.
	for (let i = Math.min(Math.floor(place), points.length - 2); at && i >= 0; i--) {
		const [from, to] = [points[i], points[i + 1]];
		if (!from || !to) return undefined;
		const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
		const length = Math.hypot(dx, dy);
		if (length > 0) return { at, along: [dx / length, dy / length] };
	}
	return at && { at, along: [0, -1] };
}

function between(points: readonly (Point | undefined)[], place: number): Point | undefined {
	const index = Math.floor(place);
	const fraction = place - index;
	const from = points[index];
	const to = points[index + 1];
	if (fraction === 0 || !from) return from;
	return to && [from[0] + (to[0] - from[0]) * fraction, from[1] + (to[1] - from[1]) * fraction];
}

/** Where a projected point stands in the viewport, in its units. */
export function projectedPixel([x, y]: Point, { project, camera, size }: Viewport): Point {
	return project ? [x, y] : toScreen([x / WORLD_UNITS, y / WORLD_UNITS], camera, size);
}

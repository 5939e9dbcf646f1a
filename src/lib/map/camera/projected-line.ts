import { placeOf, toScreen, type LegLine, type Point, type WorldPoint } from '../../geo/index.ts';
import { nearestX, unitsPerPixel, WORLD_UNITS, type Viewport } from './projection.ts';

/** Points that are drawn as one line. */
export type Polyline = readonly Point[];

/** A leg of a route, projected once: it is drawn, cut and pointed at by the same points. */
export interface ProjectedLine {
	line: LegLine;
	/**
	 * On a flat map in map units, which a transform places; in CSS pixels where the viewport projects points. Undefined
	 * behind the horizon.
	 */
	points: readonly (Point | undefined)[];
	/** All that can be seen of the line. */
	visible: readonly Polyline[];
	/** How far beside its great circle the line is drawn, in the units of its points. */
	shift: number;
}

/** On a flat map a line is projected once, however the camera moves. */
const known = new WeakMap<LegLine, ProjectedLine>();

/**
 * Projects a leg for drawing.
 *
 * @param lane how far to the right of its great circle the line is drawn, in pixels; both ends stay where they are
 */
export function projectLine(line: LegLine, viewport: Viewport, lane = 0): ProjectedLine {
	const shift = lane * unitsPerPixel(viewport);
	const before = viewport.project ? undefined : known.get(line);
	if (before?.shift === shift) return before;
	const straight = projectPoints(line.points, viewport);
	const points = shift === 0 ? straight : straight.map((point, i) => beside(straight, i, point, shift));
	const projected: ProjectedLine = { line, points, visible: visibleRuns(points), shift };
	if (!viewport.project) known.set(line, projected);
	return projected;
}

/**
 * Points of the Web Mercator plane in the units of drawn paths: see {@link ProjectedLine}. Where the viewport projects
 * them, they are in the copy of the world that is nearest to its middle; a flat map draws copies of the path.
 */
export function projectPoints(points: readonly WorldPoint[], viewport: Viewport): (Point | undefined)[] {
	const { project } = viewport;
	if (!project) return points.map(([x, y]): Point => [x * WORLD_UNITS, y * WORLD_UNITS]);
	const middle = points[points.length >> 1]?.[0] ?? 0;
	const worlds = nearestX(middle, viewport) - middle;
	return points.map(([x, y]) => project([x + worlds, y]));
}

/** Parts a line where it goes behind the horizon. */
export function visibleRuns(points: readonly (Point | undefined)[]): Polyline[] {
	const runs: Point[][] = [[]];
	for (const point of points) {
		if (point) runs.at(-1)?.push(point);
		else runs.push([]);
	}
	return runs.filter(({ length }) => length > 1);
}

/** The path data of each list of lines that was written: what did not change is not written again. */
const written = new WeakMap<readonly Polyline[], string>();

/** Lines as SVG path data, for a group with {@link import('./projection.ts').pathTransform}. */
export function pathData(lines: readonly Polyline[]): string {
	let data = written.get(lines);
	if (data === undefined) written.set(lines, (data = lines.map(writeLine).join('')));
	return data;
}

const tenths = (value: number): number => Math.round(value * 10) / 10;

/** A line of one point is drawn as a dot. */
const writeLine = (points: Polyline): string =>
	`M${points.map(([x, y]) => `${tenths(x)} ${tenths(y)}`).join('L')}${points.length === 1 ? 'h.01' : ''}`;

/** How many points it takes a line to leave its great circle, and to come back to it. */
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

/**
 * What can be seen of a line between two fractions (0–1) of its whole route: up to `to` and, for a trail, from `from`.
 */
export function cutLine({ line, points, visible }: ProjectedLine, to: number, from = 0): readonly Polyline[] {
	if (from <= line.start && to >= line.end) return visible;
	const [start, end] = [Math.max(from, line.start), Math.min(to, line.end)];
	if (start >= end) return [];
	const [first, last] = [placeOf(line, start), placeOf(line, end)];
	const inner = points.slice(Math.floor(first) + 1, Math.ceil(last));
	return visibleRuns([between(points, first), ...inner, between(points, last)]);
}

/** A point of a drawn line, and the unit vector along the line there. */
export interface Tangent {
	at: Point;
	along: Point;
}

/** Where a line is at a fraction (0–1) of the whole route, and which way it goes; undefined behind the horizon. */
export function tangentAt({ line, points }: ProjectedLine, fraction: number): Tangent | undefined {
	const place = placeOf(line, fraction);
	const at = between(points, place);
	// An aircraft that stands keeps the heading with which it came.
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

/**
 * Where a projected point stands in the viewport, in its units: on a flat map in the copy of the world that is nearest to
 * the viewport's middle.
 */
export function projectedPixel([x, y]: Point, viewport: Viewport): Point {
	if (viewport.project) return [x, y];
	const point: WorldPoint = [nearestX(x / WORLD_UNITS, viewport), y / WORLD_UNITS];
	return toScreen(point, viewport.camera, viewport.size);
}

import { placeOf, type LegLine } from '../../geo/index.ts';
import { unitsPerPixel, WORLD_UNITS, type Stage } from './projection.ts';

/** A point of the drawing: in map units on a flat map, which a transform places; in CSS pixels on a globe. */
export type Spot = readonly [x: number, y: number];

/** A line laid out for drawing. */
export interface LaidLine {
	line: LegLine;
	/** Undefined behind the horizon. */
	spots: readonly (Spot | undefined)[];
	/** The whole line as path data, and where in it each spot ends: a part of the line is a part of the text. */
	d: string;
	ends: readonly number[];
	/** How far beside its great circle, in the drawing's units. */
	shift: number;
}

/** On a flat map a line keeps its layout however the camera moves. */
const laid = new WeakMap<LegLine, LaidLine>();

/**
 * @param lane pixels to the right of the great circle; both ends stay where they are
 */
export function layOut(line: LegLine, stage: Stage, lane = 0): LaidLine {
	const shift = lane * unitsPerPixel(stage);
	const known = stage.project ? undefined : laid.get(line);
	if (known?.shift === shift) return known;
	const place = stage.project ?? (([x, y]: Spot): Spot => [x * WORLD_UNITS, y * WORLD_UNITS]);
	const straight = line.points.map(place);
	const spots = shift === 0 ? straight : straight.map((spot, i) => beside(straight, i, spot, shift));
	const ends: number[] = [];
	let d = '';
	spots.forEach((spot, i) => {
		d += write(spot, spots[i - 1]);
		ends.push(d.length);
	});
	const fresh: LaidLine = { line, spots, d, ends, shift };
	if (!stage.project) laid.set(line, fresh);
	return fresh;
}

const round = (value: number): number => Math.round(value * 10) / 10;

const write = (spot: Spot | undefined, before: Spot | undefined): string =>
	spot ? `${before ? 'L' : 'M'}${round(spot[0])} ${round(spot[1])}` : '';

/** How many points it takes a line to leave its great circle, and to come back. */
const RAMP = 4;

function beside(
	spots: readonly (Spot | undefined)[],
	i: number,
	spot: Spot | undefined,
	shift: number
): Spot | undefined {
	const [before, after] = [spots[i - 1] ?? spot, spots[i + 1] ?? spot];
	if (!spot || !before || !after) return spot;
	const [dx, dy] = [after[0] - before[0], after[1] - before[1]];
	const by = (shift * Math.min(1, i / RAMP, (spots.length - 1 - i) / RAMP)) / (Math.hypot(dx, dy) || 1);
	return [spot[0] - dy * by, spot[1] + dx * by];
}

/** Path data of a line that is drawn up to `share` of its whole route, 0–1, and, for a trail, from `since`. */
export function lineData({ line, spots, d, ends }: LaidLine, share: number, since = 0): string {
	const begun = since <= line.start;
	if (share >= line.end && begun) return d;
	if (share <= line.start || since >= Math.min(share, line.end)) return '';
	const place = placeOf(line, share);
	const last = Math.floor(place);
	if (begun) return d.slice(0, ends[last]) + write(between(spots, place), spots[last]);
	const first = placeOf(line, since);
	const drawn = [
		between(spots, first),
		...spots.slice(Math.floor(first) + 1, last + 1),
		between(spots, place)
	];
	return drawn.map((spot, i) => write(spot, drawn[i - 1])).join('');
}

/** A point of a drawn line, and the unit vector along it there. */
export interface Bearing {
	at: Spot;
	along: Spot;
}

/** The drawn point at a share of the whole route; undefined behind the horizon. */
export function bearingAt({ line, spots }: LaidLine, share: number): Bearing | undefined {
	const place = placeOf(line, share);
	const at = between(spots, place);
	// Where an aircraft stands it keeps the heading that it came with.
	for (let i = Math.min(Math.floor(place), spots.length - 2); at && i >= 0; i--) {
		const [from, to] = [spots[i], spots[i + 1]];
		if (!from || !to) return undefined;
		const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
		const length = Math.hypot(dx, dy);
		if (length > 0) return { at, along: [dx / length, dy / length] };
	}
	return at && { at, along: [0, -1] };
}

function between(spots: readonly (Spot | undefined)[], place: number): Spot | undefined {
	const index = Math.floor(place);
	const share = place - index;
	const from = spots[index];
	const to = spots[index + 1];
	if (share === 0 || !from) return from;
	return to && [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}

import type { TrackPoint } from './types.ts';

/** What a recorder says before a position: it had lost the aircraft, or a new leg begins. */
export type Mark = 'stale' | 'new-leg';

/** A row as its format has it, in the units of a `TrackPoint`. A field that is no finite number counts as unknown. */
export interface RawPoint {
	lon: unknown;
	lat: unknown;
	/** Milliseconds since 1970, UTC. */
	time: unknown;
	altitude?: number | null;
	speed?: number | null;
	heading?: number | null;
	ground?: boolean;
	mark?: Mark | null;
}

/** A point with what is known of its row. */
export interface PointRow {
	point: TrackPoint;
	line: number;
	/** The number of its segment of the file. */
	segment: number;
	/** The mark before the point. */
	mark: Mark | null;
}

/** A mark whose own row holds no position that can be used. It holds for the next point in time. */
export interface LooseMark {
	point: null;
	time: number | null;
	mark: Mark;
}

export type Row = PointRow | LooseMark;

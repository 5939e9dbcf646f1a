import type { Break } from './gaps.ts';
import type { TrackPoint } from './types.ts';

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
	/** The format says that nothing is known before this point. */
	breaks?: Break | null;
}

/** A sound row: its point, its line in the file, and the break before it. */
export interface Row {
	point: TrackPoint;
	line: number;
	breaks: Break | null;
}

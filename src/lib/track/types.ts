/** The formats that a recorded track may come in. */
export type TrackFormat =
	| 'readsb'
	| 'opensky-track'
	| 'opensky-states'
	| 'flightradar24-csv'
	| 'flightradar24-kml'
	| 'flightaware-kml'
	| 'gpx'
	| 'geojson'
	| 'sbs';

/** One recorded position. What a format does not say is null, never a guess. */
export interface TrackPoint {
	/** Degrees, -180–180. */
	lon: number;
	/** Degrees, -90–90. */
	lat: number;
	/** Metres above mean sea level or by pressure, as the format has it; 0 on the ground. */
	altitude: number | null;
	/** Milliseconds since 1970, UTC. */
	time: number | null;
	/** Metres a second over the ground. */
	speed: number | null;
	/** Degrees clockwise from north, 0–360. */
	heading: number | null;
	/** True where the aircraft said that it stood or taxied. */
	ground: boolean;
}

/** A silence: nothing is known between a point and the next. */
export interface TrackGap {
	/** Index of the last point before the silence. */
	after: number;
	/** Milliseconds between the two points; null where the format has no times. */
	duration: number | null;
	/** The recorder marked the next point as stale, or as the first of a new leg, or too much time went by. */
	reason: 'stale' | 'new-leg' | 'time';
}

/** A row that could not be used, and why. */
export interface SkippedRow {
	/** From 1; in JSON the row's place in its list. */
	line: number;
	reason: string;
}

/** A recorded track, in units of one kind whatever it was read from. */
export interface Track {
	format: TrackFormat;
	/** The registration, callsign or file's name; what the file says best. */
	name: string | null;
	/** In the order of time. */
	points: TrackPoint[];
	gaps: TrackGap[];
	skipped: SkippedRow[];
}

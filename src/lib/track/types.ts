/** The formats of recorded tracks that `readTrack` reads. */
export type TrackFormat =
	| 'readsb'
	| 'opensky-track'
	| 'opensky-states'
	| 'flightradar24-csv'
	| 'flightradar24-kml'
	| 'flightradar24-json'
	| 'flightaware-kml'
	| 'kml'
	| 'gpx'
	| 'geojson'
	| 'sbs';

/** One recorded position. A field that the format does not give is null, never a guess. */
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
	/** True where the aircraft reported that it stood or taxied. */
	ground: boolean;
}

/**
 * Why there is a gap: more than `gapAfter` went by before a point that the recorder marked as stale, or before any other
 * (`time`); the recorder marked the next point as the first of a new leg; or the file itself divides the line there (a GPX
 * segment, a part of a KML or GeoJSON multi-line).
 */
export type GapReason = 'stale' | 'new-leg' | 'segment' | 'time';

/** A gap: nothing is known between a point and the next. */
export interface TrackGap {
	/** Index of the last point before the gap. */
	after: number;
	/** Milliseconds between the two points; null where the format has no times. */
	duration: number | null;
	reason: GapReason;
}

/** A row that could not be used, and why. */
export interface SkippedRow {
	/** From 1; in JSON and GeoJSON the row's place among the file's rows. */
	line: number;
	reason: string;
}

/** Sound rows that hold no position of this aircraft. */
export interface UnusedRows {
	/** e.g. `MSG,8 messages`, `aircraft 4ca2d6`. */
	what: string;
	rows: number;
}

/** A recorded track, in the same units whatever format it was read from. */
export interface Track {
	format: TrackFormat;
	/** The registration or the callsign as the file gives it, else the file's name. */
	name: string | null;
	/**
	 * In the order of time, each later than the one before. A point without a time stands behind the point that it
	 * follows in the file.
	 */
	points: TrackPoint[];
	gaps: TrackGap[];
	/** The time between two points after which there is a gap, in milliseconds: the option, or the format's own. */
	gapAfter: number;
	/** How many interruptions the recorder marked as stale that are no longer than `gapAfter`, and so are no gaps. */
	shortGaps: number;
	/** Rows that could not be used, by their line. */
	skipped: SkippedRow[];
	/** Sound rows that hold no position of this aircraft, counted by what they are. */
	unused: UnusedRows[];
	/** How many rows the file has: those of `points`, of `skipped` and of `unused` together. */
	rows: number;
	/** How many rows stood in the file behind a later one. All rows were then put in the order of time. */
	reordered: number;
}

/** What `readTrack` takes. It reads a stream chunk by chunk, and cancels it when it needs no more of it. */
export type TrackSource =
	| string
	| Uint8Array
	| ArrayBuffer
	| Blob
	| ReadableStream<Uint8Array>
	| AsyncIterable<Uint8Array | string>;

export interface ReadTrackOptions {
	/** The file's name, for errors; also the track's name where the file gives none. */
	name?: string;
	/**
	 * The aircraft's ICAO address in hex, for files that hold several (SBS logs, OpenSky states).
	 * @default the one with the most positions
	 */
	aircraft?: string;
	/**
	 * The time between two points after which there is a gap, in milliseconds.
	 * @default the format's own, as its sampling needs it: see `GAP_AFTER`
	 */
	gapAfter?: number;
	/**
	 * How far the receiver's clock is ahead of UTC, in minutes. Only SBS logs keep local time, without its zone.
	 * @default 0
	 */
	utcOffset?: number;
}

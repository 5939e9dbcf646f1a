import type { GapReason, TrackFormat, TrackGap, TrackPoint } from './types.ts';

/** What a format may say before a point. */
export type Break = Exclude<GapReason, 'time'>;

const MINUTES = 60_000;

/** The time between two points that a format's sampling does not explain any more, in milliseconds. */
export const GAP_AFTER: Readonly<Record<TrackFormat, number>> = {
	/**
	 * readsb writes a position into a trace at least every 30 s (`--json-trace-interval`) and forgets an aircraft 5 minutes
	 * after its last message (README-json.md, “tracks”). Shorter silences it marks itself, as stale.
	 */
	readsb: 5 * MINUTES,
	/**
	 * “There is a waypoint at least every 15 minutes when the aircraft is in-flight” (OpenSky REST API, “Track by
	 * Aircraft”); a minute more, since a waypoint is chosen among the states that were received.
	 */
	'opensky-track': 16 * MINUTES,
	/** OpenSky's states are asked for by whoever saved them, at an interval of theirs: 5 minutes is our choice. */
	'opensky-states': 5 * MINUTES,
	/** Flightradar24 documents no rule; its exports have a position each minute or more often. Ten are our choice. */
	'flightradar24-csv': 10 * MINUTES,
	'flightradar24-kml': 10 * MINUTES,
	/** FlightAware documents no rule; its exports have a position each minute or more often. Ten are our choice. */
	'flightaware-kml': 10 * MINUTES,
	/** A GPX segment is “a continuous span of track data” (GPX 1.1, `trksegType`); ten minutes inside one are our choice. */
	gpx: 10 * MINUTES,
	/** No rule: RFC 7946 has no times at all. Ten minutes are our choice. */
	geojson: 10 * MINUTES,
	/**
	 * ADS-B sends a position twice a second. One older than 60 s is no longer valid (readsb README-json.md,
	 * `lastPosition`).
	 */
	sbs: 1 * MINUTES
};

/** The silences of a track: where its format says so, and where more time went by than it explains. */
export function findGaps(
	points: readonly TrackPoint[],
	breaks: readonly (Break | null)[],
	gapAfter: number
): TrackGap[] {
	const gaps: TrackGap[] = [];
	let known: number | null = null;
	points.forEach(({ time }, index) => {
		const duration = time === null || known === null ? null : time - known;
		const tooLong = duration !== null && duration > gapAfter;
		const reason = breaks[index] ?? (tooLong ? 'time' : null);
		if (index > 0 && reason) gaps.push({ after: index - 1, duration, reason });
		known = time ?? known;
	});
	return gaps;
}

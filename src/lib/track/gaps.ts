import type { PointRow } from './row.ts';
import { isSeam } from './seam.ts';
import type { TrackFormat, TrackGap } from './types.ts';

const MINUTES = 60_000;

/**
 * The longest time between two points that each format's sampling explains, in milliseconds. After a longer one there is a
 * gap. A shorter one is none, even where the recorder marks its end as stale.
 */
export const GAP_AFTER: Readonly<Record<TrackFormat, number>> = {
	/**
	 * readsb writes a position into a trace at least every 30 s (`--json-trace-interval`) and forgets an aircraft 5 minutes
	 * after its last message (README-json.md, “tracks”). It marks a position as stale after 20 s already.
	 */
	readsb: 5 * MINUTES,
	/**
	 * “There is a waypoint at least every 15 minutes when the aircraft is in-flight” (OpenSky REST API, “Track by
	 * Aircraft”); a minute more, since a waypoint is chosen among the states that were received.
	 */
	'opensky-track': 16 * MINUTES,
	/** OpenSky answers with states at any interval that a client chooses. Five minutes are our choice. */
	'opensky-states': 5 * MINUTES,
	/** Flightradar24 documents no rule; its exports have a position each minute or more often. Ten are our choice. */
	'flightradar24-csv': 10 * MINUTES,
	'flightradar24-kml': 10 * MINUTES,
	'flightradar24-json': 10 * MINUTES,
	/** FlightAware documents no rule; its exports have a position each minute or more often. Ten are our choice. */
	'flightaware-kml': 10 * MINUTES,
	/** KML has no rule for the times of a track. Ten minutes are our choice. */
	kml: 10 * MINUTES,
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

/** The gaps of a track. */
export interface FoundGaps {
	gaps: TrackGap[];
	/** How many interruptions the recorder marked that are too short for a gap. */
	shortGaps: number;
}

/**
 * Finds the gaps between points that are in the order of time: where more time went by than the limit, where the recorder
 * began a new leg, and between the file's segments.
 *
 * @param gapAfter the limit, in milliseconds
 */
export function findGaps(rows: readonly PointRow[], gapAfter: number): FoundGaps {
	const gaps: TrackGap[] = [];
	let shortGaps = 0;
	const isBetweenSegments = segmentBreaks(rows);
	let latest: number | null = null;
	rows.forEach(({ point, mark }, index) => {
		const before = rows[index - 1]?.point;
		const duration = point.time === null || latest === null ? null : point.time - latest;
		latest = point.time ?? latest;
		if (!before) return;
		const isLong = duration !== null && duration > gapAfter;
		const isShort = duration !== null && !isLong && mark === 'stale';
		if (mark && !isShort) gaps.push({ after: index - 1, duration, reason: mark });
		else if (isBetweenSegments(index) && !isSeam(before, point))
			gaps.push({ after: index - 1, duration, reason: 'segment' });
		else if (isLong) gaps.push({ after: index - 1, duration, reason: 'time' });
		else if (isShort) shortGaps++;
	});
	return { gaps, shortGaps };
}

/**
 * Tells before which points no segment goes on from the points before. Segments that overlap in time, as those of two
 * recorders of one flight, have no break between them.
 */
function segmentBreaks(rows: readonly PointRow[]): (index: number) => boolean {
	const last = new Map(rows.map(({ segment }, index) => [segment, index]));
	const begun = new Set<number>();
	const breaks = new Set<number>();
	let open = 0;
	rows.forEach(({ segment }, index) => {
		if (open === 0) breaks.add(index);
		if (!begun.has(segment)) open++;
		begun.add(segment);
		if (last.get(segment) === index) open--;
	});
	return (index) => breaks.has(index);
}

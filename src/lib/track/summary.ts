import { distance, type LonLat } from '../geo/index.ts';
import { formatDuration } from './duration.ts';
import type { Track, TrackPoint } from './types.ts';

/** The most bad rows that are listed one by one. */
const LISTED = 5;

const formats: Record<Track['format'], string> = {
	readsb: 'readsb, tar1090 or ADS-B Exchange trace',
	'opensky-track': 'OpenSky track',
	'opensky-states': 'OpenSky states',
	'flightradar24-csv': 'Flightradar24 CSV',
	'flightradar24-json': 'Flightradar24 playback JSON',
	'flightradar24-kml': 'Flightradar24 KML',
	'flightaware-kml': 'FlightAware KML',
	kml: 'KML',
	gpx: 'GPX',
	geojson: 'GeoJSON',
	sbs: 'SBS log'
};

const reasons: Record<Track['gaps'][number]['reason'], string> = {
	stale: 'the recorder marked the next position as stale',
	'new-leg': 'the recorder began a new leg',
	segment: 'the file divides the line here',
	time: 'more time went by than the format’s sampling explains'
};

/**
 * What a track holds, as text for people, in English: its points, legs and gaps, and the rows that could not be used.
 *
 * @param file what the first line calls it
 * @param gapHint how to set another limit for gaps
 */
export function trackSummary(track: Track, file: string, gapHint = 'the option gapAfter'): string {
	const { format, name, points, gaps, rows, skipped, unused, reordered } = track;
	const legs = legsOf(track);
	const left = unused.map(({ what, rows }) => `  ${rows} × ${what}`);
	const bad = skipped.slice(0, LISTED).map(({ line, reason }) => `  row ${line}: ${reason}`);
	const more = skipped.length > LISTED ? [`  and ${skipped.length - LISTED} more`] : [];
	return [
		file,
		`Format    ${formats[format]}${name ? `, ${name}` : ''}`,
		`Points    ${points.length} of ${rows} rows, ${spanOf(points)}`,
		...(reordered > 0
			? [
					`Order     ${rowsText(reordered)} stood behind a later one, so all rows were put in the order of time`
				]
			: []),
		`Legs      ${legs.length}`,
		...legs.map((leg, index) => `  ${index + 1}. ${legText(leg)}`),
		`Gaps      ${gaps.length === 0 ? 'none' : gaps.length}`,
		...gaps.map((gap) => `  ${gapText(track, gap)}`),
		...limitText(track, gapHint).map((line) => `  ${line}`),
		...(left.length > 0 ? ['Left out, as no position of this aircraft:', ...left] : []),
		...(bad.length > 0 ? ['Could not be used:', ...bad, ...more] : [])
	].join('\n');
}

/** The points between the gaps. */
function legsOf({ points, gaps }: Track): TrackPoint[][] {
	const ends = [...gaps.map(({ after }) => after + 1), points.length];
	return ends.map((end, index) => points.slice(ends[index - 1] ?? 0, end));
}

const at = ({ lon, lat }: TrackPoint): LonLat => [lon, lat];

function legText(points: readonly TrackPoint[]): string {
	let metres = 0;
	for (const [index, point] of points.entries()) {
		const before = points[index - 1];
		if (before) metres += distance(at(before), at(point));
	}
	const counted = points.length === 1 ? '1 point' : `${points.length} points`;
	const [first, last] = [points[0], points.at(-1)];
	const way = first && last ? `, from ${pointText(first)} to ${pointText(last)}` : '';
	return `${counted}, ${Math.round(metres / 1000)} km${way}${timed(points) ? `, ${spanOf(points)}` : ''}`;
}

const rowsText = (count: number): string => (count === 1 ? '1 row' : `${count} rows`);

/** The limit after which there is a gap, and what is shorter. */
function limitText({ points, gapAfter, shortGaps }: Track, gapHint: string): string[] {
	if (!timed(points)) return [];
	const limit = Number.isFinite(gapAfter)
		? `when it is longer than ${formatDuration(gapAfter, 'en')}`
		: 'never';
	const counted = shortGaps === 1 ? '1 interruption' : `${shortGaps} interruptions`;
	return [
		...(shortGaps > 0 ? [`${counted} that the recorder marked, too short for a gap`] : []),
		`A time without positions is a gap ${limit}; ${gapHint} sets another limit.`
	];
}

function gapText({ points }: Track, { after, duration, reason }: Track['gaps'][number]): string {
	const [from, to] = [points[after], points[after + 1]];
	const far = from && to ? `, ${Math.round(distance(at(from), at(to)) / 1000)} km` : '';
	const long = duration === null ? 'unknown time' : formatDuration(duration, 'en');
	const when = typeof from?.time === 'number' ? ` after ${moment(from.time)}` : '';
	return `${long}${far}${when}: ${reasons[reason]}`;
}

const timed = (points: readonly TrackPoint[]): boolean => points.some(({ time }) => time !== null);

function spanOf(points: readonly TrackPoint[]): string {
	const times = points.flatMap(({ time }) => (time === null ? [] : [time]));
	const [first, last] = [times[0], times.at(-1)];
	return first === undefined || last === undefined ? 'without times' : `${moment(first)} to ${moment(last)}`;
}

const pointText = ({ lon, lat }: TrackPoint): string => `[${round(lon)}, ${round(lat)}]`;

const round = (degrees: number): number => Math.round(degrees * 1e4) / 1e4;

/** `2019-03-22 16:05 UTC` */
function moment(time: number): string {
	return `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

import type { LonLat } from '../../geo/index.ts';
import type { SceneTrack } from '../../map/route/index.ts';
import { decodePolyline } from '../../map/scene/index.ts';
import { readTrack, TrackError, type Track } from '../../track/index.ts';
import { lineLegs, type LineManner } from '../check/build-lines.ts';
import type { StoryFlight } from '../schema/map-data.ts';

/** What a file holds of a line or a track. */
export type ReadLine = Pick<Track, 'points' | 'gaps' | 'skipped' | 'rows'>;

/** Files with an encoded polyline, which nothing in it tells from other text; the second has six decimals. */
const POLYLINE = /\.(?:polyline|polyline(6)|txt)$/i;

/** Reads the file of a line: an encoded polyline by its name, or what a track may be. */
export async function readLine(bytes: Uint8Array, { name }: { name: string }): Promise<ReadLine> {
	const polyline = POLYLINE.exec(name);
	if (!polyline) return readTrack(bytes, { name });
	const text = new TextDecoder().decode(bytes).trim();
	const points = /^[?-~]+$/.test(text) ? decodePolyline(text, polyline[1] ? 6 : 5) : [];
	if (points.length < 2 || points.some(([lon, lat]) => Math.abs(lon) > 360 || Math.abs(lat) > 90)) {
		const fix = 'Save the polyline alone, as the service gives it; one of six decimals as .polyline6.';
		throw new TrackError(150, `${name} is no encoded polyline`, fix);
	}
	return {
		points: points.map(([lon, lat]) => ({
			...{ lon, lat, altitude: null, time: null, speed: null, heading: null },
			ground: false
		})),
		gaps: [],
		skipped: [],
		rows: points.length
	};
}

/**
 * A flight or a line with what its file holds. The file of a line whose points have times is the track of its vehicle; any other says
 * where the line goes.
 *
 * @param drawn the file's points without those that nobody could see
 */
export function withFile(
	flight: StoryFlight,
	file: ReadLine,
	drawn: SceneTrack,
	manner: LineManner | undefined
): StoryFlight {
	const { line } = flight;
	if (!line || !manner || drawn.points.some(({ time }) => time !== null)) return { ...flight, track: drawn };
	// The points were chosen for a line of great circles.
	const parts = partsOf(manner.along === 'rhumb' ? file : drawn);
	return { ...flight, line: { ...line, legs: lineLegs(parts, manner) } };
}

/** The points of a line, divided where its file divides it. */
function partsOf({ points, gaps }: SceneTrack): LonLat[][] {
	const cuts = [0, ...gaps.map(({ after }) => after + 1), points.length];
	return cuts.slice(1).map((end, i) => points.slice(cuts[i], end).map(({ lon, lat }): LonLat => [lon, lat]));
}

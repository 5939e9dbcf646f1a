import type { SceneTrack } from '../../map/route/index.ts';
import { simplifyTrack, toleranceFor, type Track, type TrackPoint } from '../../track/index.ts';
import type { StoryData } from '../schema/story-data.ts';
import { closestZoom } from './closest-zoom.ts';

/** Decimals of a degree: five are a metre, less than the error of a recorded position. */
const DECIMALS = 5;

/** Metres: a smaller change of altitude does not show in a line that is coloured by altitude. */
const CLIMB = 150;

/** Degrees: the highest latitude that a map shows. Nearer to a pole a pixel is almost nothing on the ground. */
const HIGHEST_LATITUDE = 85;

/** The part of a track that a scene needs: as many points as the closest view can show, with the digits that can be seen. */
export function sceneTrack(
	track: Pick<Track, 'points' | 'gaps'>,
	story: StoryData,
	flights: readonly string[]
): SceneTrack {
	const latitude = track.points.reduce((most, { lat }) => Math.max(most, Math.abs(lat)), 0);
	const zoom = Math.max(...flights.map((flight) => closestZoom(story, flight)));
	const error = toleranceFor(zoom, Math.min(latitude, HIGHEST_LATITUDE));
	const { points, gaps } = simplifyTrack(track, { error, timed: true, altitudeError: CLIMB });
	return { points: points.map(rounded), gaps };
}

function rounded(point: TrackPoint): TrackPoint {
	const { lon, lat, altitude, speed, heading } = point;
	return {
		...point,
		lon: Number(lon.toFixed(DECIMALS)),
		lat: Number(lat.toFixed(DECIMALS)),
		altitude: altitude === null ? null : Math.round(altitude),
		speed: speed === null ? null : Number(speed.toFixed(1)),
		heading: heading === null ? null : Math.round(heading) % 360
	};
}

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { geoDistance, geoInterpolate } from 'd3-geo';
import { formatted } from './formatted.js';

/** The file of the track, in the folder of the story that shows it. */
export const ILLUSTRATION = fileURLToPath(
	new URL('../stories/venezuela/tracks/illustration.json', import.meta.url)
);

const NOTE =
	'An illustration, made by scripts/illustration-track.js: no such flight was recorded. It shows what a track looks like when an aircraft stops sending for 3 h 20 min.';

/** 1 January 2000, 06:00 UTC, in seconds: nobody recorded such tracks yet. */
const START = Date.UTC(2000, 0, 1, 6) / 1000;

/**
 * The route, in round degrees over open sea, far from any airport.
 *
 * @type {[lon: number, lat: number][]}
 */
const ROUTE = [
	[-16, 32],
	[-26, 29],
	[-52, 18],
	[-61, 14]
];

const EARTH_RADIUS = 6_371_008.8;

/** Metres per second over the ground: 465 knots. */
const SPEED = 239.2;

const KNOT = 1852 / 3600;

/** The pressure altitude in feet, and the feet that the geometric altitude adds. */
const ALTITUDE = 34_000;
const GEOMETRIC_OFFSET = 425;

/** readsb writes a position at least every 30 s (`--json-trace-interval`). */
const EVERY = 30;

/** The start and the duration of the gap, in seconds. */
const GAP_START = 80 * 60;
const GAP_DURATION = (3 * 60 + 20) * 60;

/** Bit 0 of a row's flags: no position came in the 20 seconds before this one. */
const STALE = 1;

/**
 * Writes the story's example of a gap, in the format of readsb's `trace_full` files.
 *
 * @returns {Promise<string>} the file's text
 */
export async function illustrationTrack() {
	const positionAt = positionsAlong(ROUTE);
	const trace = [];
	for (let seconds = 0, here = positionAt(0); here; seconds += EVERY, here = positionAt(seconds)) {
		if (seconds > GAP_START && seconds < GAP_START + GAP_DURATION) continue;
		const { at, heading } = here;
		const flags = seconds === GAP_START + GAP_DURATION ? STALE : 0;
		const knots = rounded(SPEED / KNOT, 1);
		const more = ['adsb_other', ALTITUDE + GEOMETRIC_OFFSET, 0, null, null];
		trace.push([seconds, at[1], at[0], ALTITUDE, knots, heading, flags, 0, null, ...more]);
	}
	const file = {
		note: NOTE,
		icao: '~000001',
		r: 'illustration',
		desc: 'illustration',
		timestamp: START,
		trace
	};
	return formatted(ILLUSTRATION, JSON.stringify(file));
}

/**
 * @param {[lon: number, lat: number][]} route
 * @returns {(seconds: number) => { at: number[], heading: number } | undefined} undefined past the end
 */
function positionsAlong(route) {
	const legs = route.slice(1).map((to, index) => {
		const from = route[index] ?? to;
		return { along: geoInterpolate(from, to), seconds: (geoDistance(from, to) * EARTH_RADIUS) / SPEED };
	});
	return (seconds) => {
		let rest = seconds;
		for (const leg of legs) {
			if (rest <= leg.seconds) {
				const fraction = rest / leg.seconds;
				const at = leg.along(fraction).map((degrees) => rounded(degrees, 5));
				return { at, heading: rounded(headingAt(leg.along, fraction), 1) };
			}
			rest -= leg.seconds;
		}
		return undefined;
	};
}

/**
 * Degrees clockwise from north, measured between two close positions.
 *
 * @param {(fraction: number) => [lon: number, lat: number]} along
 * @param {number} fraction
 */
function headingAt(along, fraction) {
	const [west, south] = along(fraction - 1e-4);
	const [east, north] = along(fraction + 1e-4);
	const radians = Math.PI / 180;
	const across = (east - west) * Math.cos(((south + north) / 2) * radians);
	return (Math.atan2(across, north - south) / radians + 360) % 360;
}

/**
 * @param {number} value
 * @param {number} digits
 */
const rounded = (value, digits) => Number(value.toFixed(digits));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	await mkdir(dirname(ILLUSTRATION), { recursive: true });
	await writeFile(ILLUSTRATION, await illustrationTrack());
	console.log(ILLUSTRATION);
}

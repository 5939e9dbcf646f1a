import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { readTrack, type ReadTrackOptions, type Track, type TrackPoint } from '../../src/lib/track/index.ts';

/** The bytes of a track made for tests. */
export const fixture = (name: string): Uint8Array<ArrayBuffer> =>
	new Uint8Array(readFileSync(new URL(`../fixtures/tracks/${name}`, import.meta.url)));

/** What must be true of every track, whatever it was read from. */
export function expectSound(track: Track): void {
	const numbers = track.points.flatMap(({ lon, lat, altitude, time, speed, heading }) => [
		lon,
		lat,
		altitude ?? 0,
		time ?? 0,
		speed ?? 0,
		heading ?? 0
	]);
	expect(numbers.every(Number.isFinite)).toBe(true);
	expect(track.points.every(({ lon, lat }) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90)).toBe(true);
	expect(track.points.every(({ heading }) => heading === null || (heading >= 0 && heading < 360))).toBe(true);

	const times = track.points.flatMap(({ time }) => time ?? []);
	expect(times.every((time, index) => index === 0 || time > (times[index - 1] ?? Infinity))).toBe(true);

	const unused = track.unused.reduce((sum, { rows }) => sum + rows, 0);
	expect(track.rows).toBe(track.points.length + track.skipped.length + unused);

	const { gaps } = track;
	expect(gaps.every(({ after }) => after >= 0 && after < track.points.length - 1)).toBe(true);
	expect(gaps.every(({ after }, index) => index === 0 || after > (gaps[index - 1]?.after ?? 0))).toBe(true);
}

/** Matches a point by the fields that a test names. */
export const point = (fields: Partial<TrackPoint>) => expect.objectContaining(fields);

/** Reads a track made for tests. */
export async function read(name: string, options: ReadTrackOptions = {}): Promise<Track> {
	const track = await readTrack(fixture(name), { name, ...options });
	expectSound(track);
	return track;
}

/** The lines of a track's skipped rows, with the reasons. */
export const reasons = (track: Track): string[] =>
	track.skipped.map(({ line, reason }) => `${line}: ${reason}`);

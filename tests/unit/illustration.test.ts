import { readFileSync } from 'node:fs';
import { geoDistance } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { ILLUSTRATION, illustrationTrack } from '../../scripts/illustration-track.js';
import { readTrack } from '../../src/lib/track/index.ts';

const text = readFileSync(ILLUSTRATION, 'utf8');
const facts = readFileSync(new URL('../fixtures/venezuela-facts.json', import.meta.url), 'utf8');
const story = readFileSync(new URL('../../stories/venezuela/story.yaml', import.meta.url), 'utf8');

describe('the illustration of a gap', () => {
	it('is what its script makes', async () => {
		expect(text).toBe(await illustrationTrack());
	});

	it('is a readsb trace with one gap of 3 h 20 min', async () => {
		const track = await readTrack(text);
		expect(track).toMatchObject({
			format: 'readsb',
			name: 'illustration',
			skipped: [],
			unused: [],
			reordered: 0
		});
		expect(track.gaps).toEqual([{ after: 160, duration: (3 * 60 + 20) * 60_000, reason: 'stale' }]);
		expect(track.points.length).toBeGreaterThan(250);
	});

	it('says that it is one, and names no aircraft that flew', () => {
		const file = JSON.parse(text) as Record<string, string>;
		expect(file['note']).toMatch(/^An illustration, .* no such flight was recorded/);
		// No ICAO address: readsb marks those with a tilde.
		expect(file['icao']).toBe('~000001');
		const registrations = [...facts.matchAll(/RA-\d+|VP-\w+|FAV\d+/g)].map(([name]) => name);
		expect(registrations.length).toBeGreaterThan(3);
		expect(registrations.filter((name) => text.includes(name))).toEqual([]);
	});

	it('comes near no place of the story, and is of another year', async () => {
		const { points } = await readTrack(text);
		const places = [...story.matchAll(/at: \[(-?[\d.]+), (-?[\d.]+)\]/g)].map(([, lon, lat]) => [
			Number(lon),
			Number(lat)
		]);
		expect(places.length).toBeGreaterThan(10);
		const nearest = Math.min(
			...points.flatMap(({ lon, lat }) =>
				places.map(([x = 0, y = 0]) => geoDistance([lon, lat], [x, y]) * 6371)
			)
		);
		expect(nearest).toBeGreaterThan(150);
		expect(new Date(points[0]?.time ?? 0).getUTCFullYear()).toBe(2000);
	});
});

import type { Areas, Row } from 'svelte-contrail/layers';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import world from 'world-atlas/countries-110m.json';

const atlas = world as unknown as Topology;

/** The countries of the world. */
export const countries: Areas = feature(atlas, atlas.objects.countries as GeometryCollection);

const wave = (i: number): number => Math.round(100 * Math.sin(i * 12.9898));

/** Made-up numbers, −100 to 100; some are missing. */
export const numbersOf = ({ features }: Areas): Row[] =>
	features.map(({ id, properties }, i) => ({
		id,
		name: properties?.name,
		2000: i % 17 === 0 ? '' : wave(i),
		2010: wave(i + 0.1),
		2020: i % 23 === 0 ? '' : wave(i + 0.2)
	}));

/** Made-up numbers at made-up places in Africa and Europe. */
export const places = (count: number): Row[] =>
	Array.from({ length: count }, (_, i) => ({
		id: i,
		lon: -10 + ((i * 61.803_398) % 50),
		lat: -30 + ((i * 75.487_766) % 88),
		2000: Math.abs(wave(i)),
		2020: Math.abs(wave(i + 0.3))
	}));

/** Made-up flows between made-up places. */
export const flowsBetween = (count: number): Row[] => {
	const ends = places(count + 1).map(({ lon, lat }) => [lon, lat]);
	return places(count).map(({ id, 2000: before, 2020: after }, i) => ({
		id,
		from: ends[i % 7],
		to: ends[i + 1],
		2000: i % 5 === 0 ? '' : before,
		2020: i % 7 === 0 ? '' : after
	}));
};

/** For stories that a reader moves from the first column to the last. */
export const byProgress = { progress: { control: { type: 'range', min: 0, max: 1, step: 0.01 } } } as const;

import '../../../../src/lib/theme/theme.css';
import type { Map as MaplibreMap } from 'maplibre-gl';
import { flushSync, mount } from 'svelte';
import Bench from './Bench.svelte';
import { counties, towns, YEARS } from './data.ts';
import * as deck from './deck.ts';
import * as maplibre from './maplibre.ts';
import { BenchState } from './state.svelte.ts';

declare global {
	interface Window {
		layersBench: {
			/** Opens the map with 3,000 counties or 10,000 towns, drawn in one way. */
			open: (what: 'counties' | 'towns', way: string) => Promise<void>;
			/** Draws a number of frames, each further on in the years. */
			ride: (frames: number) => Promise<void>;
		};
	}
}

let map: MaplibreMap;
let step: (progress: number) => void;

const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));

const idle = (): Promise<unknown> => {
	map.triggerRepaint();
	return new Promise((done) => map.once('idle', done));
};

function hand(what: 'counties' | 'towns', state: BenchState): void {
	if (what === 'towns') {
		const rows = towns(10_000).map(({ id, at: [lon, lat], values: [before, after] }) => ({
			...{ id, lon, lat, before, after }
		}));
		flushSync(() => (state.rows = rows));
		return;
	}
	const all = counties(60, 50);
	const areas = {
		type: 'FeatureCollection' as const,
		features: all.map(({ id, ring }) => ({
			...{ type: 'Feature' as const, id, properties: {} },
			geometry: { type: 'Polygon' as const, coordinates: [ring] }
		}))
	};
	const rows = all.map(({ id, values }) => ({
		id,
		...Object.fromEntries(values.map((value, year) => [YEARS[year]!, value]))
	}));
	flushSync(() => {
		state.areas = areas;
		state.rows = rows;
	});
}

window.layersBench = {
	async open(what, way) {
		const state = new BenchState();
		mount(Bench, { target: document.body, props: { state } });
		map = await state.map;
		await idle();
		if (way === 'none') step = () => map.triggerRepaint();
		else if (way === 'ours') {
			hand(what, state);
			step = (progress) => flushSync(() => (state.progress = progress));
			const drawn = '[data-contrail][data-painter="webgl"].contrail-layer';
			while (!document.querySelector(drawn)) await frame();
		} else if (what === 'counties') {
			const open =
				way === 'deck.gl' ? deck.counties : maplibre.counties[way as keyof typeof maplibre.counties];
			step = open(map, counties(60, 50));
		} else {
			const open = way === 'deck.gl' ? deck.towns : maplibre.towns[way as keyof typeof maplibre.towns];
			step = open(map, towns(10_000));
		}
		step(0);
		await idle();
	},

	async ride(frames) {
		for (let i = 1; i <= frames; i++) {
			step(i / frames);
			await frame();
		}
		await idle();
	}
};

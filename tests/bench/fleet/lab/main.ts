import '../../../../src/lib/theme/theme.css';
import type { Map as MaplibreMap } from 'maplibre-gl';
import { flushSync, mount } from 'svelte';
import { greatCircle } from '../../../../src/lib/geo/index.ts';
import Bench from './Bench.svelte';
import { BenchState } from './state.svelte.ts';
import { ways } from './ways.ts';

declare global {
	interface Window {
		fleetBench: {
			/** Opens the map with lines drawn in one way. Returns the milliseconds from handing them over to seeing them. */
			open: (way: 'ours' | keyof typeof ways, routes: number, points: number) => Promise<number>;
			/** Draws a number of frames, each further along the lines; returns how often the map was drawn. */
			ride: (frames: number) => Promise<number>;
		};
	}
}

type LonLat = [lon: number, lat: number];

let map: MaplibreMap;
let step: (progress: number) => void;

/** Lines all over the world, the same in every run. */
function linesOf(routes: number, points: number): LonLat[][] {
	let seed = 1;
	const random = (): number => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
	return Array.from({ length: routes }, () => {
		const [lon, lat, turn] = [random() * 360 - 180, random() * 100 - 50, random() * 2 * Math.PI];
		const at = greatCircle([lon, lat], [lon + 35 * Math.cos(turn), lat + 20 * Math.sin(turn)]);
		return Array.from({ length: points }, (_, i): LonLat => {
			const [x, y] = at(i / (points - 1));
			return [x, y];
		});
	});
}

const idle = (): Promise<unknown> => {
	map.triggerRepaint();
	return new Promise((done) => map.once('idle', done));
};

window.fleetBench = {
	async open(way, routes, points) {
		const lines = linesOf(routes, points);
		const state = new BenchState();
		mount(Bench, { target: document.body, props: { state } });
		map = await state.map;
		await idle();
		const begun = performance.now();
		if (way === 'ours') {
			const fleet = lines.map((line, i) => ({ id: `${i}`, path: Float64Array.from(line.flat()) }));
			flushSync(() => (state.routes = fleet));
			step = (progress) => flushSync(() => (state.progress = progress));
			while (!document.querySelector('[data-contrail="fleet"][data-painter="webgl"]')) {
				await new Promise((done) => requestAnimationFrame(done));
			}
		} else {
			step = ways[way](map, lines);
		}
		await idle();
		return performance.now() - begun;
	},

	async ride(frames) {
		let drawn = 0;
		const count = (): void => void drawn++;
		map.on('render', count);
		for (let i = 1; i <= frames; i++) {
			step(i / frames);
			await new Promise((done) => requestAnimationFrame(done));
		}
		await idle();
		map.off('render', count);
		return drawn;
	}
};

import type { Map as MaplibreMap } from 'maplibre-gl';
import { flushSync } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { followScene } from '../../src/lib/map/basemap/webgl/follow-scene.svelte.ts';
import type { LayersOfScene } from '../../src/lib/map/basemap/webgl/style-layers.ts';

interface Layer {
	type: string;
	visibility?: string;
	paint: Record<string, unknown>;
}

const FADE = ['interpolate', ['linear'], ['zoom'], 5, 0, 8, 1];

/** A map's style, of which a test reads what was set. */
function styled() {
	const layers: Record<string, Layer> = {
		river: { type: 'line', paint: { 'line-opacity': 0.2 } },
		hidden: { type: 'fill', visibility: 'none', paint: {} },
		names: { type: 'symbol', paint: { 'text-opacity': FADE } },
		relief: { type: 'hillshade', paint: {} },
		untouched: { type: 'raster', paint: {} }
	};
	const heard = new Map<string, () => void>();
	const map = {
		on: (name: string, listener: () => void) => heard.set(name, listener),
		off: (name: string) => heard.delete(name),
		getLayer: (id: string) => layers[id],
		getLayersOrder: () => Object.keys(layers),
		getPaintProperty: (id: string, name: string) => layers[id]!.paint[name],
		getLayoutProperty: (id: string) => layers[id]!.visibility,
		setPaintProperty: (id: string, name: string, value: unknown) => (layers[id]!.paint[name] = value),
		setLayoutProperty: (id: string, _: string, value: string) => (layers[id]!.visibility = value)
	};
	let scene = $state.raw<LayersOfScene>();
	const unfollow = followScene(map as unknown as MaplibreMap, () => scene);
	heard.get('style.load')!();
	return {
		layers,
		unfollow,
		lose: () => heard.get('webglcontextlost')!(),
		show(styleLayers?: Record<string, number>, from?: Record<string, number>, fraction = 1) {
			scene = { styleLayers, styleFade: { from, fraction } };
			flushSync();
		}
	};
}

const opacities = ({ layers }: ReturnType<typeof styled>) => [
	layers.river!.paint['line-opacity'],
	layers.hidden!.visibility === 'none' ? 0 : layers.hidden!.paint['fill-opacity'],
	layers.names!.paint['text-opacity']
];

describe('layers of a style', () => {
	it('are at a fraction of the way from one step to the next, and the same from either direction', () => {
		const style = styled();
		const [from, to] = [{ river: 1 }, { river: 0, hidden: 0.6, names: 0.5 }];
		const seen = [0, 0.25, 0.5, 1].map((fraction) => {
			style.show(to, from, fraction);
			return opacities(style);
		});
		// What the step before does not name comes from what the style says; an expression counts as 1.
		expect(seen).toEqual([
			[1, 0, FADE],
			[0.75, 0.15, 0.875],
			[0.5, 0.3, 0.75],
			[0, 0.6, 0.5]
		]);
		const back = [1, 0.5, 0.25, 0].map((fraction) => {
			style.show(to, from, fraction);
			return opacities(style);
		});
		expect(back).toEqual(seen.toReversed());
		expect(style.layers.untouched).toEqual({ type: 'raster', paint: {} });
	});

	it('are as the style has them once no scene names them', () => {
		const style = styled();
		style.show({ river: 0, hidden: 1, names: 0, relief: 0 });
		expect(style.layers.names!.visibility).toBe('none');
		expect(style.layers.relief!.visibility).toBe('none');
		// Its tiles are there when it comes.
		expect(style.layers.river!.visibility).toBe('visible');
		style.show();
		expect(opacities(style)).toEqual([0.2, 0, FADE]);
		expect(style.layers.names!.visibility).toBeUndefined();
		expect(style.layers.relief!.visibility).toBeUndefined();
	});

	it('that the style does not have are told once, and nothing is thrown', () => {
		const warn = vi.spyOn(console, 'warn').mockReturnValue();
		const style = styled();
		for (const fraction of [0, 0.5, 1]) style.show({ rivers: 1, river: 0.5 }, {}, fraction);
		expect(warn.mock.calls).toEqual([
			[
				"The map's style has no layer “rivers”, which a scene names in `styleLayers`. It has: river, hidden, names, relief, untouched. (contrail-108)"
			]
		]);
		expect(style.layers.river!.paint['line-opacity']).toBe(0.5);
		warn.mockRestore();
	});

	it('rest while the graphics card is lost, and once the map is gone', () => {
		const style = styled();
		style.show({ river: 1 });
		style.lose();
		style.show({ river: 0 });
		expect(style.layers.river!.paint['line-opacity']).toBe(1);
		style.unfollow();
		style.show({ river: 0.5 });
		expect(style.layers.river!.paint['line-opacity']).toBe(1);
	});
});

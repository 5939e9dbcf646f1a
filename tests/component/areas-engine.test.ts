import type { Map as MaplibreMap } from 'maplibre-gl';
import { describe, expect, it, vi } from 'vitest';
import { areasEngine, type AreasPicture } from '../../src/lib/layers/areas/engine.ts';
import { READY, readyColumns } from '../../src/lib/layers/areas/ready.ts';
import { shapesOf } from '../../src/lib/layers/areas/shapes.ts';
import { between } from '../../src/lib/layers/data/series.ts';
import { squares } from '../server/fixtures/layers.ts';

// There is no canvas here that tells a colour's parts.
vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);

/** A map that keeps what is added to it, and has each frame drawn when the test says so. */
function open(columns: number) {
	const layers: { id: string; paint: Record<string, unknown> }[] = [];
	const sources = new Map<string, { setData: ReturnType<typeof vi.fn> }>();
	const heard = new Map<string, Set<() => void>>();
	const painted: string[] = [];
	const map = {
		on: (name: string, listener: () => void) =>
			heard.set(name, (heard.get(name) ?? new Set<() => void>()).add(listener)),
		off: (name: string, listener: () => void) => heard.get(name)?.delete(listener),
		getStyle: () => ({ layers: [] }),
		getSource: (id: string) => sources.get(id),
		isSourceLoaded: () => true,
		addSource: (id: string) => sources.set(id, { setData: vi.fn() }),
		removeSource: (id: string) => sources.delete(id),
		getLayer: (id: string) => layers.find((layer) => layer.id === id),
		addLayer: ({ id, paint }: { id: string; paint: object }, before?: string) => {
			const at = layers.findIndex((layer) => layer.id === before);
			layers.splice(at < 0 ? layers.length : at, 0, { id, paint: { 'fill-opacity': 1, ...paint } });
		},
		removeLayer: (id: string) =>
			layers.splice(
				layers.findIndex((layer) => layer.id === id),
				1
			),
		setPaintProperty: (id: string, name: string, value: unknown) => {
			layers.find((layer) => layer.id === id)!.paint[name] = value;
			painted.push(`${id} ${name}`);
		}
	};
	const [ondrawn, onlost] = [vi.fn(), vi.fn()];
	const probe = document.createElement('div');
	probe.append(...Array.from({ length: 4 }, () => document.createElement('i')));
	const engine = areasEngine({
		...{ map: map as unknown as MaplibreMap, id: 'areas', probe, ondrawn, onlost },
		onerror: (error) => {
			throw error;
		}
	});
	const picture: Omit<AreasPicture, 'between'> = {
		shapes: shapesOf(squares(3, 3)),
		classes: Array.from({ length: columns }, (_, i) => [i % 2, 0, -1]),
		colors: ['red', 'green']
	};
	return {
		...{ engine, layers, sources, ondrawn, onlost },
		drawFrame: () => [...(heard.get('render') ?? [])].forEach((listener) => listener()),
		/** Shows a part of the way, and returns what was painted. */
		show(progress: number): string[] {
			painted.length = 0;
			engine.show({ ...picture, between: between(columns, progress) });
			return painted;
		},
		/** The columns that are seen, and how much of each. */
		seen: () =>
			layers.flatMap(({ id, paint }) =>
				id !== 'areas-edge' && paint['fill-opacity'] ? [[id, paint['fill-opacity']]] : []
			)
	};
}

describe('areas that WebGL draws', () => {
	it('change one number while the reader is between two columns, and a few where a column is passed', () => {
		const { show, seen } = open(5);
		show(0.3);
		expect(show(0.35)).toEqual(['areas-2 fill-opacity']);
		expect(show(0.6).length).toBeLessThan(5);
		expect(seen()).toEqual([
			['areas-2', 1],
			['areas-3', expect.closeTo(0.4)]
		]);
	});

	it('are the same from either direction', () => {
		const { show, seen } = open(5);
		const way = [0, 0.2, 0.5, 0.9, 1];
		const look = (progress: number) => (show(progress), seen());
		const there = way.map(look);
		expect(way.toReversed().map(look).toReversed()).toEqual(there);
	});

	it('are given to the map once, with the classes of all columns', () => {
		const { show, sources } = open(5);
		[0, 0.5, 1].forEach(show);
		const { setData } = sources.get('areas')!;
		expect(setData).toHaveBeenCalledTimes(1);
		const [{ features }] = setData.mock.calls[0] as [{ features: { properties: object }[] }];
		expect(features[0]!.properties).toEqual({ 0: 0, 1: 1, 2: 0, 3: 1, 4: 0 });
		expect(features[2]!.properties).toMatchObject({ 0: -1 });
	});

	it('have a layer for those columns of a long series that are near, and are drawn in SVG until these are there', () => {
		const { show, seen, layers, ondrawn, onlost, drawFrame } = open(100);
		show(0);
		drawFrame();
		expect(ondrawn).toHaveBeenCalledTimes(1);
		onlost.mockClear();
		for (let column = 1; column <= 40; column++) {
			show(column / 99);
			drawFrame();
		}
		expect(onlost).not.toHaveBeenCalled();
		show(0.9);
		expect(onlost).toHaveBeenCalledTimes(1);
		ondrawn.mockClear();
		drawFrame();
		expect(ondrawn).toHaveBeenCalledTimes(1);
		expect(seen().map(([id]) => id)).toEqual(['areas-89', 'areas-90']);
		expect(layers).toHaveLength(READY + 1);
		// A later column lies over an earlier one, and the edges over all.
		const order = layers.map(({ id }) => id);
		expect(order).toEqual([...readyColumns(100, 89).map((column) => `areas-${column}`), 'areas-edge']);
	});

	it('leave nothing behind', () => {
		const { engine, show, layers, sources } = open(3);
		show(0.5);
		engine.destroy();
		expect([...layers, ...sources]).toEqual([]);
	});
});

it('the columns that are ready are around those that are shown, and as many as there may be', () => {
	expect(readyColumns(3, 1)).toEqual([0, 1, 2]);
	for (let from = 0; from < 99; from++) {
		const ready = readyColumns(100, from);
		expect(ready).toHaveLength(READY);
		expect(ready).toEqual(expect.arrayContaining([from, from + 1]));
		// Whoever comes from a column before or after finds them ready.
		for (const near of [from - 3, from + 3].map((column) => Math.max(0, Math.min(98, column))))
			expect(readyColumns(100, near)).toEqual(expect.arrayContaining([from, from + 1]));
	}
});

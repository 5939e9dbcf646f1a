import type { FeatureCollection } from 'geojson';
import type { ExpressionSpecification, GeoJSONSource, Map as MaplibreMap } from 'maplibre-gl';
import { createColorReader, watchScheme } from '../../map/basemap/webgl/index.ts';
import type { Between } from '../data/series.ts';
import type { EngineOptions, LayerEngine } from '../live/live-layer.svelte.ts';
import type { AreaShape } from './shapes.ts';

/** What the layer shows. */
export interface AreasPicture {
	shapes: readonly AreaShape[];
	/** The classes of all areas, by column. */
	classes: readonly ArrayLike<number>[];
	between: Between;
	/** The classes' colours: the probe's children have them, and that of what is missing comes last. */
	colors: readonly string[];
}

type Slot = 'even' | 'odd';

const BORDER = 0.5;

/**
 * Areas as two of MapLibre's fill layers: one has the colours of the even columns, over it lies one with those of the odd
 * columns. On the way from a column to the next only the upper one's opacity changes, whatever the number of areas; an area's
 * colour is written when it is covered.
 */
export function areasEngine({
	map,
	id,
	probe,
	ondrawn,
	onlost,
	onerror
}: EngineOptions): LayerEngine<AreasPicture> {
	const read = createColorReader();
	const layerOf = (slot: Slot): string => `${id}-${slot}`;
	let picture: AreasPicture | undefined;
	let shown: readonly AreaShape[] | undefined;
	const written: Record<Slot, ArrayLike<number> | undefined> = { even: undefined, odd: undefined };

	const palette = (): string[] =>
		[...probe.children].map((child) => rgba(read(getComputedStyle(child).color)));

	/** A map that has lost its context, or has got another style, has lost the layers, or their areas' colours. */
	function add(): void {
		shown = undefined;
		if (!picture) return;
		if (map.getSource(id)) return update(picture);
		const before = map.getStyle().layers.find(({ type }) => type === 'symbol')?.id;
		map.addSource(id, { type: 'geojson', data: collectionOf([]), tolerance: 0 });
		for (const slot of ['even', 'odd'] as const) {
			map.addLayer({ id: layerOf(slot), type: 'fill', source: id }, before);
			map.setPaintProperty(layerOf(slot), 'fill-opacity-transition', { duration: 0 });
			map.setPaintProperty(layerOf(slot), 'fill-color-transition', { duration: 0 });
		}
		map.addLayer({ id: `${id}-edge`, type: 'line', source: id, paint: { 'line-width': BORDER } }, before);
		paint();
		update(picture);
	}

	function paint(): void {
		if (!map.getLayer(layerOf('even'))) return;
		const colors = palette();
		for (const slot of ['even', 'odd'] as const)
			map.setPaintProperty(layerOf(slot), 'fill-color', fillOf(slot, colors.slice(0, -2), colors.at(-2)!));
		map.setPaintProperty(`${id}-edge`, 'line-color', colors.at(-1));
	}

	function update({ shapes, classes, between }: AreasPicture): void {
		if (shapes !== shown) {
			void (map.getSource(id) as GeoJSONSource).setData(collectionOf(shapes));
			map.removeFeatureState({ source: id });
			shown = shapes;
			written.even = written.odd = undefined;
			map.on('render', arrived);
		}
		const { from, to, fraction } = between;
		const isEven = from % 2 === 0;
		write(map, id, 'even', classes[isEven ? from : to]!, written);
		write(map, id, 'odd', classes[isEven ? to : from]!, written);
		map.setPaintProperty(layerOf('odd'), 'fill-opacity', isEven ? fraction : 1 - fraction, {
			validate: false
		});
	}

	/** The drawn picture stays until all of the areas in view are there. */
	function arrived(): void {
		if (!map.getSource(id) || !map.isSourceLoaded(id)) return;
		map.off('render', arrived);
		ondrawn();
	}

	const unwatch = watchScheme(probe, paint);
	map.on('style.load', add);
	map.on('webglcontextlost', onlost);
	return {
		show: (next) => {
			const isRepainted = picture && picture.colors !== next.colors;
			picture = next;
			try {
				if (!map.getSource(id)) return map.getStyle() && add();
				if (isRepainted) paint();
				update(next);
			} catch (error) {
				onerror(error);
			}
		},
		destroy: () => {
			unwatch();
			map.off('style.load', add);
			map.off('webglcontextlost', onlost);
			map.off('render', arrived);
			// A map that is removed, or has lost its context, has no style to remove layers from.
			if (!map.getStyle()) return;
			for (const layer of [layerOf('even'), layerOf('odd'), `${id}-edge`])
				if (map.getLayer(layer)) map.removeLayer(layer);
			if (map.getSource(id)) map.removeSource(id);
		}
	};
}

const rgba = ([r, g, b, a]: ArrayLike<number> & Iterable<number>): string =>
	`rgba(${r},${g},${b},${(a ?? 255) / 255})`;

const fillOf = (slot: Slot, colors: readonly string[], missing: string): ExpressionSpecification =>
	[
		'match',
		['number', ['feature-state', slot], -1],
		...colors.flatMap((color, kind) => [kind, color]),
		missing
	] as unknown as ExpressionSpecification;

/** Writes the classes of one column: those of areas that have another one than before. */
function write(
	map: MaplibreMap,
	source: string,
	slot: Slot,
	classes: ArrayLike<number>,
	written: Record<Slot, ArrayLike<number> | undefined>
): void {
	const before = written[slot];
	if (before === classes) return;
	for (let area = 0; area < classes.length; area++) {
		if (before?.[area] !== classes[area])
			map.setFeatureState({ source, id: area }, { [slot]: classes[area] });
	}
	written[slot] = classes;
}

const collectionOf = (shapes: readonly AreaShape[]): FeatureCollection => ({
	type: 'FeatureCollection',
	features: shapes.map(({ polygons }, id) => ({
		type: 'Feature',
		id,
		properties: {},
		geometry: {
			type: 'MultiPolygon',
			coordinates: polygons.map((rings) => rings.map((ring) => ring.map(([lon, lat]) => [lon, lat])))
		}
	}))
});

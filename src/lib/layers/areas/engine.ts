import type { FeatureCollection } from 'geojson';
import type { ExpressionSpecification, GeoJSONSource } from 'maplibre-gl';
import { createColorReader, watchScheme } from '../../map/basemap/webgl/index.ts';
import type { Between } from '../data/series.ts';
import type { EngineOptions, LayerEngine } from '../live/live-layer.svelte.ts';
import { readyColumns } from './ready.ts';
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

const BORDER = 0.5;

/** The edges' layer makes areas smooth. MapLibre's own outlines would make them larger, and take as long and as much memory again. */
const PLAIN = { 'fill-antialias': false, 'fill-outline-color': 'black' };

/**
 * Areas as MapLibre's fill layers, one for each column, whose areas MapLibre's worker colours once. Of two columns the next lies over
 * the one before it: on the way from one to the other a single opacity changes, whatever the number of areas.
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
	const edge = `${id}-edge`;
	const layerOf = (column: number): string => `${id}-${column}`;
	let picture: AreasPicture | undefined;
	/** What the source was made of. */
	let given: Pick<AreasPicture, 'shapes' | 'classes'> | undefined;
	/** The columns that have a layer, and how opaque it is. */
	const layers = new Map<number, number>();
	/** Those that are in the tiles too. */
	let arrivedColumns: readonly number[] = [];

	const palette = (): string[] =>
		[...probe.children].map((child) => rgba(read(getComputedStyle(child).color)));

	/** A map that has lost its context, or has got another style, has lost the layers, or their areas. */
	function add(): void {
		if (!picture) return;
		if (!map.getSource(id)) {
			const before = map.getStyle().layers.find(({ type }) => type === 'symbol')?.id;
			map.addSource(id, { type: 'geojson', data: collectionOf([], []), tolerance: 0 });
			map.addLayer({ id: edge, type: 'line', source: id, paint: { 'line-width': BORDER } }, before);
			map.setPaintProperty(edge, 'line-color', palette().at(-1));
			layers.clear();
		}
		given = undefined;
		awaitTiles();
		update(picture);
	}

	function paint(): void {
		if (!map.getLayer(edge)) return;
		const colors = palette();
		for (const column of layers.keys())
			map.setPaintProperty(layerOf(column), 'fill-color', fillOf(column, colors));
		map.setPaintProperty(edge, 'line-color', colors.at(-1));
	}

	function update({ shapes, classes, between: { from, to, fraction } }: AreasPicture): void {
		if (shapes !== given?.shapes || classes !== given.classes) {
			void (map.getSource(id) as GeoJSONSource).setData(collectionOf(shapes, classes));
			given = { shapes, classes };
			awaitTiles();
		}
		prepare(readyColumns(classes.length, from));
		for (const column of layers.keys()) fade(column, column === from ? 1 : column === to ? fraction : 0);
		if (!isThere()) onlost();
	}

	/** Adds layers of columns that come near, and removes those that the reader has left behind. */
	function prepare(columns: readonly number[]): void {
		const missing = columns.filter((column) => !layers.has(column));
		if (missing.length === 0 && columns.length === layers.size) return;
		for (const column of [...layers.keys()].filter((column) => !columns.includes(column))) {
			map.removeLayer(layerOf(column));
			layers.delete(column);
		}
		arrivedColumns = arrivedColumns.filter((column) => layers.has(column));
		const colors = palette();
		for (const column of missing) {
			const next = Math.min(...[...layers.keys()].filter((other) => other > column));
			const layer = layerOf(column);
			const paint = { ...PLAIN, 'fill-color': fillOf(column, colors) };
			map.addLayer({ id: layer, type: 'fill', source: id, paint }, layers.has(next) ? layerOf(next) : edge);
			map.setPaintProperty(layer, 'fill-opacity-transition', { duration: 0 });
			map.setPaintProperty(layer, 'fill-color-transition', { duration: 0 });
			layers.set(column, 1);
		}
		awaitTiles();
	}

	function fade(column: number, opacity: number): void {
		if (layers.get(column) === opacity) return;
		map.setPaintProperty(layerOf(column), 'fill-opacity', opacity, { validate: false });
		layers.set(column, opacity);
	}

	const isThere = (): boolean =>
		!!picture &&
		[picture.between.from, picture.between.to].every((column) => arrivedColumns.includes(column));

	const awaitTiles = (): void => void map.on('render', arrived);

	/** The drawn picture stays until all of the areas in view are there. */
	function arrived(): void {
		if (!map.getSource(id) || !map.isSourceLoaded(id)) return;
		map.off('render', arrived);
		arrivedColumns = [...layers.keys()];
		if (isThere()) ondrawn();
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
			for (const layer of [...[...layers.keys()].map(layerOf), edge])
				if (map.getLayer(layer)) map.removeLayer(layer);
			if (map.getSource(id)) map.removeSource(id);
		}
	};
}

const rgba = ([r, g, b, a]: ArrayLike<number> & Iterable<number>): string =>
	`rgba(${r},${g},${b},${(a ?? 255) / 255})`;

/** The colours of one column. Of all colours the last two are those of what is missing and of the edges. */
const fillOf = (column: number, colors: readonly string[]): ExpressionSpecification =>
	[
		'match',
		['get', `${column}`],
		...colors.slice(0, -2).flatMap((color, kind) => [kind, color]),
		colors.at(-2)!
	] as unknown as ExpressionSpecification;

const collectionOf = (
	shapes: readonly AreaShape[],
	classes: readonly ArrayLike<number>[]
): FeatureCollection => ({
	type: 'FeatureCollection',
	features: shapes.map(({ polygons }, area) => ({
		type: 'Feature',
		properties: Object.fromEntries(classes.map((all, column) => [column, all[area]])),
		geometry: {
			type: 'MultiPolygon',
			coordinates: polygons.map((rings) => rings.map((ring) => ring.map(([lon, lat]) => [lon, lat])))
		}
	}))
});

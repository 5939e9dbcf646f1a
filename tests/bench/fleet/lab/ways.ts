import type { ExpressionSpecification, GeoJSONSource, Map as MaplibreMap } from 'maplibre-gl';

type LonLat = [lon: number, lat: number];

/** A way to draw many lines as far as a share of each: opened once, then called for every frame. */
export type Way = (map: MaplibreMap, lines: readonly LonLat[][]) => (progress: number) => void;

const feature = (coordinates: LonLat[]): GeoJSON.Feature => ({
	type: 'Feature',
	properties: {},
	geometry: { type: 'LineString', coordinates }
});

/** Nothing but a frame of the map: what the others are to be compared with. */
const idle: Way = (map) => () => map.triggerRepaint();

/** One GeoJSON source, given its data anew for every frame. */
const setData: Way = (map, lines) => {
	const cut = (progress: number): GeoJSON.FeatureCollection => ({
		type: 'FeatureCollection',
		features: lines.map((line) => feature(line.slice(0, Math.max(2, Math.ceil(line.length * progress)))))
	});
	map.addSource('lines', { type: 'geojson', data: cut(0) });
	map.addLayer({
		id: 'lines',
		type: 'line',
		source: 'lines',
		paint: { 'line-color': '#f0f', 'line-width': 1.5 }
	});
	return (progress) => void map.getSource<GeoJSONSource>('lines')!.setData(cut(progress));
};

/** A layer for each line, with a gradient that ends where the line does. */
const gradient: Way = (map, lines) => {
	const upTo = (progress: number): ExpressionSpecification => [
		'step',
		['line-progress'],
		'#f0f',
		Math.max(progress, 1e-6),
		'rgba(0, 0, 0, 0)'
	];
	lines.forEach((line, i) => {
		map.addSource(`line-${i}`, { type: 'geojson', lineMetrics: true, data: feature(line) });
		map.addLayer({
			id: `line-${i}`,
			type: 'line',
			source: `line-${i}`,
			paint: { 'line-gradient': upTo(0), 'line-width': 1.5 }
		});
	});
	return (progress) => {
		const expression = upTo(progress);
		for (let i = 0; i < lines.length; i++) map.setPaintProperty(`line-${i}`, 'line-gradient', expression);
	};
};

export const ways = { idle, setData, gradient };

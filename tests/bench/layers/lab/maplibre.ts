import type { ExpressionSpecification, Map as MaplibreMap } from 'maplibre-gl';
import { classOf, COLORS, LARGEST, LIMITS, RADIUS, type County, type Town } from './data.ts';

type Step = (progress: number) => void;

/** Where in a series of columns a progress stands. */
function at(columns: number, progress: number): { from: number; fraction: number } {
	const position = progress * (columns - 1);
	const from = Math.min(Math.floor(position), columns - 2);
	return { from, fraction: position - from };
}

const color = (value: ExpressionSpecification): ExpressionSpecification =>
	[
		'step',
		value,
		COLORS[0],
		...LIMITS.flatMap((limit, i) => [limit, COLORS[i + 1]])
	] as ExpressionSpecification;

const mix = (from: ExpressionSpecification, to: ExpressionSpecification, fraction: number) =>
	['+', ['*', from, 1 - fraction], ['*', to, fraction]] as ExpressionSpecification;

function addCounties(map: MaplibreMap, all: readonly County[]): void {
	map.addSource('counties', {
		type: 'geojson',
		data: {
			type: 'FeatureCollection',
			features: all.map(({ ring, values }, id) => ({
				type: 'Feature',
				id,
				properties: Object.fromEntries(values.map((value, year) => [`y${year}`, value])),
				geometry: { type: 'Polygon', coordinates: [ring] }
			}))
		}
	});
	map.addLayer({ id: 'counties', type: 'fill', source: 'counties', paint: { 'fill-color': COLORS[0] } });
	map.setPaintProperty('counties', 'fill-color-transition', { duration: 0 });
}

/** Each county's number is written with every frame. */
function countiesByState(map: MaplibreMap, all: readonly County[]): Step {
	addCounties(map, all);
	map.setPaintProperty('counties', 'fill-color', color(['number', ['feature-state', 'value'], 0]));
	return (progress) => {
		const { from, fraction } = at(all[0]!.values.length, progress);
		all.forEach(({ values }, id) => {
			const value = values[from]! * (1 - fraction) + values[from + 1]! * fraction;
			map.setFeatureState({ source: 'counties', id }, { value });
		});
	};
}

/** Each county's class is written where it is another one than before. Nothing lies between two classes. */
function countiesByClass(map: MaplibreMap, all: readonly County[]): Step {
	addCounties(map, all);
	const match = [
		'match',
		['number', ['feature-state', 'kind'], 0],
		...COLORS.flatMap((one, i) => [i, one]),
		COLORS[0]
	] as unknown as ExpressionSpecification;
	map.setPaintProperty('counties', 'fill-color', match);
	const shown: number[] = [];
	return (progress) => {
		const { from, fraction } = at(all[0]!.values.length, progress);
		all.forEach(({ values }, id) => {
			const kind = classOf(values[from]! * (1 - fraction) + values[from + 1]! * fraction);
			if (kind !== shown[id]) map.setFeatureState({ source: 'counties', id }, { kind });
			shown[id] = kind;
		});
	};
}

/** One expression, given anew with every frame. */
function countiesByPaint(map: MaplibreMap, all: readonly County[]): Step {
	addCounties(map, all);
	return (progress) => {
		const { from, fraction } = at(all[0]!.values.length, progress);
		const value = mix(['get', `y${from}`], ['get', `y${from + 1}`], fraction);
		map.setPaintProperty('counties', 'fill-color', color(value));
	};
}

const radius = (value: ExpressionSpecification): ExpressionSpecification => [
	'*',
	RADIUS,
	['sqrt', ['/', value, LARGEST]]
];

function addTowns(map: MaplibreMap, all: readonly Town[]): void {
	map.addSource('towns', {
		type: 'geojson',
		data: {
			type: 'FeatureCollection',
			features: all.map(({ at, values: [before, after] }, id) => ({
				type: 'Feature',
				id,
				properties: { before, after },
				geometry: { type: 'Point', coordinates: at }
			}))
		}
	});
	map.addLayer({
		id: 'towns',
		type: 'circle',
		source: 'towns',
		paint: { 'circle-color': COLORS[3], 'circle-opacity': 0.6 }
	});
	map.setPaintProperty('towns', 'circle-radius-transition', { duration: 0 });
}

function townsByState(map: MaplibreMap, all: readonly Town[]): Step {
	addTowns(map, all);
	map.setPaintProperty('towns', 'circle-radius', radius(['number', ['feature-state', 'value'], 0]));
	return (progress) =>
		all.forEach(({ values: [before, after] }, id) =>
			map.setFeatureState({ source: 'towns', id }, { value: before + (after - before) * progress })
		);
}

function townsByPaint(map: MaplibreMap, all: readonly Town[]): Step {
	addTowns(map, all);
	return (progress) =>
		map.setPaintProperty(
			'towns',
			'circle-radius',
			radius(mix(['get', 'before'], ['get', 'after'], progress))
		);
}

export const counties = {
	setFeatureState: countiesByState,
	'setFeatureState of changed classes': countiesByClass,
	setPaintProperty: countiesByPaint
};
export const towns = { setFeatureState: townsByState, setPaintProperty: townsByPaint };

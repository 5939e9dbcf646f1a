import { PolygonLayer, ScatterplotLayer } from '@deck.gl/layers';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { IControl, Map as MaplibreMap } from 'maplibre-gl';
import { classOf, COLORS, LARGEST, RADIUS, type County, type Town } from './data.ts';

const rgb = COLORS.map((color) => [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16)));

function overlayOn(map: MaplibreMap): MapLibreOverlay {
	const overlay = new MapLibreOverlay({ interleaved: true, layers: [] });
	map.addControl(overlay as unknown as IControl);
	return overlay;
}

/** A layer whose colours deck.gl asks for anew with every frame, as its documentation has it. */
export function counties(map: MaplibreMap, all: readonly County[]): (progress: number) => void {
	const overlay = overlayOn(map);
	const columns = all[0]!.values.length;
	return (progress) => {
		const position = progress * (columns - 1);
		const from = Math.min(Math.floor(position), columns - 2);
		const fraction = position - from;
		const getFillColor = ({ values }: County) =>
			rgb[classOf(values[from]! * (1 - fraction) + values[from + 1]! * fraction)];
		const layer = new PolygonLayer({
			...{ id: 'counties', data: all, getPolygon: ({ ring }: County) => ring, getFillColor },
			...{ stroked: false, updateTriggers: { getFillColor: progress } }
		});
		overlay.setProps({ layers: [layer] });
		map.triggerRepaint();
	};
}

/** Likewise with radii. */
export function towns(map: MaplibreMap, all: readonly Town[]): (progress: number) => void {
	const overlay = overlayOn(map);
	return (progress) => {
		const getRadius = ({ values: [before, after] }: Town) =>
			RADIUS * Math.sqrt((before + (after - before) * progress) / LARGEST);
		const layer = new ScatterplotLayer({
			...{ id: 'towns', data: all, getPosition: ({ at }: Town) => at, getRadius, radiusUnits: 'pixels' },
			...{ getFillColor: [...rgb[3]!, 153], updateTriggers: { getRadius: progress } }
		});
		overlay.setProps({ layers: [layer] });
		map.triggerRepaint();
	};
}

import { Bubbles, Choropleth, Flows, Graticule, Heat, Names } from '../../../layers/index.ts';
import { Marker } from './marker.ts';
import type { MapPartComponents } from '../../schema/layer-data.ts';

export { layerTables, mapParts, mapPicture } from './parts.ts';

/** For pages that learn what their story is when they are open. */
export const mapPartKinds: MapPartComponents = {
	graticule: Graticule,
	choropleth: Choropleth,
	bubbles: Bubbles,
	flows: Flows,
	heat: Heat,
	marker: Marker,
	names: Names
};

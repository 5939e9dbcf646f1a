import { layerKind, type MapPartKind } from './layer-data.ts';
import type { StoryData } from './story-data.ts';

/** What a story draws on its map besides flights, places, areas and notes: then the page needs the code of that. */
export const mapPartsIn = ({ views, layers = {}, markers }: StoryData): MapPartKind[] => [
	...new Set([
		...Object.values(views).flatMap(({ graticule }) =>
			graticule === undefined ? [] : ['graticule' as const]
		),
		...Object.values(layers).flatMap((layer) => layerKind(layer) ?? []),
		...(Object.values(views).some(({ towns, countries, seas }) => towns || countries || seas)
			? (['names'] as const)
			: []),
		...(markers ? (['marker'] as const) : [])
	])
];

import type { Component } from 'svelte';
import type {
	BubblesProps,
	ChoroplethProps,
	FlowsProps,
	GraticuleProps,
	HeatProps,
	MapName,
	NamesProps
} from '../../layers/index.ts';
import type { PageWords } from '../text/english.ts';
import type { StorySource } from '../text/types.ts';
import type { StoryMarker } from './marker-data.ts';

/** The kinds of data layer: a layer has one of them. */
export const LAYER_KINDS = ['choropleth', 'bubbles', 'flows', 'heat'] as const;

export type LayerKind = (typeof LAYER_KINDS)[number];

/** A marker of a story, as it stands in a step. A type, as what takes any props takes no interface. */
export type StoryMarkerProps = {
	id: string;
	marker: StoryMarker;
	/** How opaque it is, 0–1: it fades from step to step. */
	opacity: number;
	words: PageWords;
};

/** The towns, countries and seas of which views see some, the largest first. */
export interface StoryNames {
	towns?: MapName[];
	countries?: MapName[];
	seas?: MapName[];
}

/** What draws on a map besides flights, places, areas and notes. */
export interface MapPartComponents {
	graticule?: Component<GraticuleProps>;
	choropleth?: Component<ChoroplethProps>;
	bubbles?: Component<BubblesProps>;
	flows?: Component<FlowsProps>;
	heat?: Component<HeatProps>;
	marker?: Component<StoryMarkerProps>;
	names?: Component<NamesProps>;
}

/** One of them. */
export type MapPartKind = keyof MapPartComponents;

/** Areas as a story's page has them: GeoJSON's features, each with its id. */
export interface StoryAreas {
	features: { id: string; geometry: { type: 'MultiPolygon'; coordinates: number[][][][] } }[];
}

/** How a layer finds its way in its rows. */
type Columns = 'key' | 'name' | 'value' | 'format';

export interface StoryChoropleth extends Pick<
	ChoroplethProps,
	Columns | 'breaks' | 'classes' | 'colors' | 'missing'
> {
	areas: StoryAreas;
}

/** How a layer is drawn, by its kind: as the component of that name takes it. */
export interface StoryLayerKinds {
	choropleth?: StoryChoropleth;
	bubbles?: Pick<BubblesProps, Columns | 'lon' | 'lat' | 'radius' | 'most' | 'dot' | 'color'>;
	flows?: Pick<
		FlowsProps,
		Columns | 'from' | 'to' | 'width' | 'most' | 'directed' | 'directionText' | 'labels' | 'color'
	>;
	heat?: Pick<HeatProps, Columns | 'lon' | 'lat' | 'radius' | 'breaks' | 'classes' | 'colors'>;
}

/** A data layer of a story: its rows, and one of the kinds. */
export interface StoryLayer extends StoryLayerKinds {
	/** What the numbers say, with their unit. */
	title: string;
	/** The layer in a sentence, for those who do not see it. */
	alt: string;
	source?: StorySource;
	note?: string;
	/** What stands over the columns of its table, by their names. */
	columns?: Record<string, string>;
	/** Absent until they are loaded. */
	rows?: Record<string, string | number>[];
}

/** Which kind a layer is. */
export const layerKind = (layer: { [Kind in LayerKind]?: unknown }): LayerKind | undefined =>
	LAYER_KINDS.find((kind) => layer[kind]);

/** The columns of a layer's numbers: several where it has a state for each. */
export const valueColumns = (value: string | readonly string[] | undefined): readonly string[] =>
	value === undefined ? [] : [value].flat();

import type { Component } from 'svelte';
import type { Land, LandLevel } from '../../map/basemap/index.ts';
import type { ScenePainting } from '../../map/scene/index.ts';
import type { PageWords } from '../text/english.ts';
import type { StoryWords } from '../text/story-words.ts';
import type { Block, StoryNote, StoryWork } from '../text/types.ts';
import type {
	StoryAircraft,
	StoryAnnotation,
	StoryArea,
	StoryFlight,
	StoryPlace,
	StoryView
} from './map-data.ts';
import type { StoryChart } from './chart-data.ts';
import type { MapPartComponents, StoryLayer, StoryNames } from './layer-data.ts';
import type { StoryMarker } from './marker-data.ts';
import type { StoryPictureProps, StoryDrawing, StoryImageFile, StoryVideo } from './picture-data.ts';
import type { StoryChapter, StoryStep } from './step-data.ts';

/** What shows charts under the text of a step. */
export interface CardChartsProps extends Pick<StoryPictureProps, 'words'> {
	story: StoryData;
	step: StoryStep;
}

/** What draws on the map of a step. A type, as what takes any props takes no interface. */
export type MapPartsProps = {
	story: StoryData;
	/** The step's place among all steps, from 0; -1 is the opening. */
	index: number;
	/** How much of it has been read, 0–1. */
	progress: number;
};

/** A still picture of a step's map. */
export type MapPictureOfStoryProps = Omit<MapPartsProps, 'progress'> & {
	scene: ScenePainting;
	landOf: (zoom: number) => string;
};

/** The tables of a story's data layers. */
export type LayerTablesProps = Pick<MapPartsProps, 'story'> & { words: PageWords };

/** The pictures of a story whose data may come after its words. */
export type LatePictures = Pick<StoryData, 'charts' | 'drawings'>;

/** A story file, read and checked. Plain data: it can be serialised. */
export interface StoryData {
	title: string;
	/** A sentence under the title. */
	summary: Block[];
	/** BCP 47, e.g. `en`. */
	lang: string;
	/** Where the language is written from the right to the left. */
	dir?: 'rtl';
	/** What the page says around the story, where it is not in English. */
	words?: Partial<StoryWords>;
	/** What the retelling is based on. */
	source: StoryWork & { note?: Block[] };
	/** Where the numbers and statements are from, in the order in which they are first named. */
	notes: StoryNote[];
	places: Record<string, StoryPlace>;
	areas: Record<string, StoryArea>;
	annotations: Record<string, StoryAnnotation>;
	aircraft: Record<string, StoryAircraft>;
	flights: Record<string, StoryFlight>;
	views: Record<string, StoryView>;
	/** Charts by their ids; absent where a story has none. */
	charts?: Record<string, StoryChart>;
	/** Loads the charts and drawings whole where the story has only their words. The Vite plugin adds it in the browser. */
	loadPictures?: () => Promise<LatePictures>;
	/** Images that steps show in place of the map, by their ids; absent where a story has none. */
	images?: Record<string, StoryImageFile>;
	/** Videos, likewise. */
	videos?: Record<string, StoryVideo>;
	/** Drawings in parts, likewise. */
	drawings?: Record<string, StoryDrawing>;
	/** Draws the pictures of steps. The Vite plugin adds it on the server; the browser loads what it needs when one is near. */
	drawPicture?: Component<StoryPictureProps>;
	/** Data on the map by the layers' ids; absent where a story has none. */
	layers?: Record<string, StoryLayer>;
	/** The towns, countries and seas that its views name; absent where none does. */
	names?: StoryNames;
	/** What stands at points of the map, by ids; absent where a story has nothing. */
	markers?: Record<string, StoryMarker>;
	/**
	 * Draws on the map what a story has besides: its data layers and markers, the lines of longitude and latitude of its views. The Vite plugin
	 * adds it where there are some, as the next two.
	 */
	mapParts?: Component<MapPartsProps>;
	/** Draws a still picture of the map with them. */
	mapPicture?: Component<MapPictureOfStoryProps>;
	/** The components of those parts that the story has. */
	mapPartKinds?: MapPartComponents;
	/** The tables of its data layers. */
	layerTables?: Component<LayerTablesProps>;
	/** Shows charts under the text of a step. The Vite plugin adds it where a step has them. */
	cardCharts?: Component<CardChartsProps>;
	/** What the map shows behind the title. */
	opening: Pick<
		StoryStep,
		| 'view'
		| 'flights'
		| 'places'
		| 'areas'
		| 'annotations'
		| 'styleLayers'
		| 'alt'
		| 'layers'
		| 'layerColumns'
		| 'markers'
	>;
	chapters: StoryChapter[];
	/** Address of the basemap; the Vite plugin adds it. */
	basemap?: string;
	/** Coastlines for the server's pictures; added by the Vite plugin. In the browser it is a loader. */
	land?: Land | (() => Promise<Land>);
	/** Coastlines for those still pictures that the first map has none for; added by the Vite plugin on the server. */
	stills?: LandLevel;
}

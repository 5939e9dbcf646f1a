import type { Component } from 'svelte';
import type { StoryChart } from '../../schema/chart-data.ts';
import type { StoryPicture, StoryPictureProps } from '../../schema/picture-data.ts';
import type { StoryStep } from '../../schema/step-data.ts';

/** The code that draws pictures of one or several kinds: loaded when one is near. */
export interface PictureCode {
	Picture: Component<StoryPictureProps>;
	Panel: Component<PanelProps>;
	/** Loads the layouts of charts that have not come with the code or with the charts' rows. */
	loadLayouts?: (charts: Iterable<StoryChart>) => Promise<void>;
	/** How high the plot of a chart is at most, in rem. */
	heightOf?: (chart: StoryChart, locale: string) => number | undefined;
}

/** The pictures of a story. */
export interface Pictures {
	readonly steps: readonly StoryStep[];
	/** Gets the picture of a step, by its place; undefined where it shows the map. */
	at: (index: number) => StoryPicture | undefined;
	/** Gets what draws a picture; undefined until it is there, and for the map. */
	codeOf: (picture?: StoryPicture) => PictureCode | undefined;
}

/** What stands behind the text in place of the map. */
export interface PanelProps extends Omit<StoryPictureProps, 'picture' | 'shown'> {
	pictures: Pictures;
	/** The place of the step that is read, from 0. */
	index: number;
}

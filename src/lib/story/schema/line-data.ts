import type { SceneLeg } from '../../map/route/index.ts';
import type { LineKind } from '../../map/scene/index.ts';

/** What a flight of the page's data has where it is no flight, but another line of the story file: how its map draws it. */
export interface StoryLine {
	/** What it is, which decides on how it is drawn. */
	kind: LineKind;
	/** Its parts. Empty where its flight has a track. */
	legs: SceneLeg[];
	/** The silhouette at its head, as path data or by its name; empty without one. */
	shape: string;
	/** In CSS pixels. By default as its certainty has it. */
	width?: number;
	/** No line but a flight's has ticks at its ends. */
	marks: false;
}

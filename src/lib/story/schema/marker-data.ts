import type { LonLat } from '../../geo/index.ts';
import type { MarkerAnchor } from '../../map/index.ts';
import type { StorySource } from '../text/types.ts';

/** A picture, a number, a few words or, where it has none of these, a pin at a point of the map. */
export interface StoryMarker {
	at: LonLat;
	/** Its size in pixels is measured when the story's files are read; 0 before. */
	image?: { src: string; width: number; height: number };
	/** As the story's language writes it. */
	number?: string;
	/** What the number counts. */
	label?: string;
	text?: string;
	/** What the picture or the pin shows, for those who do not see it. */
	alt?: string;
	/** Of a pin. */
	color?: string;
	anchor?: MarkerAnchor;
	/** In CSS pixels. */
	width?: number;
	/** In metres along the ground, in place of `width`. */
	metres?: number;
	avoid?: boolean;
	/** Where it leads. */
	link?: string;
	source?: StorySource;
}

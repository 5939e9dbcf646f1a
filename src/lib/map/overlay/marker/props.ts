import type { Snippet } from 'svelte';
import type { HTMLAttributes } from 'svelte/elements';
import type { LonLat } from '../../../geo/index.ts';
import type { MapPick } from '../../scene/painted.ts';

/** Which of its own points a marker has on the map's point: with `bottom` it stands on it. */
export type MarkerAnchor = 'center' | 'top' | 'bottom' | 'left' | 'right';

export interface MarkerProps extends Omit<HTMLAttributes<HTMLElement>, 'children' | 'onselect'> {
	/** A point in degrees, or the id of a place on the same map. */
	at: LonLat | string;
	/** @default 'center' */
	anchor?: MarkerAnchor;
	/** How wide it is, in CSS pixels. By default as wide as what it shows. */
	width?: number;
	/** How wide it is, in metres along the ground, in place of `width`: it grows with the map. */
	metres?: number;
	/**
	 * For `avoid`: how high it is, as a multiple of its width.
	 * @default 1
	 */
	ratio?: number;
	/**
	 * Where it would cover a name, a note or another marker that avoids, it takes the next free side of its point; where there is
	 * none, it is hidden. On a side it stands as far off its point as a name. It needs a `width` or `metres`.
	 * @default false
	 */
	avoid?: boolean;
	/** What it shows, for those who do not see it. By default they are read what is written in it. */
	name?: string;
	/** Names the marker in the page: `data-id`. By default a generated one. */
	id?: string;
	/** What it shows: HTML, or an `svg`. */
	children?: Snippet;
	/** A click, a tap, or Enter on it. With it, and only then, the marker is a button, which the keyboard reaches. */
	onselect?: (pick: MapPick) => void;
}

import type { Snippet } from 'svelte';
import type { HTMLAttributes } from 'svelte/elements';
import type { Focus } from './camera/focus.ts';

export type { Focus };

/** A text on a picture, at a point or beside an outlined part. */
export interface ImageNote {
	/** A point, by fractions (0–1) of the picture's width and height from its left and top; or a part, which gets an outline. */
	at: readonly [x: number, y: number] | Focus;
	/** What it says. It is as large at any zoom. */
	text: string;
	/** Where the text stands. @default 'below' where there is room, else 'above', else 'inside' the part */
	side?: 'above' | 'below' | 'inside';
	/** How much of the note is seen, 0–1, e.g. the `stepProgress` of a step. @default 1 */
	opacity?: number;
}

export interface ImageProps extends Omit<HTMLAttributes<HTMLElement>, 'children'> {
	/** The picture's address. */
	src: string;
	/** What the picture shows, for those who do not see it. Empty where the text says it already. */
	alt: string;
	/** The file's width in pixels: with `height` it keeps the picture's space free while the picture loads. */
	width: number;
	/** The file's height in pixels. */
	height: number;
	/** The same picture in other widths, as in HTML: `tower-800.jpg 800w, tower-1600.jpg 1600w`. */
	srcset?: string;
	/** How wide the picture is on the page, as in HTML. @default 'auto, 100vw' */
	sizes?: string;
	/**
	 * The part of the picture to look at, by fractions (0–1) of its width and height. `focusAt` gives the part on the way
	 * from one to another.
	 * @default the whole picture
	 */
	focus?: Focus;
	/** Milliseconds in which the picture moves to another `focus` of its own accord; at once where motion is reduced. @default 0 */
	duration?: number;
	/** `contain`: all of the part is seen, and what lies around it if there is room; `cover`: the part fills the frame, and may be cut. @default 'contain' */
	fit?: 'contain' | 'cover';
	/** Texts and outlines on the picture. */
	notes?: readonly ImageNote[];
	/** `eager` for a picture that is on the screen when the page opens. @default 'lazy' */
	loading?: 'lazy' | 'eager';
	/** A caption below the picture: what it is, who made it, and by what right it is shown. */
	children?: Snippet;
}

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

export interface VideoProps extends Omit<HTMLAttributes<HTMLElement>, 'children' | 'onerror'> {
	/** The video's address. Its sound is never heard. */
	src: string;
	/** The picture that stands for the video: on the server, on paper, without scripts, on a slow line, where motion is reduced. */
	poster: string;
	/** What the video shows, for those who do not see it. Empty where the text says it already. */
	alt: string;
	/** The file's width in pixels: with `height` it keeps the video's space free. */
	width: number;
	/** The file's height in pixels. */
	height: number;
	/** `loop`: it plays for as long as it is on the screen; `once`: it plays to its end when it is reached. @default 'loop' */
	play?: 'loop' | 'once';
	/** How much of the video has passed, 0–1. If given, the video does not play: the reader moves it, e.g. by `stepProgress`. */
	progress?: number;
	/** If given, it alone decides whether the video plays, e.g. the `shown` of a `Picture`, wherever the video stands. */
	active?: boolean;
	/** The address of captions (WebVTT), which are shown from the start. */
	captions?: string;
	/** `contain`: all of the video is seen; `cover`: it fills the frame, and may be cut. @default 'contain' */
	fit?: 'contain' | 'cover';
	/** The names of the button that pauses the video and plays it. @default { play: 'Play video', pause: 'Pause video' } */
	words?: { play: string; pause: string };
	/**
	 * The video can not be played (contrail-063) or moved (contrail-064). Its poster stays.
	 * @default the error is reported to the page
	 */
	onerror?: (error: Error) => void;
	/** A caption below the video: what it is, who made it, and by what right it is shown. */
	children?: Snippet;
}

/** How much of each part is there, by the `id` of its element: 0–1, or `true` and `false`. */
export type DrawingParts = Readonly<Record<string, number | boolean>>;

export interface DrawingProps extends Omit<HTMLAttributes<HTMLElement>, 'children'> {
	/** What the drawing shows, for those who do not see it. */
	alt: string;
	/** How far parts have come into sight. Parts that it does not name look as in the file. */
	shown?: DrawingParts;
	/** How much of the lines of parts is drawn, from their start. Parts that it does not name look as in the file. */
	drawn?: DrawingParts;
	/** Milliseconds in which parts change of their own accord; at once where motion is reduced. @default 0 */
	duration?: number;
	/** The drawing: an `svg` element with a `viewBox`, whose parts have ids. */
	children: Snippet;
	/** A caption below the drawing. */
	caption?: Snippet;
}

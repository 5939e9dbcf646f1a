import type { HTMLAttributes } from 'svelte/elements';
import type { Certainty } from '../route/types.ts';
import type { Scene } from '../scene/scene.ts';
import type { RouteMeasure, RouteRange } from '../scene/ramp.ts';
import type { MapWords } from '../words/index.ts';

/** What a legend explains: a line by its certainty, the line of a gap, or a hatched area. */
export type LegendKind = Certainty | 'gap' | 'schematic';

export interface LegendProps extends HTMLAttributes<HTMLElement> {
	/**
	 * The routes and areas to explain.
	 * @default those of the map around it
	 */
	scene?: Pick<Scene, 'routes' | 'areas'>;
	/**
	 * Which kinds of line to explain.
	 * @default those that the map around it shows; without one, all three
	 */
	certainties?: readonly Certainty[];
	/**
	 * Explains the line of a gap in a recorded track.
	 * @default true while the map around it shows one
	 */
	gaps?: boolean;
	/**
	 * Explains hatched areas.
	 * @default true while the map around it shows one
	 */
	schematic?: boolean;
	/**
	 * Its words, in another language than English.
	 * @default those of the scene of the map around it
	 */
	words?: Partial<MapWords>;
	/**
	 * A sentence under the lines.
	 * @default says whether the lines are great circles between known points or recorded tracks
	 */
	note?: string;
}

export interface ScaleBarProps extends HTMLAttributes<HTMLElement> {
	/**
	 * Kilometres, or statute miles.
	 * @default 'km'
	 */
	unit?: 'km' | 'mi';
	/**
	 * The longest that the bar may be, in CSS pixels.
	 * @default 120
	 */
	maxWidth?: number;
	/**
	 * How numbers are written: a BCP 47 tag.
	 * @default 'en'
	 */
	locale?: string;
}

export interface RouteScaleProps extends HTMLAttributes<HTMLElement> {
	/** What the colours stand for. */
	by: RouteMeasure;
	/** What their two ends stand for, in metres or metres a second: the `range` of the lines. */
	range: RouteRange;
	/**
	 * The unit in which the ends are written.
	 * @default 'm' for an altitude, 'km/h' for a speed
	 */
	unit?: 'm' | 'ft' | 'm/s' | 'km/h' | 'kn';
	/** What is measured. By default `Altitude` or `Speed`. */
	label?: string;
	/**
	 * How numbers are written: a BCP 47 tag.
	 * @default 'en'
	 */
	locale?: string;
}

export interface InsetProps extends HTMLAttributes<HTMLElement> {
	/** What it shows, for those who do not see it. Without it they are not told of it: the map has words of its own. */
	label?: string;
}

/** The words of the buttons and hints with which a map is explored. */
export interface ExploreLabels {
	/** @default 'Explore the map' */
	start: string;
	/** @default 'Back to the story' */
	back: string;
	/** @default 'Zoom in' */
	zoomIn: string;
	/** @default 'Zoom out' */
	zoomOut: string;
	/**
	 * The map's name for the keyboard and for those who do not see it.
	 * @default 'Map: the arrow keys move it, plus and minus zoom, Escape goes back'
	 */
	map: string;
	/**
	 * For a wheel that scrolled the page.
	 * @default 'Hold Ctrl and scroll to zoom'
	 */
	wheel: string;
	/**
	 * For one finger, which scrolled the page.
	 * @default 'Move the map with two fingers'
	 */
	touch: string;
}

import type { Snippet } from 'svelte';
import type { Polyline, ProjectedLine } from '../camera/projected-line.ts';
import type { RoutePart } from '../route/measure.ts';
import type { Painted } from './painted.ts';
import type { SceneRoute } from './scene.ts';

/** A part of a route's line that is drawn in one manner. */
export interface Stroke {
	certainty: RoutePart['certainty'];
	lines: readonly Polyline[];
	/** Where it is not the route's own. */
	color?: string;
	opacity?: number;
}

/** What a line may have besides its plain data: a component brings these along, so that maps without it need not load them. */
export interface RoutePainting extends SceneRoute, Painted<SceneRoute> {
	/** Draws the aircraft, nose up, in a box of 32 × 32 around (0, 0), in SVG. */
	aircraft?: Snippet<[SceneRoute]>;
	/** What its card shows, in place of the facts. */
	card?: Snippet<[SceneRoute]>;
	/** The text on a gap of so many milliseconds; null where its length is not known. */
	gapText?: (duration: number | null) => string;
	/** Cuts a part into strokes of different colour or strength. */
	split?: (part: RoutePart, projected: ProjectedLine, fraction: number, since: number) => Stroke[];
}

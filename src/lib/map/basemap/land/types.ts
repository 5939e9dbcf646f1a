/**
 * Coastlines at one level of detail, as SVG path data in map units: Web Mercator, the world 65,536 units wide, origin at
 * 180° W, 85.05° N, y down, times `scale`. Whole numbers and three commands only: `M x y`, one `l` with all steps from there, `z`.
 */
export interface LandLevel {
	/** The level is drawn from this zoom on, up to the next level's. */
	minZoom: number;
	/** How many map units a unit of the paths is. Default 1. */
	scale?: number;
	/**
	 * Land polygons, in which lakes are holes: closed, filled by the nonzero rule. What crosses 180° is in one piece and runs
	 * on to about 67,400. The coast is this path's stroke, drawn under the fill of every copy of the world: where the land is
	 * cut, at 180° or by a picture's edge, the line then lies under land.
	 */
	land: string;
	/** Rivers: open lines, which end at lakes and coasts. */
	rivers: string;
	/** Borders between countries: open lines. */
	borders: string;
}

/** Coastlines and borders for the SVG painter, coarse levels first. */
export type Land = readonly LandLevel[];

import { withWater } from './inland.js';
import { readWater } from './water.js';
import { readWorld } from './world.js';

/**
 * The levels of detail, each with the zoom at which it begins. Tolerances are in map units: a pixel is 128 of them at
 * zoom 0, 8 at zoom 4, 1 at zoom 7. Each tolerance is at most a pixel and a half at the end of its level, and Natural
 * Earth's next resolution follows before a reader sees the angles of one. The coarsest level is for stills alone: a small
 * window shows a wide view from further away than the zoom that chose the still's level, and tiles of the next level look
 * the same there. Its points stand on a grid of half a pixel at zoom 2 (`scale`), as pages hold it that no build cuts land for.
 *
 * Rivers and lakes come from one resolution, 1:50m, with a tolerance of their own (`water`). From afar only the large ones
 * are shown: `lake` is the narrowest and `river` the shortest, in map units.
 *
 * @type {{ minZoom: number, resolution: '110m' | '50m' | '10m', tolerance: number, scale?: number, water: number, lake: number, river: number }[]}
 */
const LEVELS = [
	{ minZoom: 0, resolution: '110m', tolerance: 8, scale: 16, water: 40, lake: 300, river: 5500 },
	{ minZoom: 2, resolution: '50m', tolerance: 12, water: 24, lake: 180, river: 1600 },
	{ minZoom: 3, resolution: '50m', tolerance: 4, water: 4, lake: 60, river: 600 },
	{ minZoom: 4, resolution: '10m', tolerance: 1, water: 2, lake: 20, river: 150 }
];

/** The largest zoom that has tiles; beyond it the map enlarges them. */
export const MAX_ZOOM = 6;

/** @typedef {import('./world.js').World & { rivers: import('./world.js').Line[], minZoom: number, scale?: number, tiles?: { from: number, to: number } }} Level */

/** @returns {Level[]} coarse levels first; `tiles` are the zooms whose tiles show the level */
export function readLevels() {
	return LEVELS.map(({ minZoom, resolution, tolerance, scale, water, lake, river }, index) => {
		const from = index === 1 ? 0 : minZoom;
		const to = (LEVELS[index + 1]?.minZoom ?? MAX_ZOOM + 1) - 1;
		const lakesAndRivers = readWater(water, { lake, river });
		const world = withWater(readWorld(resolution, tolerance), lakesAndRivers);
		return { minZoom, scale, tiles: index === 0 ? undefined : { from, to }, ...world };
	});
}

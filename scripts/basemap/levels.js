import { readWorld } from './world.js';

/**
 * How finely the world is drawn from which zoom on. Tolerances are in map units: a pixel is 128 of them at zoom 0, 8 at
 * zoom 4, 1 at zoom 7. Each is at most a pixel and a half at the end of its level, and Natural Earth's next resolution
 * comes in before its angles show.
 */
const LEVELS = /** @type {const} */ ([
	{ minZoom: 0, resolution: '110m', tolerance: 8 },
	{ minZoom: 2, resolution: '50m', tolerance: 12 },
	{ minZoom: 3, resolution: '50m', tolerance: 4 },
	{ minZoom: 4, resolution: '10m', tolerance: 1 }
]);

/** The closest zoom that has tiles; beyond it they are drawn larger. */
export const MAX_ZOOM = 6;

/** @typedef {import('./world.js').World & { minZoom: number, maxZoom: number }} Level */

/** @returns {Level[]} coarse levels first; `maxZoom` is the last zoom whose tiles show the level */
export function readLevels() {
	return LEVELS.map(({ minZoom, resolution, tolerance }, index) => ({
		minZoom,
		maxZoom: (LEVELS[index + 1]?.minZoom ?? MAX_ZOOM + 1) - 1,
		...readWorld(resolution, tolerance)
	}));
}

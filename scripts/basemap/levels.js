import { readWorld } from './world.js';

/**
 * How finely the world is drawn from which zoom on. Tolerances are in map units: a pixel is 128 of them at zoom 0, 8 at
 * zoom 4, 1 at zoom 7. Each is at most a pixel and a half at the end of its level, and Natural Earth's next resolution
 * comes in before its angles show. The coarsest is for pictures alone: a small window shows a wide view from further away
 * than the zoom by which its picture's level was chosen, and tiles of the next level's shapes then do not differ from it.
 */
const LEVELS = /** @type {const} */ ([
	{ minZoom: 0, resolution: '110m', tolerance: 8 },
	{ minZoom: 2, resolution: '50m', tolerance: 12 },
	{ minZoom: 3, resolution: '50m', tolerance: 4 },
	{ minZoom: 4, resolution: '10m', tolerance: 1 }
]);

/** The closest zoom that has tiles; beyond it they are drawn larger. */
export const MAX_ZOOM = 6;

/** @typedef {import('./world.js').World & { minZoom: number, tiles?: { from: number, to: number } }} Level */

/** @returns {Level[]} coarse levels first; `tiles` are the zooms whose tiles show the level */
export function readLevels() {
	return LEVELS.map(({ minZoom, resolution, tolerance }, index) => {
		const from = index === 1 ? 0 : minZoom;
		const to = (LEVELS[index + 1]?.minZoom ?? MAX_ZOOM + 1) - 1;
		return { minZoom, tiles: index === 0 ? undefined : { from, to }, ...readWorld(resolution, tolerance) };
	});
}

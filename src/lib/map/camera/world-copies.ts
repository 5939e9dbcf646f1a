import { worldSize } from '../../geo/index.ts';
import { WORLD_UNITS, type Viewport } from './projection.ts';

/** Land that crosses 180° is drawn in one piece, and reaches into the next world by this fraction of the world's width. */
const OVERLAP = 67_400 / WORLD_UNITS - 1;

/** How much wider than a still the frame around it may be: the picture fills the sides too. */
const OVERFLOW = 2;

/** Half of the world's width that a flat picture shows. */
function halfWidth({ camera, size, live }: Viewport): number {
	const across = camera.bearing ? Math.hypot(size.width, size.height) : size.width;
	return (across / 2 / worldSize(camera.zoom)) * (live ? 1 : OVERFLOW);
}

/** Which worlds a flat picture shows beside the first, counted from it to the east. */
export function worldCopies(viewport: Viewport): number[] {
	return worldsShowing(0, 1 + OVERLAP, viewport).filter((world) => world !== 0);
}

/**
 * In which worlds, counted from the first to the east, a picture shows something of what lies between two meridians. At
 * least one, so that what is out of sight is still in the page.
 *
 * @param west the western meridian as x of the Web Mercator plane; `east` may be past 1
 */
export function worldsShowing(west: number, east: number, viewport: Viewport): number[] {
	// Points that the viewport projects are in the nearest world already.
	if (viewport.project) return [0];
	const [middle, half] = [viewport.camera.center[0], halfWidth(viewport)];
	const first = Math.floor(middle - half - east) + 1;
	const last = Math.ceil(middle + half - west) - 1;
	if (last < first) return [Math.round(middle - (west + east) / 2)];
	return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** Moves a path in map units to another world; undefined for the first. */
export const worldTransform = (world: number): string | undefined =>
	world === 0 ? undefined : `translate(${world * WORLD_UNITS})`;

import { worldSize } from '../../geo/index.ts';
import { WORLD_UNITS, type Viewport } from './projection.ts';

/** Land that crosses 180° is drawn in one piece, and reaches into the next world by this fraction of the world's width. */
const OVERLAP = 67_400 / WORLD_UNITS - 1;

/** How much wider than a still the frame around it may be: the picture fills the sides too. */
const OVERFLOW = 2;

/** Which worlds a flat picture shows beside the first, counted from it to the east. */
export function worldCopies({ camera, size, live }: Viewport): number[] {
	const across = camera.bearing ? Math.hypot(size.width, size.height) : size.width;
	const half = (across / 2 / worldSize(camera.zoom)) * (live ? 1 : OVERFLOW);
	const first = Math.floor(camera.center[0] - half - OVERLAP);
	const last = Math.ceil(camera.center[0] + half) - 1;
	return Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((world) => world !== 0);
}

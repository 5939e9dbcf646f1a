import type { LonLat } from '../../geo/index.ts';

/** Where a story's map looks, as `oncamera` tells it. */
export interface Camera {
	/** The middle of the whole map, in degrees. */
	center: LonLat;
	zoom: number;
	bearing: number;
	pitch: number;
}

/** The camera at this moment; undefined until the map is measured. It changes with every frame, so nothing follows it. */
export const camera: { now: Camera | undefined } = { now: undefined };

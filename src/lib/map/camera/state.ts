import type { LonLat } from '../../geo/index.ts';

/** Where a map's camera stands. */
export interface CameraState {
	/** The middle of the viewport, in degrees. */
	center: LonLat;
	/** As in a view. */
	zoom: number;
	/** In degrees clockwise from north. */
	bearing: number;
	/** In degrees. */
	pitch: number;
	/** True while the camera is on its way to a view, and while the reader explores. */
	moving: boolean;
}

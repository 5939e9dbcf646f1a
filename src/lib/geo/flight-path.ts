import type { Camera } from './types.ts';
import { worldSize, zoomOf } from './mercator.ts';
import { zoomPath } from './zoom-path.ts';

/** A camera's path from one picture to another. */
export interface FlightPath {
	/** The camera at a fraction of the path, 0–1. */
	at: (fraction: number) => Camera;
	/** The length as the eye perceives it: about 1 for each screenful panned or each 1.4-fold zoom. */
	length: number;
}

/**
 * The smooth and efficient path between two cameras: the camera rises while it pans, at a constant perceived speed. It
 * takes the shorter way round the earth, so it may begin in another copy of the world than the first camera's.
 *
 * @param width the viewport's width in CSS pixels
 */
export function flightPath(start: Camera, to: Camera, width: number): FlightPath {
	const from = nearestCopy(start, to);
	const w0 = width / worldSize(from.zoom);
	const w1 = width / worldSize(to.zoom);
	const dx = to.center[0] - from.center[0];
	const dy = to.center[1] - from.center[1];
	const distance = Math.hypot(dx, dy);

	const path = zoomPath(w0, w1, distance);
	return {
		length: path.length,
		at: (fraction) => {
			if (fraction <= 0) return from;
			if (fraction >= 1) return to;
			const [panned, w] = path.at(fraction);
			return {
				...attitude(from, to, fraction),
				center: [from.center[0] + dx * panned, from.center[1] + dy * panned],
				zoom: zoomOf(width / w)
			};
		}
	};
}

/** The same camera in the copy of the world that is nearest to another camera: between both lies the shorter way. */
export function nearestCopy(camera: Camera, other: Camera): Camera {
	const [x, y] = camera.center;
	const worlds = Math.round(other.center[0] - x);
	return worlds === 0 ? camera : { ...camera, center: [x + worlds, y] };
}

/** The bearing (by the shorter way round) and the pitch between two cameras; an empty object where neither camera has any. */
export function attitude(from: Camera, to: Camera, fraction: number): Pick<Camera, 'bearing' | 'pitch'> {
	const { bearing = 0, pitch = 0 } = from;
	const turn = (((((to.bearing ?? 0) - bearing) % 360) + 540) % 360) - 180;
	const tilt = (to.pitch ?? 0) - pitch;
	if (bearing === 0 && turn === 0 && pitch === 0 && tilt === 0) return {};
	return { bearing: bearing + turn * fraction, pitch: pitch + tilt * fraction };
}

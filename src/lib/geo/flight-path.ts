import type { Camera } from './types.ts';
import { worldSize, zoomOf } from './mercator.ts';

/** How much the path prefers rising over panning. The readers of van Wijk and Nuij's study preferred √2. */
const RHO = Math.SQRT2;
const RHO_2 = RHO * RHO;
const RHO_4 = RHO_2 * RHO_2;

/** Pans shorter than this fraction of the viewport are drawn as a pure zoom: the formulas divide by the distance. */
const SHORT = 1e-6;

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
 * @see Jarke J. van Wijk and Wim A. A. Nuij, “Smooth and efficient zooming and panning”, IEEE InfoVis 2003
 */
export function flightPath(start: Camera, to: Camera, width: number): FlightPath {
	const from = nearestCopy(start, to);
	const w0 = width / worldSize(from.zoom);
	const w1 = width / worldSize(to.zoom);
	const dx = to.center[0] - from.center[0];
	const dy = to.center[1] - from.center[1];
	const distance = Math.hypot(dx, dy);

	if (distance < SHORT * Math.min(w0, w1)) {
		const length = Math.log(w1 / w0) / RHO;
		return {
			length: Math.abs(length),
			at: (fraction) => ({
				...attitude(from, to, fraction),
				center: [from.center[0] + dx * fraction, from.center[1] + dy * fraction],
				zoom: from.zoom + (to.zoom - from.zoom) * fraction
			})
		};
	}

	const shape = RHO_4 * distance * distance;
	const b0 = (w1 * w1 - w0 * w0 + shape) / (2 * w0 * RHO_2 * distance);
	const b1 = (w1 * w1 - w0 * w0 - shape) / (2 * w1 * RHO_2 * distance);
	// asinh(−b) is the paper's ln(√(b² + 1) − b) without its loss of digits.
	const r0 = Math.asinh(-b0);
	const length = (Math.asinh(-b1) - r0) / RHO;

	return {
		length,
		at: (fraction) => {
			if (fraction <= 0) return from;
			if (fraction >= 1) return to;
			const r = RHO * length * fraction + r0;
			const panned = (w0 / (RHO_2 * distance)) * (Math.cosh(r0) * Math.tanh(r) - Math.sinh(r0));
			const w = (w0 * Math.cosh(r0)) / Math.cosh(r);
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

/** How much the path prefers rising over panning. The readers of van Wijk and Nuij's study preferred √2. */
const RHO = Math.SQRT2;
const RHO_2 = 2;
const RHO_4 = 4;

/** Pans shorter than this fraction of the window are drawn as a pure zoom: the formulas divide by the distance. */
const SHORT = 1e-6;

/** The way of a window over a plane. */
export interface ZoomPath {
	/** How much of the distance is panned (0–1), and how wide the window is, at a fraction of the path, 0–1. */
	at: (fraction: number) => [panned: number, width: number];
	/** The length as the eye perceives it: about 1 for each width panned or each 1.4-fold zoom. */
	length: number;
}

/**
 * The smooth and efficient path between two windows on a plane: the window widens while it pans, at a constant perceived speed.
 *
 * @param w0 the first window's width
 * @param w1 the last window's width
 * @param distance between the middles of both, in the same unit
 * @see Jarke J. van Wijk and Wim A. A. Nuij, “Smooth and efficient zooming and panning”, IEEE InfoVis 2003
 */
export function zoomPath(w0: number, w1: number, distance: number): ZoomPath {
	if (distance < SHORT * Math.min(w0, w1)) {
		return {
			length: Math.abs(Math.log(w1 / w0) / RHO),
			at: (fraction) => [fraction, w0 * (w1 / w0) ** fraction]
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
			const r = RHO * length * fraction + r0;
			return [
				(w0 / (RHO_2 * distance)) * (Math.cosh(r0) * Math.tanh(r) - Math.sinh(r0)),
				(w0 * Math.cosh(r0)) / Math.cosh(r)
			];
		}
	};
}

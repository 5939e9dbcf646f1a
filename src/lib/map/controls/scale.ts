import { metresPerPixel, unproject, type Camera } from '../../geo/index.ts';

/** Metres in a kilometre and in a statute mile. */
const METRES = { km: 1000, mi: 1609.344 } as const;

/** A bar of a round length. */
export interface Scale {
	/** In its unit: 1, 2 or 5 times a power of ten. */
	length: number;
	/** In CSS pixels. */
	width: number;
}

/**
 * The longest round length that is no wider than so many pixels, in the middle of the picture: Web Mercator's scale grows
 * away from the equator, by 1 ÷ cos(latitude).
 */
export function scaleOf({ center, zoom }: Camera, unit: keyof typeof METRES, maxWidth: number): Scale {
	const [, latitude] = unproject(center);
	const perPixel = metresPerPixel(zoom, latitude) / METRES[unit];
	const longest = perPixel * maxWidth;
	const power = 10 ** Math.floor(Math.log10(longest));
	const length = ([5, 2].find((digit) => digit * power <= longest) ?? 1) * power;
	return { length, width: length / perPixel };
}

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
 * The longest round length that is no wider than so many pixels.
 *
 * @param metresPerPixel what a pixel shows, in metres along the ground
 */
export function scaleOf(metresPerPixel: number, unit: keyof typeof METRES, maxWidth: number): Scale {
	const perPixel = metresPerPixel / METRES[unit];
	const longest = perPixel * maxWidth;
	const power = 10 ** Math.floor(Math.log10(longest));
	const length = ([5, 2].find((digit) => digit * power <= longest) ?? 1) * power;
	return { length, width: length / perPixel };
}

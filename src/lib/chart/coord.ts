import type { Coord, Extent } from './marks.ts';

/** A coordinate whose parts are all there: fraction, CSS pixels, fraction of the smaller side. */
export type Form = readonly [fraction: number, px: number, smaller: number];

/** CSS pixels. */
export interface Size {
	readonly width: number;
	readonly height: number;
}

export const formOf = (coord: Coord): Form =>
	typeof coord === 'number' ? [coord, 0, 0] : [coord[0], coord[1], coord[2] ?? 0];

/** Moves a coordinate by `times` an extent. */
export function shift(coord: Coord, extent: Extent, times: number): Form {
	const [fraction, px, smaller] = formOf(coord);
	const [more, moreSmaller] = typeof extent === 'number' ? [extent, 0] : extent;
	return [fraction, px + times * more, smaller + times * moreSmaller];
}

/** The coordinate in pixels, where the plot’s side is `side` long. */
export const pixels = ([fraction, px, smaller]: Form, side: number, { width, height }: Size): number =>
	fraction * side + px + smaller * Math.min(width, height);

const short = (number: number): number => Math.round(number * 1000) / 1000;

/** The coordinate as a CSS length, which holds for every size of the plot. */
export function cssLength([fraction, px, smaller]: Form, unit: 'cqw' | 'cqh'): string {
	const parts = [
		[fraction * 100, unit],
		[px, 'px'],
		[smaller * 100, 'cqmin']
	] as const;
	const terms = parts.filter(([number]) => number !== 0).map(([number, of]) => short(number) + of);
	return terms.length > 1 ? `calc(${terms.join(' + ')})` : (terms[0] ?? '0px');
}

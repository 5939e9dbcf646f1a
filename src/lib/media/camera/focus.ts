/** A part of a picture: the fractions (0–1) of its width and height at which its left, top, right and bottom edges lie. */
export type Focus = readonly [left: number, top: number, right: number, bottom: number];

/** The whole picture. */
export const WHOLE: Focus = [0, 0, 1, 1];

/** Whether four numbers name a part of a picture that has an area. */
export const isFocus = ([left, top, right, bottom]: Focus): boolean =>
	right - left > 0 && bottom - top > 0 && isFinite(right - left + bottom - top);

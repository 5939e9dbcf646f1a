import type { Focus, ImageNote } from '../types.ts';

/** Where a note lies on a picture, and where its text stands. */
export interface NotePlace {
	isPoint: boolean;
	side: NonNullable<ImageNote['side']>;
	/** `--align` is the fraction (0–1) of the text's width at which it hangs on the same fraction of the part's width. */
	style: string;
}

const within = (at: number, start: number, end: number) =>
	Math.min(Math.max((at - start) / (end - start), 0), 1);

/**
 * Finds the place of a note. The text hangs by its left end at the left edge of what is in focus, by its middle in the
 * middle, and so on: as the camera moves, it slides and never leaves the frame while its point is in focus.
 */
export function notePlace({ at, side, opacity = 1 }: ImageNote, focus: Focus): NotePlace {
	const [left, top, right = left, bottom = top] = at;
	const [width, height] = [right - left, bottom - top];
	const align = within(left + width / 2, focus[0], focus[2]);
	return {
		isPoint: !(width + height),
		side:
			side ??
			(within(bottom, focus[1], focus[3]) <= 0.8
				? 'below'
				: within(top, focus[1], focus[3]) >= 0.2
					? 'above'
					: 'inside'),
		style:
			`left:${left * 100}%;top:${top * 100}%;width:${width * 100}%;height:${height * 100}%;--align:${align};` +
			`opacity:${opacity};visibility:${opacity > 0 ? 'inherit' : 'hidden'}`
	};
}

import { pixelOf } from '../../camera/projection.ts';
import type { Still } from '../../camera/still.ts';
import type { LabelPlan } from './plans.ts';
import { placeLabels, type Picture, type Side } from './placement.ts';

/**
 * The narrowest frames in CSS pixels. The style sheets have one placement for wide pages, and one for where what a view's
 * padding leaves of a frame is less than 36 rem wide or 25 high: on phones and on paper.
 */
export const WIDE = 576;
const NARROW = 320;

/** How high the lowest frames are by their width. */
const HIGH = 0.87;

/** How much larger a frame may be. Points move apart as a picture grows, and labels stay as large: they are tried in each. */
const GROWTH = [1, 1.4, 1.9, 2.6];

/** How labels stand in a picture whose size is not known: CSS takes the one or the other. */
export interface StillSides {
	wide: Map<string, Side>;
	narrow: Map<string, Side>;
}

export function stillSides(plans: readonly LabelPlan[], still: Still): StillSides {
	const { camera, size, aspect, maxWidth = Infinity } = still;
	const { top, right, bottom, left } = still.padding;
	/** The labels of the still in what the view's padding leaves of a frame. */
	const pictureIn = (room: number, height: number, isNarrow: boolean): Picture => {
		const width = aspect ? Math.max(100, Math.min(room, height * aspect, maxWidth)) : size.width;
		const scale = width / size.width;
		const labels = plans.map(({ point, aside, estimate, narrow, ...label }) => {
			const [x, y] = pixelOf(point, { camera, size, live: false }) ?? [0, 0];
			const text = (isNarrow && narrow) || estimate;
			return { ...label, ...text, x: (x + aside[0]) * scale, y: (y + aside[1]) * scale };
		});
		// A box fills its frame one way only. Which way is not known: labels stay inside the box and its padding.
		const tall = size.height * scale;
		const [x, y] = aspect ? [0, 0] : [(width - room) / 2, (tall - height) / 2];
		return [labels, [{ left: x - left, top: y - top, right: width - x + right, bottom: tall - y + bottom }]];
	};
	const sidesIn = (least: number, across = 0, down = 0) =>
		placeLabels(
			...GROWTH.map((by) => pictureIn(least * by - across, least * by * HIGH - down, least < WIDE))
		);
	return { wide: sidesIn(WIDE), narrow: sidesIn(NARROW, left + right, top + bottom) };
}

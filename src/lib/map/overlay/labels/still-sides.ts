import type { Size } from '../../../geo/index.ts';
import { pixelOf } from '../../camera/projection.ts';
import type { Still } from '../../camera/still.ts';
import type { LabelPlan } from './plans.ts';
import { placeLabels, type Side } from './placement.ts';

/**
 * The frames for which a still's labels are placed, in CSS pixels: one of a wide page, one of a phone. Each is small among
 * those that it stands for, as labels that have space in a picture have it in a larger one too.
 */
const WIDE: Size = { width: 600, height: 560 };
const NARROW: Size = { width: 300, height: 250 };

/** How labels stand in a picture whose size is not known: CSS takes the one or the other. */
export interface StillSides {
	wide: Map<string, Side>;
	narrow: Map<string, Side>;
}

export function stillSides(plans: readonly LabelPlan[], still: Still): StillSides {
	return { wide: sidesIn(WIDE, plans, still), narrow: sidesIn(NARROW, plans, still) };
}

function sidesIn(
	space: Size,
	plans: readonly LabelPlan[],
	{ camera, size, aspect, maxWidth, padding }: Still
) {
	const width =
		aspect === undefined ? size.width : Math.min(space.width, space.height * aspect, maxWidth ?? Infinity);
	const scale = width / size.width;
	const labels = plans.map(({ point, aside = [0, 0], estimate, ...label }) => {
		const [x, y] = pixelOf(point, { camera, size, live: false }) ?? [0, 0];
		return { ...label, ...estimate, x: (x + aside[0]) * scale, y: (y + aside[1]) * scale };
	});
	// A box fills its frame one way only. Which way is not known: labels stay inside the box and its padding.
	const frame = aspect === undefined ? space : { width, height: width / aspect };
	const [middleX, middleY] = [(size.width * scale) / 2, (size.height * scale) / 2];
	return placeLabels(labels, [
		{
			left: middleX - frame.width / 2 - padding.left,
			top: middleY - frame.height / 2 - padding.top,
			right: middleX + frame.width / 2 + padding.right,
			bottom: middleY + frame.height / 2 + padding.bottom
		}
	]);
}

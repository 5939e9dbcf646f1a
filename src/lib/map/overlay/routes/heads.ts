import { RADIANS, rotate, type Point } from '../../../geo/index.ts';
import type { Viewport } from '../../camera/projection.ts';
import { projectedPixel, type Tangent } from '../../camera/projected-line.ts';

/** Aircraft nearer to each other than this, in the viewport's units, move apart until they are not: a silhouette's width. */
const APART = 26;

/** An aircraft at the head of its line. */
export interface Head {
	/** In the viewport's units, from its top left corner. */
	at: Point;
	/** How far it has moved aside from the end of its line to leave others space, in the viewport's units. */
	aside: Point;
	/** Degrees clockwise from the top of the picture. */
	heading: number;
}

/** A direction of the drawing as the viewport has it. */
const directionOn = (along: Point, { project, camera }: Viewport): Point =>
	rotate(along, project ? 0 : -(camera.bearing ?? 0));

/** The aircraft of a picture, each at the end of its line. Where several come to one point they stand side by side. */
export function placeHeads(ends: readonly Tangent[], viewport: Viewport): Head[] {
	const points = ends.map(({ at }) => projectedPixel(at, viewport));
	return ends.map(({ along }, i) => {
		const [x, y] = points[i]!;
		let moved = 0;
		points.forEach(([otherX, otherY], n) => {
			const gap = Math.hypot(x - otherX, y - otherY);
			// Aircraft that follow each other are apart already: they move aside only by what the distance lacks.
			if (n !== i && gap < APART) moved += ((n < i ? 1 : -1) * Math.sqrt(APART ** 2 - gap ** 2)) / 2;
		});
		const [dx, dy] = directionOn(along, viewport);
		const aside: Point = [-dy * moved, dx * moved];
		const heading = (Math.atan2(dx, -dy) / RADIANS + 360) % 360;
		return { at: [x + aside[0], y + aside[1]], aside, heading };
	});
}

import { rotate, type Point } from '../../../geo/index.ts';
import type { Viewport } from '../../camera/projection.ts';
import { NO_PADDING } from '../../camera/framing.ts';
import { projectedPixel, type Tangent } from '../../camera/projected-line.ts';

/** Aircraft nearer to each other than this, in the viewport's units, move apart until they are not: a silhouette's width. */
const APART = 26;

/** About how wide a letter of a label is, and how high a label, in pixels; half of an aircraft. */
const LETTER = 6;
const HIGH = 32;
const HALF = 14;

const CORNERS: readonly Point[] = [
	[1, -1],
	[-1, -1],
	[1, 1],
	[-1, 1]
];

/** An aircraft at the head of its line. */
export interface Head {
	/** In the viewport's units, from its top left corner. */
	at: Point;
	/** How far it has moved aside from the end of its line to make room for others, in the viewport's units. */
	aside: Point;
	/** Degrees clockwise from the top of the picture. */
	heading: number;
	/** Where its label stands: to the right (1) or the left (-1), below (1) or above (-1). */
	corner: Point;
}

/** A direction of the drawing as the viewport has it. */
const directionOn = (along: Point, { project, camera }: Viewport): Point =>
	rotate(along, project ? 0 : -(camera.bearing ?? 0));

/**
 * The aircraft of a picture. Where several come to one point they stand side by side, and each label where it covers
 * neither an aircraft nor the line behind it, and is not cut off by the picture's edge nor, if it can be helped, under what
 * the page lays over it.
 *
 * @param heads each line's end, and its longest line of label in letters
 */
export function placeHeads(heads: readonly (Tangent & { letters: number })[], viewport: Viewport): Head[] {
	const { width, height } = viewport.size;
	const { left, top, right, bottom } = viewport.inset ?? NO_PADDING;
	const points = heads.map(({ at }) => projectedPixel(at, viewport));
	const placed = heads.map(({ along }, i) => {
		const [x, y] = points[i]!;
		let aside = 0;
		points.forEach(([otherX, otherY], n) => {
			const gap = Math.hypot(x - otherX, y - otherY);
			// Along the way they may follow each other: they move aside by what is left of the distance.
			if (n !== i && gap < APART) aside += ((n < i ? 1 : -1) * Math.sqrt(APART ** 2 - gap ** 2)) / 2;
		});
		const [dx, dy] = directionOn(along, viewport);
		const shift: Point = [-dy * aside, dx * aside];
		return { at: [x + shift[0], y + shift[1]] as Point, along: [dx, dy] as Point, aside, shift };
	});
	const taken = placed.map(({ at: [x, y] }): Box => [x - HALF, y - HALF, x + HALF, y + HALF]);
	return placed.map(({ at, along: [dx, dy], aside, shift }, i) => {
		const boxAt = ([cx, cy]: Point): Box => {
			const [x, y] = [at[0] + cx * HALF, at[1] + (cy * HALF) / 2];
			const [wide, high] = [heads[i]!.letters * LETTER * cx, HIGH * cy];
			return [Math.min(x, x + wide), Math.min(y, y + high), Math.max(x, x + wide), Math.max(y, y + high)];
		};
		const cost = ([cx, cy]: Point): number => {
			const box = boxAt([cx, cy]);
			const ahead = cx * dx + cy * dy;
			const away = (cy * dx - cx * dy) * Math.sign(aside);
			const isCut = !within(box, [0, 0, width, height]);
			const isAside = !within(box, [left, top, width - right, height - bottom]);
			const covered = taken.filter((other, n) => n !== i && overlap(box, other)).length;
			const edges = (isCut ? 40 : 0) + (isAside ? 20 : 0);
			return edges + covered * 4 + Math.abs(ahead) - 0.3 * ahead - away - 0.1 * cx + 0.2 * cy;
		};
		const corner = CORNERS.reduce((best, next) => (cost(next) < cost(best) ? next : best));
		if (heads[i]!.letters > 0) taken.push(boxAt(corner));
		return { at, aside: shift, heading: ((Math.atan2(dx, -dy) * 180) / Math.PI + 360) % 360, corner };
	});
}

type Box = readonly [left: number, top: number, right: number, bottom: number];

const within = (a: Box, b: Box): boolean => a[0] >= b[0] && a[1] >= b[1] && a[2] <= b[2] && a[3] <= b[3];
const overlap = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

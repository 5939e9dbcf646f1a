/** A rectangle in CSS pixels. */
export interface Rect {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

/**
 * Where a label stands from its point: beside it, on it (`center`), or, at a corner, farther off at the end of a leader
 * line. `hidden`: there is no free space, and only the mark is drawn.
 */
export type Side =
	| 'right'
	| 'left'
	| 'top'
	| 'bottom'
	| 'center'
	| 'right top'
	| 'left top'
	| 'right bottom'
	| 'left bottom'
	| 'hidden';

/** A label to be placed. Lengths in CSS pixels. */
export interface Label {
	id: string;
	/** Its point. */
	x: number;
	y: number;
	width: number;
	height: number;
	/** Where it may stand, the best first. */
	sides: readonly Side[];
	/** The label of the higher priority is placed first; among equals, the one that comes first. */
	priority: number;
	/** Half the width of the mark on the point, over which no label may stand; 0 for none. */
	mark: number;
	/** How far the text stands from the point. By default as far as the stylesheet puts the name of a place. */
	gap?: readonly [x: number, y: number];
	/** It is never hidden: without free space it covers as little as it can. */
	must?: boolean;
}

/** From a point to the near edge of its label: beside, above or below; and at the end of a leader line. */
export const GAP: readonly [x: number, y: number] = [10, 8];
export const LEADER: readonly [x: number, y: number] = [24, 22];

/** Between two labels, and between a label and the frame's edge. */
const MARGIN = 3;

/** The space that a label takes on one side of its point. */
export function boxOf({ x, y, width, height, gap }: Label, side: Side): Rect {
	const [h, v] = side.split(' ');
	const [dx, dy] = gap ?? (v ? LEADER : GAP);
	const isBeside = h === 'left' || h === 'right';
	const down = v ?? h;
	const left = h === 'right' ? x + dx : h === 'left' ? x - dx - width : x - width / 2;
	// At the end of a leader line the text's middle is level with the line's end.
	const middle = y + (down === 'top' ? -1 : down === 'bottom' ? 1 : 0) * (isBeside ? dy : dy + height / 2);
	return { left, top: middle - height / 2, right: left + width, bottom: middle + height / 2 };
}

const contains = (frame: Rect, { left, top, right, bottom }: Rect, margin = 0): boolean =>
	left >= frame.left + margin &&
	right <= frame.right - margin &&
	top >= frame.top + margin &&
	bottom <= frame.bottom - margin;

const overlap = (a: Rect, b: Rect): boolean =>
	a.right + MARGIN > b.left && a.left - MARGIN < b.right && a.bottom > b.top && a.top < b.bottom;

const sharedArea = (a: Rect, b: Rect): number =>
	Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
	Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

/** A label that the picture cuts is worse than any that covers others, whose areas are in square pixels. */
const CUT = 1e6;

/**
 * Places labels: each in turn, by priority, takes the first of its sides on which it covers no label and no mark, and stays
 * inside its frame. The same labels at the same points stand the same way, whatever was shown before.
 *
 * @param frames where labels must stay, the narrowest first; a point belongs to the first that it is in. The label of one
 * outside of all is hidden: it would be cut.
 */
export function placeLabels(labels: readonly Label[], frames: readonly Rect[]): Map<string, Side> {
	const taken: { rect: Rect; id: string }[] = labels
		.filter(({ mark }) => mark > 0)
		.map(({ id, x, y, mark }) => ({
			id,
			rect: { left: x - mark, top: y - mark, right: x + mark, bottom: y + mark }
		}));
	const picture = frames.at(-1)!;
	const sides = new Map<string, Side>();
	for (const label of [...labels].sort((a, b) => b.priority - a.priority)) {
		const { id, x, y } = label;
		const frame = frames.find((one) => contains(one, { left: x, top: y, right: x, bottom: y }));
		const others = taken.filter((one) => one.id !== id);
		const isFree = (side: Side): boolean => {
			const box = boxOf(label, side);
			return !!frame && contains(frame, box, MARGIN) && !others.some(({ rect }) => overlap(box, rect));
		};
		const harm = (side: Side): number => {
			const box = boxOf(label, side);
			const covered = others.reduce((sum, { rect }) => sum + sharedArea(box, rect), 0);
			return covered + (contains(picture, box, MARGIN) ? 0 : CUT);
		};
		const forced = (): Side => label.sides.reduce((a, b) => (harm(b) < harm(a) ? b : a), label.sides[0]!);
		const side = label.sides.find(isFree) ?? ((label.must && forced()) || 'hidden');
		sides.set(id, side);
		if (side !== 'hidden') taken.push({ id: '', rect: boxOf(label, side) });
	}
	return sides;
}

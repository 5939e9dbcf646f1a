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
	/** Where it may stand, the best first. One that is named again is not tried again. */
	sides: readonly Side[];
	/** The label of the higher priority is placed first; among equals, the upper one of those that must be shown, then the first. */
	priority: number;
	/** Half the width of the mark on the point, over which no label may stand; 0 for none. */
	mark: number;
	/** How far the text stands from the point. By default as far as the stylesheet puts the name of a place. */
	gap?: readonly [x: number, y: number];
	/** It is not hidden: without free space it covers as little as it can. */
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
	const left = x - (h === 'left' ? dx + width : h === 'right' ? -dx : width / 2);
	// At the end of a leader line the text's middle is level with the line's end.
	const middle = y + (down === 'top' ? -1 : down === 'bottom' ? 1 : 0) * (isBeside ? dy : dy + height / 2);
	return { left, top: middle - height / 2, right: left + width, bottom: middle + height / 2 };
}

/** The square around a label's point. */
const around = (label: Label, width: number): Rect => boxOf({ ...label, width, height: width }, 'center');

const contains = (frame: Rect, { left, top, right, bottom }: Rect): boolean =>
	left >= frame.left + MARGIN &&
	right <= frame.right - MARGIN &&
	top >= frame.top + MARGIN &&
	bottom <= frame.bottom - MARGIN;

/** How much two boxes share, in square pixels; what has no size, or is behind the earth, shares nothing. */
const sharedArea = (a: Rect, b: Rect): number =>
	Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left) + MARGIN) *
		Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)) || 0;

/** A label that its frame cuts is worse than any that covers others. */
const CUT = 1e6;

/**
 * The labels of a picture, and where they must stay, the narrowest frame first; a point belongs to the first that it is in.
 * The label of one outside of all is hidden: it would be cut.
 */
export type Picture = readonly [labels: readonly Label[], frames: readonly Rect[]];

/** A picture while its labels are placed. A label is told by its place in the list, which is the same in each picture. */
interface Sheet {
	labels: readonly Label[];
	frames: readonly Rect[];
	marks: readonly Rect[];
	/** Those of the labels that have been placed. */
	boxes: Rect[];
}

const sheetOf = ([labels, frames]: Picture): Sheet => ({
	labels,
	frames,
	marks: labels.map((label) => around(label, 2 * label.mark)),
	boxes: []
});

const covered = (box: Rect, others: readonly Rect[]): number =>
	others.reduce((sum, other) => sum + sharedArea(box, other), 0);

/** How much a label covers on a side of labels and of the marks of others; and whether its frame cuts it, which is worse. */
function harmIn({ labels, frames, marks, boxes }: Sheet, i: number, side: Side): number {
	const label = labels[i]!;
	const box = boxOf(label, side);
	const frame = frames.find((one) => contains(one, around(label, 0)));
	const isCut = !frame || !contains(frame, box);
	const others = marks.filter((_, of) => of !== i);
	return covered(box, others) + covered(box, boxes) + (isCut ? CUT : 0);
}

/** The first of a label's sides on which it does the least harm in all pictures, and how much. */
function bestOf(sheets: readonly Sheet[], i: number): { side: Side; harm: number } {
	let best: { side: Side; harm: number } = { side: 'hidden', harm: Infinity };
	for (const side of new Set(sheets[0]!.labels[i]!.sides)) {
		const harm = best.harm && sheets.reduce((sum, sheet) => sum + harmIn(sheet, i, side), 0);
		if (harm < best.harm) best = { side, harm };
	}
	return best;
}

/**
 * Places labels: each in turn, by priority, takes the first of its sides on which it covers no label and no mark, and stays
 * inside its frame. The same labels at the same points stand the same way, whatever was shown before.
 *
 * @param pictures one, or several with the same labels in the same order: each stands on one side in all of them
 */
export function placeLabels(...pictures: readonly Picture[]): Map<string, Side> {
	const [labels] = pictures[0]!;
	const sheets = pictures.map(sheetOf);
	const placed = new Map<string, Side>();
	// Those that must be shown from top to bottom: the upper one leaves the lower one the space below.
	const order = [...labels].sort((a, b) => b.priority - a.priority || (a.must ? a.y - b.y : 0));
	for (const label of order) {
		const i = labels.indexOf(label);
		const { side, harm } = bestOf(sheets, i);
		const liesOnLabel = ({ labels, boxes }: Sheet) => covered(boxOf(labels[i]!, side), boxes) > 0;
		// No two labels of a picture in several sizes lie on each other: what it shows is told beside it too.
		const mayCover = label.must && !(sheets.length > 1 && sheets.some(liesOnLabel));
		const shown = harm === 0 || mayCover ? side : 'hidden';
		placed.set(label.id, shown);
		if (shown === 'hidden') continue;
		for (const { labels, boxes } of sheets) boxes.push(boxOf(labels[i]!, shown));
	}
	return placed;
}

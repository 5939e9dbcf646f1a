import type { Size } from '../coord.ts';
import type { Mark } from '../marks.ts';
import { idOf, itemOf, markAt, type Item } from './item.ts';
import { partOf, shapeOf, type Shape } from './shape.ts';

/** Two states, and each mark's way from one to the other. Made once; every picture on the way comes out of it. */
export interface Pair {
	readonly items: readonly Item[];
	readonly a: readonly Mark[];
	readonly b: readonly Mark[];
}

/** Marks by their ids. */
const byId = (marks: readonly Mark[]): Map<string, Shape> =>
	new Map(marks.map((mark) => [idOf(mark), shapeOf(mark)]));

/**
 * Finds where marks begin that the other state does not have: as a part of a whole that it has, or else where they are,
 * invisible. `split` collects the wholes that come apart.
 */
function origins(
	marks: Map<string, Shape>,
	others: Map<string, Shape>,
	split: Set<string>
): Map<string, Shape> {
	const parts = new Map<string, string[]>();
	const found = new Map<string, Shape>();
	for (const [id, shape] of marks) {
		if (others.has(id)) continue;
		const whole = shape.mark.kind === 'text' ? undefined : shape.mark.of?.find((key) => others.has(key));
		if (whole === undefined) found.set(id, { ...shape, opacity: 0 });
		else parts.set(whole, [...(parts.get(whole) ?? []), id]);
	}
	for (const [key, ids] of parts) {
		const whole = others.get(key)!;
		for (const [i, id] of ids.entries()) {
			const shape = marks.get(id)!;
			const part = partOf(whole, i, ids.length);
			const mark: Mark = { ...shape.mark, color: whole.mark.color };
			found.set(id, part ? { ...part, mark } : { ...shape, opacity: 0 });
		}
		if (!whole.lines && !marks.has(key)) split.add(key);
	}
	return found;
}

/** Prepares the way from one list of marks to another. */
export function pairOf(a: readonly Mark[], b: readonly Mark[]): Pair {
	const [inA, inB] = [byId(a), byId(b)];
	const split = new Set<string>();
	const [starts, ends] = [origins(inB, inA, split), origins(inA, inB, split)];
	const leaving = new Map<string | undefined, Item[]>();
	let before: string | undefined;
	for (const [id, shape] of inA) {
		if (inB.has(id)) before = id;
		// What comes apart is not drawn beside its parts.
		else if (!split.has(id))
			leaving.set(before, [...(leaving.get(before) ?? []), itemOf(id, shape, ends.get(id)!)]);
	}
	const items = [...(leaving.get(undefined) ?? [])];
	for (const [id, shape] of inB) {
		if (!split.has(id)) items.push(itemOf(id, inA.get(id) ?? starts.get(id)!, shape));
		items.push(...(leaving.get(id) ?? []));
	}
	return { items, a, b };
}

/** The picture of one state, for which nothing has to be prepared. */
export function stillPair(marks: readonly Mark[]): Pair {
	const items = [...byId(marks)].map(([id, shape]) => itemOf(id, shape, shape));
	return { items, a: marks, b: marks };
}

/** The marks at a place on the way (0–1). At its ends they are exactly those of the two states. */
export function marksAt({ items, a, b }: Pair, progress: number, size: Size): readonly Mark[] {
	if (!(progress > 0)) return a;
	return progress >= 1 ? b : items.map((item) => markAt(item, progress, size));
}

import { applyEdits, type TextEdit } from '../edit/index.ts';

/** The one edit that makes a text another. */
export function difference(before: string, after: string): TextEdit {
	const most = Math.min(before.length, after.length);
	let from = 0;
	while (from < most && before[from] === after[from]) from++;
	let end = 0;
	while (end < most - from && before.at(-1 - end) === after.at(-1 - end)) end++;
	return { from, to: before.length - end, insert: after.slice(from, after.length - end) };
}

/** The edit that takes a text back to what it was before another edit. */
export const inverseOf = (before: string, { from, to, insert }: TextEdit): TextEdit => ({
	from,
	to: from + insert.length,
	insert: before.slice(from, to)
});

/**
 * One's own version of a text, with what another changed in it meanwhile.
 *
 * @param before what both began with
 * @returns undefined where both changed the same place
 */
export function rebased(before: string, mine: string, theirs: string): string | undefined {
	if (mine === before || mine === theirs) return theirs;
	if (theirs === before) return mine;
	const [own, other] = [difference(before, mine), difference(before, theirs)];
	if (own.to >= other.from && other.to >= own.from) return undefined;
	// The later one first: the other's place stays where it is.
	return applyEdits(before, own.from > other.from ? [own, other] : [other, own]);
}

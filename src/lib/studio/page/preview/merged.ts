import { isRecord, isSame } from '../../../story/source/index.ts';

/**
 * What is shown, with what a change makes other. Both versions of the change may hold less than what is shown: only what
 * differs between them counts, and what is shown already stays.
 */
export function merged(shown: unknown, before: unknown, after: unknown): unknown {
	if (isSame(before, after) || isSame(shown, after)) return shown;
	if (Array.isArray(shown) && Array.isArray(before) && Array.isArray(after))
		return mergedList(shown as unknown[], before as unknown[], after as unknown[]);
	if (!isRecord(shown) || !isRecord(before) || !isRecord(after)) return after;
	const result: Record<string, unknown> = { ...shown };
	for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
		if (!(name in after)) delete result[name];
		else result[name] = merged(shown[name], before[name], after[name]);
	}
	return result;
}

const idOf = (item: unknown): unknown => (isRecord(item) ? item.id : item);

type ById = ReadonlyMap<unknown, unknown>;

const byId = (list: unknown[]): ById => new Map(list.map((item) => [idOf(item), item]));

function mergedList(shown: unknown[], before: unknown[], after: unknown[]): unknown[] {
	const all = [...shown, ...before, ...after];
	// A list of ids, or of what has one.
	if (all.length > 0 && all.every((item) => typeof idOf(item) === 'string')) {
		const [were, are, known] = [before, after, shown].map(byId) as [ById, ById, ById];
		const stay = shown.filter((item) => !were.has(idOf(item)) || are.has(idOf(item)));
		const fresh = after.filter((item) => !were.has(idOf(item)) && !known.has(idOf(item)));
		const changed = stay.map((item) => {
			const [old, next] = [were.get(idOf(item)), are.get(idOf(item))];
			return old && next ? merged(item, old, next) : item;
		});
		return [...changed, ...fresh];
	}
	const most = Math.min(before.length, after.length);
	let start = 0;
	while (start < most && isSame(before[start], after[start])) start++;
	let end = 0;
	while (end < most - start && isSame(before.at(-1 - end), after.at(-1 - end))) end++;
	if (shown.length !== before.length) return after;
	const middle = after.slice(start, after.length - end);
	const isOneForOne = before.length === after.length;
	return [
		...shown.slice(0, start),
		...(isOneForOne ? middle.map((item, i) => merged(shown[start + i], before[start + i], item)) : middle),
		...shown.slice(shown.length - end)
	];
}

/**
 * New data in which every part that equals the old one is the old one. Code that compares by identity then sees only what
 * changed. Items of a list that have an `id` are compared with the old item of that id, wherever it stands.
 *
 * @param next plain data. The function puts parts of the old into it, each in place of an equal one: who else holds it reads the
 * same values as before
 * @returns the old data itself where nothing changed
 */
export function shareStructure<Data>(old: unknown, next: Data): Data {
	if (Object.is(old, next) || !isPlain(old) || !isPlain(next) || Array.isArray(old) !== Array.isArray(next))
		return next;
	const before = Array.isArray(old) ? counterparts(old, next) : old;
	const target: Plain = next;
	const keys = Object.keys(target);
	for (const key of keys) target[key] = shareStructure(before[key], target[key]);
	const isSame =
		keys.length === Object.keys(old).length &&
		keys.every((key) => Object.hasOwn(old, key) && old[key] === target[key]);
	return isSame ? (old as Data) : next;
}

type Plain = Record<string, unknown>;

const isPlain = (data: unknown): data is Plain => typeof data === 'object' && data !== null;

/** For each position of a new list, the old item with the same id, or without ids the one at the same position. */
function counterparts(old: readonly unknown[], next: Plain): Plain {
	const byId = new Map(old.filter(isPlain).map((item) => [item.id, item]));
	const pairs = Object.entries(next).map(([at, item]) => {
		const hasId = isPlain(item) && item.id !== undefined;
		return [at, hasId ? byId.get(item.id) : old[Number(at)]];
	});
	return Object.fromEntries(pairs) as Plain;
}

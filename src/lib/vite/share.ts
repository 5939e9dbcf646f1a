/**
 * New data with all of the old that is still the same: what did not change keeps its identity, so that whoever compares
 * by it has nothing to do. Items of a list that have an `id` are the same wherever they stand.
 *
 * @param next plain data that nobody else holds: it is written to
 * @returns the old data itself, where nothing changed
 */
export function share<Data>(old: unknown, next: Data): Data {
	if (!isPlain(old) || !isPlain(next) || Array.isArray(old) !== Array.isArray(next)) return next;
	const before = Array.isArray(old) ? counterparts(old, next) : old;
	const written: Plain = next;
	const keys = Object.keys(written);
	for (const key of keys) written[key] = share(before[key], written[key]);
	const isSame =
		keys.length === Object.keys(old).length &&
		keys.every((key) => Object.hasOwn(old, key) && old[key] === written[key]);
	return isSame ? (old as Data) : next;
}

type Plain = Record<string, unknown>;

const isPlain = (data: unknown): data is Plain => typeof data === 'object' && data !== null;

/** The old item for each place of a new list: the one of its id, or of its place. */
function counterparts(old: readonly unknown[], next: Plain): Plain {
	const known = new Map(old.filter(isPlain).map((item) => [item.id, item]));
	const pairs = Object.entries(next).map(([at, item]) => {
		const isNamed = isPlain(item) && item.id !== undefined;
		return [at, isNamed ? known.get(item.id) : old[Number(at)]];
	});
	return Object.fromEntries(pairs) as Plain;
}

/**
 * Remembers what was made of an object for as long as its contents are the same. A page may change its lists in place, and
 * where they are Svelte's `$state`, who reads them here is told of it.
 *
 * @param read gives each of the values that count to `put`, always in the same order
 */
export function remembered<Given extends object, Made>(
	read: (given: Given, put: (value: unknown) => void) => void,
	make: (given: Given) => Made
): (given: Given) => Made {
	const known = new WeakMap<Given, { values: unknown[]; made: Made }>();
	return (given) => {
		const last = known.get(given);
		let [count, isSame] = [0, true];
		read(given, (value) => (isSame &&= last?.values[count++] === value));
		if (last && isSame && count === last.values.length) return last.made;
		const values: unknown[] = [];
		read(given, (value) => values.push(value));
		const made = make(given);
		known.set(given, { values, made });
		return made;
	};
}

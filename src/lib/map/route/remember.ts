/**
 * Remembers what was made of an object for as long as its contents are the same. A page may change its lists in place, and
 * where they are Svelte's `$state`, who reads them here is told of it.
 *
 * @param copyOf copies the contents, or returns the last copy where they are the same
 */
export function remembered<Given extends object, Copy, Made>(
	copyOf: (given: Given, last?: Copy) => Copy,
	make: (copy: Copy) => Made
): (given: Given) => Made {
	const known = new WeakMap<Given, { copy: Copy; made: Made }>();
	return (given) => {
		const last = known.get(given);
		const copy = copyOf(given, last?.copy);
		if (last && copy === last.copy) return last.made;
		const made = make(copy);
		known.set(given, { copy, made });
		return made;
	};
}

/** Whether two points are at the same place, in degrees. */
export const samePoint = (a: readonly number[], b: readonly number[]): boolean =>
	a[0] === b[0] && a[1] === b[1];

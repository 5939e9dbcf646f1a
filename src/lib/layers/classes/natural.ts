/**
 * Parts sorted numbers so that those of a class lie as near to each other as they can: Jenks' natural breaks, as the exact
 * solution of one-dimensional k-means (Wang and Song's Ckmeans.1d.dp, 2011). The best split of each column of the table lies
 * between those of its neighbours, so the columns are halved again and again: O(k·n·log n).
 *
 * @param sorted ascending
 * @returns the first number of each class but the lowest
 */
export function naturalBreaks(sorted: readonly number[], classes: number): number[] {
	const n = sorted.length;
	// Numbers are taken from their middle one: sums of squares then keep their digits.
	const middle = sorted[n >> 1] ?? 0;
	const sum = new Float64Array(n + 1);
	const squares = new Float64Array(n + 1);
	sorted.forEach((value, i) => {
		sum[i + 1] = sum[i]! + (value - middle);
		squares[i + 1] = squares[i]! + (value - middle) ** 2;
	});
	/** The squared distances of the numbers from `first` to `last` from their mean. */
	const cost = (first: number, last: number): number => {
		const total = sum[last + 1]! - sum[first]!;
		return Math.max(0, squares[last + 1]! - squares[first]! - (total * total) / (last - first + 1));
	};
	let costs = Float64Array.from(sorted, (_, i) => cost(0, i));
	const starts: Uint32Array[] = [];
	for (let k = 1; k < Math.min(classes, n); k++) {
		const before = costs;
		const start = new Uint32Array(n);
		costs = new Float64Array(n);
		const fill = (low: number, high: number, least: number, most: number): void => {
			if (low > high) return;
			const last = (low + high) >> 1;
			let [best, at] = [Infinity, k];
			for (let first = Math.max(k, least); first <= Math.min(last, most); first++) {
				const found = before[first - 1]! + cost(first, last);
				if (found < best) [best, at] = [found, first];
			}
			costs[last] = best;
			start[last] = at;
			fill(low, last - 1, least, at);
			fill(last + 1, high, at, most);
		};
		fill(k, n - 1, k, n - 1);
		starts.push(start);
	}
	const breaks: number[] = [];
	let last = n - 1;
	for (const start of starts.reverse()) {
		const first = start[last]!;
		breaks.unshift(sorted[first]!);
		last = first - 1;
	}
	return breaks;
}

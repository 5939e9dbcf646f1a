/** Longer names are not compared: people do not mistype names of that length, and the cost grows with its square. */
const LONGEST = 64;

/** At most this many candidates are compared. */
const MOST = 1000;

/**
 * The edit distance of two names: how many characters were added, left out, replaced or swapped with their neighbour.
 * It is the optimal string alignment distance.
 */
function editDistance(a: string, b: string): number {
	let before: number[] = [];
	let above = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1] ? 0 : 1;
			let least = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + same);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
				least = Math.min(least, before[j - 2]! + 1);
			}
			row.push(least);
		}
		before = above;
		above = row;
	}
	return above[b.length]!;
}

/** The candidate nearest to a name, or undefined where all differ in more than a third of its characters. */
export function closest(name: string, candidates: Iterable<string>): string | undefined {
	if (name.length > LONGEST) return undefined;
	const plain = name.toLowerCase();
	let compared = 0;
	let best: string | undefined;
	let least = Math.min(name.length, Math.max(1, Math.floor(name.length / 3)) + 1);
	for (const candidate of candidates) {
		if (++compared > MOST) break;
		if (Math.abs(candidate.length - name.length) >= least) continue;
		const distance = editDistance(plain, candidate.toLowerCase());
		if (distance < least) [best, least] = [candidate, distance];
	}
	return best;
}

/** "Did you mean …?" with the nearest candidate, or another sentence where none is near. */
export function didYouMean(name: string, candidates: Iterable<string>, otherwise: string): string {
	const guess = closest(name, candidates);
	return guess === undefined ? otherwise : `Did you mean "${guess}"?`;
}

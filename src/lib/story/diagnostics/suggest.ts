/** Longer words are not compared: nobody mistypes them, and comparing costs their product. */
const LONGEST = 64;

/** Candidates looked at. */
const MOST = 1000;

/**
 * How many single-letter slips (one added, left out, changed, or two neighbours swapped) lie between two words:
 * the optimal string alignment distance.
 */
export function slips(a: string, b: string): number {
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

/** The candidate that was probably meant, or nothing where none is near: at most one slip in three letters. */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
	if (word.length > LONGEST) return undefined;
	const plain = word.toLowerCase();
	let compared = 0;
	let best: string | undefined;
	let least = Math.min(word.length, Math.max(1, Math.floor(word.length / 3)) + 1);
	for (const candidate of candidates) {
		if (++compared > MOST) break;
		if (Math.abs(candidate.length - word.length) >= least) continue;
		const distance = slips(plain, candidate.toLowerCase());
		if (distance < least) [best, least] = [candidate, distance];
	}
	return best;
}

/** "Did you mean …?", or else the sentence given. */
export function didYouMean(word: string, candidates: Iterable<string>, otherwise: string): string {
	const guess = closest(word, candidates);
	return guess === undefined ? otherwise : `Did you mean "${guess}"?`;
}

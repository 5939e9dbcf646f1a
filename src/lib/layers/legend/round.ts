/** The largest of 1, 2 and 5 times a power of ten that is not above a number. */
export function nearRound(number: number): number {
	const power = 10 ** Math.floor(Math.log10(number));
	const step = [5, 2, 1].find((step) => step * power <= number * (1 + 1e-9)) ?? 1;
	return step * power;
}

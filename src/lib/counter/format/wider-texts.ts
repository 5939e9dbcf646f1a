/**
 * Lists the texts on the way between two numbers that may be wider than `final`, one per line. Figures are equally wide, so
 * one text with 0 for every digit stands for all texts of its shape. The list is empty if `final` is the widest, as in most
 * counts from 0. It is not empty for “1.1B”, which comes after “999.9M”, or for a count that goes down.
 */
export function widerTexts(
	from: number,
	to: number,
	easing: (t: number) => number,
	write: (tick: number) => string,
	final: string
): string {
	// An easing may overshoot. For those of svelte/easing, twenty samples find the highest value closely enough.
	const path = Array.from({ length: 21 }, (_, i) => from + (to - from) * easing(i / 20));
	const low = Math.min(...path);
	const high = Math.max(...path);
	// A text changes its shape at a power of ten. The other steps are for plurals (“1 mille”, “1,5 millier”, “5 mille”).
	for (let power = 0.001; power < high || power < -low; power *= 10) {
		const steps = [-5, -1.5, -1, 1, 1.5, 5];
		path.push(...steps.map((step) => step * power).filter((tick) => tick > low && tick < high));
	}
	const shapeOf = (text: string) => text.replace(/\p{Nd}/gu, '0');
	const finalShape = shapeOf(final);
	const shapes = new Set(path.map((tick) => shapeOf(write(tick))));
	return [...shapes].filter((shape) => shape !== finalShape && shape.length >= finalShape.length).join('\n');
}

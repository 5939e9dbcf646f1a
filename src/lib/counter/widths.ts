/**
 * The texts that may be wider than `final` on the way between two numbers, one per line, each standing for all texts
 * of its shape (tabular figures are equally wide). Empty where `final` is the widest, as in most counts from 0; not so
 * for "1.1B", which comes after "999.9M", or where the count goes down.
 */
export function widerTexts(
	from: number,
	to: number,
	easing: (t: number) => number,
	write: (tick: number) => string,
	final: string
): string {
	// An easing may overshoot; twenty samples find the top of any in svelte/easing closely enough.
	const path = Array.from({ length: 21 }, (_, i) => from + (to - from) * easing(i / 20));
	const low = Math.min(...path);
	const high = Math.max(...path);
	// A text changes its shape at a power of ten; the other steps are for plurals ("1 mille", "1,5 millier", "5 mille").
	for (let power = 0.001; power < high || power < -low; power *= 10) {
		const steps = [-5, -1.5, -1, 1, 1.5, 5];
		path.push(...steps.map((step) => step * power).filter((tick) => tick > low && tick < high));
	}
	const shapeOf = (text: string) => text.replace(/\p{Nd}/gu, '0');
	const finalShape = shapeOf(final);
	const shapes = new Set(path.map((tick) => shapeOf(write(tick))));
	return [...shapes].filter((shape) => shape !== finalShape && shape.length >= finalShape.length).join('\n');
}

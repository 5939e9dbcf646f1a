import { expect } from 'vitest';
import { shared } from '../shared/ask.ts';
import { barOf, goTo, setProgress } from '../e2e/media/lab-page.ts';
import type { Reader } from './engine.ts';

const origin = await shared('mediaLab');

/** Runs in the page: the middle of each mark of the chart on its way, and of the drawing's parts how much is drawn. */
function marksAndParts(): { marks: number[]; parts: string[] } {
	const marks = [...document.querySelectorAll('[aria-label="Chart"] svg > rect')].flatMap((mark) => {
		const { x, y, width, height } = mark.getBoundingClientRect();
		return [x + width / 2, y + height / 2, width, height];
	});
	const parts = ['hull', 'mast', 'sea'].map((id) => {
		const part = getComputedStyle(document.querySelector(`#${id}:is(path), #${id} line`)!);
		return part.visibility === 'hidden' ? part.visibility : String(parseFloat(part.strokeDashoffset));
	});
	return { marks, parts };
}

/** Pictures and videos move with the reader, and a video that can not play leaves its poster. */
export async function expectMedia(reader: Reader): Promise<void> {
	await reader.goto(`${origin}/index.html`);
	await expect.poll(() => reader.evaluate(() => document.querySelectorAll('section').length)).toBe(8);

	await reader.evaluate(setProgress, 1);
	const zoom = await reader.evaluate(() => {
		const [picture, frame] = ['img', '.contrail-frame'].map((one) =>
			document.querySelector(`[aria-label="Image"] ${one}`)!.getBoundingClientRect()
		);
		return picture!.height / frame!.height;
	});
	// The last part is 0.26 of the picture's height.
	expect(zoom).toBeCloseTo(1 / 0.26, 1);

	// Marks come straight from one chart to the other, and a drawing draws one part after another.
	const seen: ReturnType<typeof marksAndParts>[] = [];
	for (const progress of [0.001, 0.999, 0.5]) {
		await reader.evaluate(setProgress, progress);
		seen.push(await reader.evaluate(marksAndParts));
	}
	const [start, end, half] = seen.map(({ marks }) => marks);
	expect(half!.length).toBeGreaterThanOrEqual(4 * 42);
	const off = half!.map((place, i) => Math.abs(place - (start![i]! + end![i]!) / 2));
	expect(Math.max(...off)).toBeLessThan(0.5);
	expect(seen.map(({ parts }) => parts.filter((part) => part === 'hidden').length)).toEqual([2, 0, 1]);
	expect(seen[2]!.parts[1]).toBe('0.5');

	await reader.evaluate(goTo, 'Scrubbed');
	for (const progress of [0.5, 0.1, 1]) {
		await reader.evaluate(setProgress, progress);
		await expect.poll(() => reader.evaluate(barOf, 'Scrubbed')).toBeCloseTo(progress, 1);
	}

	await reader.evaluate(goTo, 'Missing');
	await expect
		.poll(() => reader.evaluate(() => document.querySelector('output')!.textContent))
		.toContain('contrail-063');
	const left = await reader.evaluate(() => document.querySelectorAll('[aria-label="Missing"] video').length);
	expect(left).toBe(0);
}

import { expect } from 'vitest';
import { shared } from '../shared/ask.ts';
import { barOf, goTo, setProgress } from '../e2e/media/lab-page.ts';
import type { Reader } from './engine.ts';

const origin = await shared('mediaLab');

/** Pictures and videos move with the reader, and a video that can not play leaves its poster. */
export async function expectMedia(reader: Reader): Promise<void> {
	await reader.goto(`${origin}/index.html`);
	await expect.poll(() => reader.evaluate(() => document.querySelectorAll('section').length)).toBe(7);

	await reader.evaluate(setProgress, 1);
	const zoom = await reader.evaluate(() => {
		const [picture, frame] = ['img', '.contrail-frame'].map((one) =>
			document.querySelector(`[aria-label="Image"] ${one}`)!.getBoundingClientRect()
		);
		return picture!.height / frame!.height;
	});
	// The last part is 0.26 of the picture's height.
	expect(zoom).toBeCloseTo(1 / 0.26, 1);

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

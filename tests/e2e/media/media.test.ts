import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { itInFull } from '../../shared/extent.ts';
import { shared } from '../../shared/ask.ts';
import { violations, violationsIfFull } from '../axe.ts';
import { newPage } from '../browser.ts';
import { countShifts, shiftsOf } from '../layout-shifts.ts';
import { barOf, goTo, setProgress } from './lab-page.ts';

const origin = await shared('mediaLab');

async function open(options: object = {}) {
	const visit = await newPage({ origin, viewport: { width: 1200, height: 800 }, webgl: false, ...options });
	const asked: string[] = [];
	visit.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
	await visit.page.route('**/missing.webm', (route) =>
		route.fulfill({ contentType: 'video/webm', body: 'This is no video.' })
	);
	await visit.page.addInitScript(countShifts);
	await visit.page.goto('/index.html');
	await visit.page.getByRole('slider', { name: 'Progress' }).waitFor();
	const clips = () => asked.filter((path) => path.includes('clip') && path.endsWith('.webm')).length;
	return { ...visit, clips };
}

const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

it('shows a part of a picture at any size, moves a video with the reader, and pauses one', async () => {
	const { page, clips, close } = await open();
	// Later the test itself changes the window's size, which moves everything.
	expect(await shiftsOf(page)).toEqual([]);

	// The picture: the part is in the frame, and the picture covers the frame where it is larger.
	for (const viewport of [
		{ width: 1200, height: 800 },
		{ width: 390, height: 844 }
	]) {
		await page.setViewportSize(viewport);
		for (const [progress, part] of [
			[0.5, [0.08, 0.24, 0.92, 0.5]],
			[1, [0.58, 0.68, 0.9, 0.94]],
			[0, [0, 0, 1, 1]]
		] as const) {
			await page.evaluate(setProgress, progress);
			const picture = (await section(page, 'Image').getByRole('img').boundingBox())!;
			const frame = (await section(page, 'Image').boundingBox())!;
			const at = (x: number, y: number) =>
				[picture.x + x * picture.width, picture.y + y * picture.height] as const;
			const [left, top] = at(part[0], part[1]);
			const [right, bottom] = at(part[2], part[3]);
			expect(left).toBeGreaterThan(frame.x - 1);
			expect(top).toBeGreaterThan(frame.y - 1);
			expect(right).toBeLessThan(frame.x + frame.width + 1);
			expect(bottom).toBeLessThan(frame.y + frame.height + 1);
			// It is as large as it can be.
			const room = Math.min(frame.width / (right - left), frame.height / (bottom - top));
			expect(room).toBeCloseTo(1, 1);
			const notes = await section(page, 'Image').getByRole('listitem').all();
			for (const note of notes) {
				const text = (await note.locator('span').boundingBox())!;
				const [x] = [(await note.boundingBox())!.x];
				if (x < frame.x || x > frame.x + frame.width) continue;
				expect(text.x).toBeGreaterThan(frame.x - 1);
				expect(text.x + text.width).toBeLessThan(frame.x + frame.width + 1);
				expect(text.height).toBeLessThan(80);
			}
		}
	}
	await page.setViewportSize({ width: 1200, height: 800 });
	expect(await violations(page, '[aria-label="Image"]')).toEqual([]);

	// The drawing: one part after the other, and the file's own dashes at the end.
	await page.evaluate(goTo, 'Drawing');
	const looks = () =>
		page.evaluate(() =>
			['hull', 'mast', 'sea'].map((id) => {
				const { strokeDasharray, strokeDashoffset, visibility } = getComputedStyle(
					document.querySelector(`#${id}:is(path), #${id} line`)!
				);
				return visibility === 'hidden' ? 'hidden' : `${strokeDasharray} ${parseFloat(strokeDashoffset)}`;
			})
		);
	await page.evaluate(setProgress, 0.5);
	expect(await looks()).toEqual(['none 0', '1px 0.5', 'hidden']);
	await page.evaluate(setProgress, 1);
	expect(await looks()).toEqual(['none 0', 'none 0', '6px, 4px 0']);

	// The video: nothing of it loads before it is near; then it shows each moment, whatever came before.
	expect(clips()).toBe(0);
	await page.evaluate(goTo, 'Scrubbed');
	for (const progress of [0.5, 0.1, 1, 0]) {
		for (const other of [0.9, 0.3, progress]) await page.evaluate(setProgress, other);
		await expect.poll(() => page.evaluate(barOf, 'Scrubbed')).toBeCloseTo(progress, 1);
	}
	await page.evaluate(goTo, 'Looped');
	await expect.poll(() => page.evaluate(barOf, 'Looped')).toBeGreaterThan(0.05);
	await page.getByRole('button', { name: 'Pause video' }).focus();
	await page.keyboard.press('Enter');
	await section(page, 'Looped').getByRole('button', { name: 'Play video' }).waitFor();
	expect(
		await section(page, 'Looped')
			.locator('video')
			.evaluate((video: HTMLVideoElement) => video.paused)
	).toBe(true);
	expect(await violationsIfFull(page, '[aria-label="Looped"]')).toEqual([]);

	// On paper there is the poster alone.
	await page.emulateMedia({ media: 'print' });
	expect(await section(page, 'Looped').locator('video').isVisible()).toBe(false);
	expect(await section(page, 'Looped').getByRole('img').isVisible()).toBe(true);
	await page.emulateMedia({ media: 'screen' });

	await page.evaluate(goTo, 'Missing');
	await expect.poll(() => page.getByRole('status').textContent()).toContain('contrail-063');
	expect(await section(page, 'Missing').locator('video, button').count()).toBe(0);
	await close();
});

itInFull('loads no video where the reader wants no motion', async () => {
	const { page, clips, close } = await open({ reducedMotion: 'reduce' });
	await page.evaluate(goTo, 'Scrubbed');
	await page.evaluate(goTo, 'Looped');
	await page.getByRole('button', { name: 'Play video' }).first().waitFor();
	expect(clips()).toBe(0);
	await section(page, 'Looped').getByRole('button', { name: 'Play video' }).click();
	await expect.poll(() => page.evaluate(barOf, 'Looped')).toBeGreaterThan(0.05);
	await close();
});

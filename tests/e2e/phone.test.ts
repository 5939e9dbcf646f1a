import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inFull } from '../shared/extent.ts';
import { newPage, type Visit } from './browser.ts';
import { screenshot, settled } from './map-picture.ts';
import { origin } from './site.ts';
import { drawnFrame, goToStep, openStory } from './story-page.ts';

const viewport = { width: 390, height: 844 };

/** How much of the subject of the map's view lies under a card or a control, 0–1; its box holds its places and lines. */
const covered = (page: Page): Promise<number> =>
	page.evaluate(() => {
		const map = document.querySelector('[data-contrail="map"]')!;
		const frame = map.querySelector('[data-part="frame"]')!.getBoundingClientRect();
		const marks = [...map.querySelectorAll('.contrail-mark, [data-contrail="aircraft"] svg')].map((mark) =>
			mark.getBoundingClientRect()
		);
		const within = marks.filter(
			({ left, right, top, bottom }) =>
				right >= frame.left && left <= frame.right && bottom >= frame.top && top <= frame.bottom
		);
		const box = {
			left: Math.max(frame.left, Math.min(...within.map(({ left }) => left)) - 32),
			right: Math.min(frame.right, Math.max(...within.map(({ right }) => right)) + 32),
			top: Math.max(frame.top, Math.min(...within.map(({ top }) => top)) - 32),
			bottom: Math.min(frame.bottom, Math.max(...within.map(({ bottom }) => bottom)) + 32)
		};
		let under = 0;
		const parts = 12;
		for (let i = 0; i < parts; i++)
			for (let j = 0; j < parts; j++) {
				const x = box.left + ((i + 0.5) * (box.right - box.left)) / parts;
				const y = box.top + ((j + 0.5) * (box.bottom - box.top)) / parts;
				if (!document.elementFromPoint(x, y)?.closest('[data-contrail="map"]')) under++;
			}
		return under / parts ** 2;
	});

/** The names and notes of the map that lie under a step’s card. */
const namesUnder = (page: Page, id: string): Promise<string[]> =>
	page.evaluate((id) => {
		const card = document.querySelector(`[id="${id}"] .contrail-card`)!.getBoundingClientRect();
		return [
			...document.querySelectorAll<HTMLElement>('[data-contrail="map"] :is(.contrail-name, .contrail-text)')
		]
			.filter((name) => name.checkVisibility({ visibilityProperty: true }))
			.filter((name) => {
				const { left, right, top, bottom } = name.getBoundingClientRect();
				return left < card.right && right > card.left && top < card.bottom && bottom > card.top;
			})
			.map((name) => name.innerText);
	}, id);

/** Reads on until so much of a step is read, 0–1: its top crosses the line at three quarters of the window first. */
async function readOn(page: Page, id: string, progress: number): Promise<void> {
	const step = page.locator(`[data-contrail="step"][id="${id}"]`);
	const height = await step.evaluate((element) => element.getBoundingClientRect().height);
	await goToStep(page, id, 0.75 - (progress * height) / viewport.height);
	await drawnFrame(page);
	await drawnFrame(page);
}

describe('the story on a phone', () => {
	let visit: Visit;

	beforeAll(async () => {
		visit = await newPage({ origin, viewport, isMobile: true, hasTouch: true, reducedMotion: 'reduce' });
		await openStory(visit.page);
	});

	afterAll(() => visit.close());

	it('shows the subject of each view until a third of its step is read, once the card before has gone', async () => {
		const { page } = visit;
		const all = await page
			.locator('[data-contrail="step"]')
			.evaluateAll((steps) => steps.map(({ id }) => id));
		const some = ['a-million-more', 'two-by-dakar', 'bakery'];
		const hidden: string[] = [];
		for (const id of inFull(all, (step) => some.includes(step)))
			for (const progress of [0.12, 0.2, 0.33]) {
				await readOn(page, id, progress);
				// A chart or a drawing lies over the map.
				if (await page.locator('[data-scene][data-state="shown"]').count()) continue;
				const share = await covered(page);
				if (share > 0.5) hidden.push(`${id} at ${progress}: ${share.toFixed(2)}`);
				hidden.push(...(await namesUnder(page, id)).map((name) => `${id} at ${progress}: ${name}`));
			}
		expect(hidden).toEqual([]);
	});

	it('keeps all controls in one bar, under the map and clear of what is read', async () => {
		const { page } = visit;
		await readOn(page, 'two-by-dakar', 0.4);
		await page.getByRole('button', { name: 'Explore the map' }).waitFor();
		await screenshot(page, 'phone-bar');
		const top = await page.evaluate(
			() => document.querySelector('[data-contrail="map"]')!.getBoundingClientRect().bottom
		);
		for (const name of ['Explore the map', 'Next step', 'Previous step']) {
			const box = (await page.getByRole('button', { name }).boundingBox())!;
			expect(box.y, name).toBeGreaterThanOrEqual(top);
			expect(box.y + box.height, name).toBeLessThanOrEqual(viewport.height);
		}
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
	});

	it('shows the whole map over a text that stays', async () => {
		const { page } = visit;
		await readOn(page, 'all-the-lines', 0.45);
		// It comes with WebGL.
		await page.getByRole('button', { name: 'Explore the map' }).waitFor();
		await settled(page);
		const { y: height } = (await page.locator('#all-the-lines .contrail-card').boundingBox())!;
		expect(height).toBeGreaterThan(viewport.height / 2);
		const over = async (style?: string) => {
			const { width, data } = PNG.sync.read(await page.screenshot({ style }));
			return data.subarray(0, width * Math.floor(height) * 4);
		};
		const [beside, alone] = [await over(), await over('.contrail-steps { visibility: hidden }')];
		expect(beside.equals(alone)).toBe(true);
	});

	it('lets no edge of a chart look out beside the card that covers it', async () => {
		const { page } = visit;
		await readOn(page, 'pay', 0.4);
		const chart = page.locator('[data-scene][data-state="shown"] [data-contrail="chart"]');
		const [under, over] = [
			await chart.boundingBox(),
			await page.locator('#pay .contrail-card').boundingBox()
		];
		expect(under!.x).toBeGreaterThanOrEqual(over!.x);
		expect(under!.x + under!.width).toBeLessThanOrEqual(over!.x + over!.width);
	});

	it('shows a flight’s card as a sheet from below, which goes by its button, by Escape and by a tap elsewhere', async () => {
		const { page } = visit;
		await readOn(page, 'two-by-dakar', 0.45);
		const opener = page.getByRole('button', { name: /^RA-82035/ });
		const card = page.getByRole('group', { name: /^RA-82035/ });
		const open = async (): Promise<void> => {
			await opener.evaluate((button: HTMLButtonElement) => {
				button.focus();
				button.click();
			});
			await card.waitFor();
		};

		await open();
		const box = (await card.boundingBox())!;
		expect(box).toMatchObject({ x: 0, width: viewport.width });
		expect(box.y + box.height).toBeCloseTo(viewport.height, 0);
		expect(box.y).toBeGreaterThan(viewport.height * 0.4);
		await screenshot(page, 'phone-sheet');
		await card.getByRole('button', { name: 'Close' }).focus();
		await page.keyboard.press('Enter');
		await card.waitFor({ state: 'detached' });
		expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true);

		await open();
		await card.getByRole('button', { name: 'Close' }).focus();
		await page.keyboard.press('Escape');
		await card.waitFor({ state: 'detached' });
		expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true);

		await open();
		await page.touchscreen.tap(20, 300);
		await card.waitFor({ state: 'detached' });
	});
});

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isFull, itInFull } from '../shared/extent.ts';
import { newPage, type Visit } from './browser.ts';
import { origin } from './site.ts';
import { drawnFrame, goToStep } from './story-page.ts';

const current = (page: Page): Promise<string | undefined> =>
	page.locator('[aria-current="step"]').evaluateAll((steps) => steps[0]?.id);

/** What a control is, as who uses it meets it; links within a sentence are as high as its lines. */
const controls = (page: Page) =>
	page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('button, a[href], [role="switch"], summary, input')]
			.filter((control) => control.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
			.filter((control) => getComputedStyle(control).display !== 'inline')
			.map((control) => {
				const { width, height } = control.getBoundingClientRect();
				const words = (control.innerText || '').trim().replace(/\s+/g, ' ');
				const name = control.getAttribute('aria-label') ?? words;
				const inBar = control.closest('[data-contrail="step-nav"]') !== null;
				return { name, words, width: Math.round(width), height: Math.round(height), inBar };
			})
			.filter(({ width, height }) => width > 1 && height > 1)
	);

/** The story as a reader has it who wants no motion, with a drawn map. */
async function open(options: object): Promise<Visit> {
	const visit = await newPage({ origin, reducedMotion: 'reduce', webgl: false, ...options });
	await visit.page.goto('/venezuela');
	await visit.page.locator('[data-contrail="map"][data-state="fallback"]').first().waitFor();
	return visit;
}

async function expectLargeAndNamed(page: Page, size: number): Promise<void> {
	const all = await controls(page);
	expect(all.length).toBeGreaterThan(5);
	expect(all.filter(({ width, height }) => Math.min(width, height) < 24)).toEqual([]);
	const bar = all.filter(({ inBar }) => inBar);
	expect(bar.length).toBeGreaterThan(1);
	expect(bar.filter(({ width, height }) => Math.min(width, height) < size)).toEqual([]);
	// An arrow is a picture, and no word.
	const spoken = (words: string): string => words.replace(/[^\p{L}\p{N}\s.,:]/gu, '').trim();
	expect(all.filter(({ name, words }) => name === '' || !name.includes(spoken(words)))).toEqual([]);
}

describe('the controls of a story', () => {
	let visit: Visit;
	let page: Page;

	beforeAll(async () => {
		visit = await open({});
		page = visit.page;
		await goToStep(page, 'two-by-dakar', 0.3);
	});
	afterAll(() => visit.close());

	it('are as large as a finger, and their names hold their words', () => expectLargeAndNamed(page, 24));

	itInFull('do nothing before the pointer is let go, and nothing where it is let go elsewhere', async () => {
		const before = await current(page);
		const motion = page.getByRole('switch').first();
		const buttons = [page.getByRole('button', { name: 'Next step' }).first(), motion];
		const was = await motion.getAttribute('aria-checked');
		for (const button of buttons) {
			const { x, y, width, height } = (await button.boundingBox())!;
			await page.mouse.move(x + width / 2, y + height / 2);
			await page.mouse.down();
			await page.mouse.move(640, 300);
			await page.mouse.up();
			await drawnFrame(page);
		}
		expect(await motion.getAttribute('aria-checked')).toBe(was);
		expect(await current(page)).toBe(before);
	});

	itInFull('have the same names in the same places at every step', async () => {
		const places = async (step: string): Promise<string[]> => {
			await goToStep(page, step, 0.3);
			return page.locator('[data-contrail="step-nav"] button').evaluateAll((all) =>
				all.map((button) => {
					const { x, y } = button.getBoundingClientRect();
					return `${button.getAttribute('aria-label') ?? button.textContent} ${x} ${y}`;
				})
			);
		};
		const first = await places('a-million-more');
		expect(first.length).toBeGreaterThan(1);
		for (const step of ['mining-arc', 'pay', 'bakery']) expect(await places(step)).toEqual(first);
	});

	it('can each be reached by Tab, show it, change nothing by it, and let the focus go', async () => {
		// The aircraft of a step that is no longer read go, and a focus on one with them: the focus starts where it is to scroll to.
		await page.evaluate(() => {
			scrollTo({ top: 0, behavior: 'instant' });
			document.body.tabIndex = -1;
			document.body.focus();
		});
		await page.locator('[data-contrail="step"][data-state="active"]').waitFor({ state: 'detached' });
		await drawnFrame(page);
		const unseen: string[] = [];
		let stops = 0;
		await page.evaluate(() => Object.assign(window, { stops: new Set() }));
		for (let i = 0; i < (isFull ? 400 : 60); i++) {
			await page.keyboard.press('Tab');
			const stop = await page.evaluate(() => {
				const focused = document.activeElement as HTMLElement;
				if (focused === document.body) return undefined;
				const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(focused);
				const { stops } = window as unknown as { stops: Set<Element> };
				const isAgain = stops.has(focused);
				stops.add(focused);
				return {
					name: `${focused.tagName} ${focused.textContent.trim().slice(0, 30)}`,
					isAgain,
					isShown: (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none'
				};
			});
			if (!stop) break;
			// A stop that comes again keeps the focus from going on.
			expect(stop.isAgain, stop.name).toBe(false);
			stops++;
			if (!stop.isShown) unseen.push(stop.name);
		}
		expect(stops).toBeGreaterThan(50);
		expect(unseen).toEqual([]);
		expect(new URL(page.url()).pathname).toBe('/venezuela');
	});
});

describe('a phone', () => {
	let visit: Visit;
	let page: Page;

	beforeAll(async () => {
		visit = await open({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
		page = visit.page;
		await goToStep(page, 'two-by-dakar', 0.3);
	});
	afterAll(() => visit.close());

	it('has controls as large as a finger, whose names hold their words', () => expectLargeAndNamed(page, 44));

	it('that is turned says which step is read there, and has all controls in sight', async () => {
		await page.setViewportSize({ width: 844, height: 390 });
		const byRuler = (): Promise<string | undefined> =>
			page.evaluate(() => {
				const steps = [...document.querySelectorAll('[data-contrail="step"]')];
				return steps.findLast((step) => step.getBoundingClientRect().top <= 0.75 * innerHeight + 1)?.id;
			});
		await expect.poll(async () => (await current(page)) === (await byRuler())).toBe(true);
		for (const name of ['Next step', 'Previous step']) {
			const box = (await page.getByRole('button', { name }).boundingBox())!;
			expect(box.y).toBeGreaterThanOrEqual(0);
			expect(box.y + box.height).toBeLessThanOrEqual(390);
		}
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(844);
	});
});

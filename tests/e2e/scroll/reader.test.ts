import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { violations } from '../axe.ts';
import { launch, newPage } from '../browser.ts';
import { inFull, itInFull } from '../../shared/extent.ts';
import { labOrigin } from './lab-page.ts';
import { closeAll, open, reduced, still, told } from './reader-page.ts';

/** A small story (lab/Reader.svelte) as its reader meets it: by address, by keys, by buttons, with motion off. */
afterAll(closeAll);

const active = async (page: Page) => {
	await still(page);
	const step = page.locator('[aria-current="step"]');
	return (await step.count()) === 0 ? null : step.getAttribute('id');
};

/** The layouts that the short tests take. */
const SHORT = ['over'];

describe('addresses', () => {
	it.each(inFull(['over', 'left', 'stacked'], (layout) => SHORT.includes(layout)))(
		'one opens on its step, with nothing to animate (%s)',
		async (layout) => {
			const page = await open(`?layout=${layout}#approach`);
			expect(await active(page)).toBe('approach');
			const entered = await told(page, 'enter');
			expect(entered.at(-1)?.[1]).toBe('approach');
			expect((await told(page, 'exit')).every(([, , jumped]) => jumped)).toBe(true);
		}
	);

	itInFull('one of a short step opens on that step too', async () => {
		const page = await open('?steps=short#ocean');
		expect(await active(page)).toBe('ocean');
	});

	itInFull('one that is followed later leads to its step', async () => {
		const page = await open('?steps=short');
		await page.evaluate(() => (location.hash = '#climb'));
		expect(await active(page)).toBe('climb');
		await page.evaluate(() => (location.hash = '#landfall'));
		expect(await active(page)).toBe('landfall');
	});

	itInFull(
		'the page’s own follows the reader, adds nothing to the history, and lets go before the first step',
		async () => {
			const page = await open('?follow');
			const entries = await page.evaluate(() => history.length);
			await page.locator('#landfall').evaluate((step) => step.scrollIntoView());
			await page.waitForURL('**/reader.html?follow#landfall');
			await page.evaluate(() => scrollTo(0, 0));
			await page.waitForURL('**/reader.html?follow');
			expect(await page.evaluate(() => history.length)).toBe(entries);
		}
	);

	itInFull('a reload in mid-page comes back to the same step', async () => {
		const page = await open();
		await page.locator('#landfall').evaluate((step) => step.scrollIntoView());
		expect(await active(page)).toBe('landfall');
		await page.reload();
		expect(await active(page)).toBe('landfall');
	});
});

describe('events', () => {
	it('a rest is told once, with the way there told in full', async () => {
		const page = await open();
		await page.evaluate(() => (window.told.length = 0));
		await page.locator('#approach').evaluate((step) => step.scrollIntoView());
		await page.waitForFunction(() => (window.told as string[][]).some(([kind]) => kind === 'change'));
		await still(page);
		expect(await page.evaluate(() => window.told)).toEqual([
			['enter', 'departure', true],
			['exit', 'departure', true],
			['enter', 'climb', true],
			['exit', 'climb', true],
			['enter', 'ocean', true],
			['exit', 'ocean', true],
			['enter', 'landfall', true],
			['exit', 'landfall', true],
			['enter', 'approach', false],
			['change', 'approach', false]
		]);
	});

	itInFull('a box that is only moved, with no size changed and nothing scrolled, is noticed', async () => {
		const page = await open('#ocean');
		expect(await active(page)).toBe('ocean');
		await page.locator('[data-contrail="scrolly"]').evaluate((section: HTMLElement) => {
			section.style.translate = '0 900px';
		});
		expect(await active(page)).toBe('departure');
	});
});

describe('getting around', () => {
	it('buttons move by a step, take the focus along, and stop at the ends', async () => {
		const page = await open('#departure', reduced);
		const next = page.getByRole('button', { name: 'Next step' });
		await next.press('Enter');
		expect(await active(page)).toBe('climb');
		expect(await page.evaluate(() => document.activeElement?.id)).toBe('climb');
		await page.getByRole('button', { name: 'Previous step' }).press('Enter');
		expect(await active(page)).toBe('departure');
		await page.getByRole('button', { name: 'Previous step' }).press('Enter');
		expect(await active(page)).toBe('departure');
	});

	itInFull('a reader who scrolls away right after goes on from where they are', async () => {
		const page = await open('#departure', reduced);
		await page.getByRole('button', { name: 'Next step' }).press('Enter');
		await page.evaluate(async () => {
			const until = async (isSo: () => boolean): Promise<void> => {
				while (!isSo()) await new Promise(requestAnimationFrame);
			};
			const current = (): string | undefined => document.querySelector('[aria-current="step"]')?.id;
			await until(() => current() === 'climb');
			// A jump takes two frames.
			for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
			scrollTo(0, 0);
			await until(() => current() === undefined);
			document.querySelector<HTMLElement>('[aria-label="Next step"]')!.click();
		});
		expect(await active(page)).toBe('departure');
	});

	it('keys do the same while the focus is in the section, also faster than the page scrolls, and leave fields alone', async () => {
		const page = await open('#departure');
		await page.keyboard.press('j');
		expect(await active(page)).toBe('departure');
		await page.getByRole('button', { name: 'Next step' }).focus();
		await page.keyboard.press('j');
		await page.keyboard.press('j');
		await page.keyboard.press('j');
		// The page may stand for some frames before it begins to scroll.
		await expect.poll(() => active(page)).toBe('landfall');
		await page.keyboard.press('k');
		await expect.poll(() => active(page)).toBe('ocean');
		await page.getByLabel('A note').fill('');
		const before = await active(page);
		await page.keyboard.type('jk');
		expect(await page.getByLabel('A note').inputValue()).toBe('jk');
		expect(await active(page)).toBe(before);
	});

	itInFull('chapters lead to their steps, and say which is read', async () => {
		const page = await open('', reduced);
		const chapters = page.getByRole('navigation', { name: 'Chapters' });
		await page.locator('#departure').evaluate((step) => step.scrollIntoView());
		await chapters.getByRole('link', { name: 'Chapter Approach' }).click();
		expect(await active(page)).toBe('approach');
		expect(await chapters.locator('[aria-current]').allTextContents()).toEqual(['Chapter Approach']);
	});

	it.each(inFull(['over', 'left', 'right', 'stacked', 'over&flat'], (layout) => SHORT.includes(layout)))(
		'the focus is nowhere hidden by what stays in view (%s)',
		async (layout) => {
			const page = await open(`?layout=${layout}`, reduced);
			const links = page.getByRole('link', { name: 'Back to the departure' });
			const hidden: string[] = [];
			const walk = async (key: string, count: number) => {
				for (let i = 0; i < count; i++) {
					await page.keyboard.press(key);
					await still(page);
					const covered = await page.evaluate(() => {
						const focused = document.activeElement!;
						const { left, top, width, height } = focused.getClientRects()[0]!;
						const seen = document.elementFromPoint(left + width / 2, top + height / 2);
						return focused.contains(seen) ? undefined : focused.textContent;
					});
					if (covered !== undefined) hidden.push(covered ?? '');
				}
			};
			await links.first().focus();
			await walk('Tab', 6);
			await walk('Shift+Tab', 6);
			expect(hidden).toEqual([]);
		}
	);
});

describe('coming back', () => {
	it('through the browser’s back and forward, the state is that of the page as it is shown again', async () => {
		const remembering = await launch({ ignoreDefaultArgs: ['--disable-back-forward-cache'] });
		try {
			const { page, close } = await newPage({
				origin: labOrigin,
				viewport: { width: 1000, height: 700 },
				browser: remembering
			});
			await page.goto('/reader.html#landfall');
			expect(await active(page)).toBe('landfall');
			await page.evaluate(() => {
				document.documentElement.dataset.kept = '';
				addEventListener('pagehide', () => {
					// The page changes while it is away, and nothing tells it.
					document.querySelector<HTMLElement>('main > p')!.style.minBlockSize = '260vh';
				});
			});
			await page.goto('/frames.html');
			await page.goBack({ waitUntil: 'commit' });
			await page.waitForSelector('html[data-kept]', { state: 'attached' });
			const shown = await active(page);
			const truth = await page.evaluate(() => {
				const steps = [...document.querySelectorAll('[data-contrail="step"]')];
				return steps.findLast((step) => step.getBoundingClientRect().top <= innerHeight / 2 + 1)?.id ?? null;
			});
			expect(shown).toBe(truth);
			await close();
		} finally {
			await remembering.close();
		}
	});
});

describe('the debug overlay', () => {
	it('draws the trigger line where it is, and tells the state', async () => {
		const page = await open('?debug#ocean');
		const line = await page.locator('[data-contrail="scroll-debug"] .contrail-debug-line').boundingBox();
		expect(line!.y).toBeCloseTo(350, -1);
		expect(await page.locator('[data-contrail="scroll-debug"]').innerText()).toMatch(/index +2 of 6 #ocean/);
	});
});

describe('progress bar', () => {
	itInFull('moved by the browser, is as wide as the section’s progress says', async () => {
		const page = await open();
		for (const share of [0, 0.2, 0.5, 0.8, 1]) {
			await page.evaluate((share) => scrollTo(0, share * (document.body.scrollHeight - innerHeight)), share);
			await still(page);
			const [wide, progress] = await page.evaluate(() => {
				const bar = document.querySelector('.contrail-progress-bar')!.getBoundingClientRect();
				const fill = document.querySelector('.contrail-progress-fill')!.getBoundingClientRect();
				return [fill.width / bar.width, Number(document.querySelector('output')!.textContent!.split(' ')[1])];
			});
			expect(wide).toBeCloseTo(progress!, 2);
		}
	});
});

describe('motion', () => {
	it('the page’s switch beats the device’s setting and is remembered', async () => {
		const page = await open('', reduced);
		const motion = page.getByRole('switch', { name: 'Motion' });
		expect(await motion.getAttribute('aria-checked')).toBe('false');
		await motion.click();
		expect(await motion.getAttribute('aria-checked')).toBe('true');
		expect(await page.locator('html').getAttribute('data-motion')).toBe('full');
		await page.reload();
		await still(page);
		expect(await page.getByRole('switch', { name: 'Motion' }).getAttribute('aria-checked')).toBe('true');
	});

	it('turned off, gives every step its own picture and keeps the reader where they are', async () => {
		const page = await open('#landfall');
		await page.getByRole('switch', { name: 'Motion' }).evaluate((button: HTMLElement) => button.click());
		expect(await active(page)).toBe('landfall');
		expect(await page.locator('#landfall').getByText('Picture of Landfall').isVisible()).toBe(true);
		expect(await page.locator('[data-contrail="picture"]').count()).toBe(6);
		const sticky = await page
			.locator('[data-contrail="scrolly"] *')
			.evaluateAll((all) => all.filter((one) => getComputedStyle(one).position === 'sticky').length);
		expect(sticky).toBe(0);
	});
});

describe('print', () => {
	itInFull('every step is on paper with its picture, and the page is itself again after', async () => {
		const page = await open('#ocean');
		await page.evaluate(() => {
			addEventListener('beforeprint', () =>
				queueMicrotask(() => {
					window.told.push(['print', document.body.innerText, document.querySelectorAll('.picture').length]);
				})
			);
		});
		await page.pdf();
		const [[, text] = []] = await told(page, 'print');
		for (const name of ['Departure', 'Climb', 'Ocean', 'Landfall', 'Approach', 'Landing']) {
			expect(text).toContain(`Picture of ${name}`);
			expect(text).toContain(`The text of ${name}`);
		}
		expect(await active(page)).toBe('ocean');
		expect(await page.locator('[data-contrail="picture"]').count()).toBe(0);
		const exits = (await told(page, 'exit')).filter(([, , jumped]) => !jumped);
		expect(exits).toEqual([]);
	});
});

describe('axe finds nothing', () => {
	const modes = ['over', 'left', 'right', 'stacked', 'over&flat', 'stacked&flat', 'over&steps=short'];
	itInFull.each(modes)('in %s', async (mode) => {
		const page = await open(`?layout=${mode}#ocean`);
		expect(await violations(page)).toEqual([]);
	});
});

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { inFull, itInFull } from '../shared/extent.ts';
import { newPage, type VisitOptions } from './browser.ts';
import { printedPage } from './printed-page.ts';

const origin = 'http://localhost:4999';
/** So long that no count ends while a test looks at it. */
const ENDLESS = 3_600_000;

const html = await printedPage(new URL('counter/Page.svelte', import.meta.url));

interface OpenOptions extends Partial<VisitOptions> {
	/** Whether the page's scripts bring the counters to life. @default true */
	live?: boolean;
	/** Whether the page's time stands still, frames included, until the test lets it run. @default false */
	isClockHeld?: boolean;
}

/** Opens the counters as the server prints them. */
async function open(props: object, { live = true, isClockHeld = false, ...options }: OpenOptions = {}) {
	const visit = await newPage({ origin, viewport: { width: 800, height: 700 }, webgl: false, ...options });
	await visit.page.route(`${origin}/`, (route) =>
		route.fulfill({ contentType: 'text/html', body: html(props) })
	);
	if (isClockHeld) await visit.page.clock.install();
	await visit.page.goto('/');
	if (isClockHeld) await visit.page.clock.pauseAt(Date.now() + ENDLESS);
	if (live) await hydrate(visit.page);
	return visit;
}

const hydrate = (page: Page) => page.evaluate('void window.hydrate(window.props)');
const counters = (page: Page, state: string) =>
	page.locator(`[data-contrail="counter"][data-state="${state}"]`);

/** Ticks once and waits until every counter does. */
async function count(page: Page) {
	await page.getByLabel('Count').check();
	await expect.poll(() => counters(page, 'counting').count()).toBe(6);
}

/** What the numbers read on the screen: the ticking where there is some, else the text that is not see-through. */
const drawn = (page: Page) =>
	page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('[data-contrail="counter"] > :first-child')].map((number) => {
			const ticking = number.querySelector('[data-text]');
			const generated = ticking ? getComputedStyle(ticking, '::before').content : 'none';
			const text = number.firstElementChild;
			const shown = text && getComputedStyle(text).opacity !== '0' ? text.textContent : '';
			return shown + generated.replace(/[\u2066-\u2069"]|^none$/g, '');
		})
	);

const FINAL = ['150,000', '$1.1B', '20', '95', '112,000 km²', '220,000'];

describe.each(inFull([800, 320], (width) => width === 320))('at %i px', (width) => {
	test('nothing moves while the numbers count, and none leaves its room', async () => {
		const visit = await open({ duration: 400 }, { viewport: { width, height: 900 }, isClockHeld: true });
		const { page } = visit;
		// From before the count until after it, in every frame: where everything stands.
		const frames = page.evaluate(
			() =>
				new Promise<{ boxes: string[]; overflow: number; ticks: number }>((resolve) => {
					const boxes = new Set<string>();
					const ticks = new Set<string>();
					let overflow = 0;
					const look = () => {
						const all = [...document.querySelectorAll<HTMLElement>('main *:not([aria-hidden])')];
						boxes.add(
							all
								.map((element) => element.getBoundingClientRect())
								.map(({ x, y, width, height }) => [x, y, width, height].join(' '))
								.join('\n')
						);
						for (const number of document.querySelectorAll<HTMLElement>(
							'[data-contrail="counter"] > :first-child'
						)) {
							overflow = Math.max(overflow, number.scrollWidth - number.clientWidth);
							ticks.add(number.querySelector<HTMLElement>('[data-text]')?.dataset.text ?? '');
						}
						const done = document.querySelectorAll('[data-state="done"]').length;
						if (done < 6) requestAnimationFrame(look);
						else resolve({ boxes: [...boxes], overflow, ticks: ticks.size });
					};
					look();
				})
		);
		await page.getByLabel('Count').check();
		await page.clock.runFor(1000);
		const { boxes, overflow, ticks } = await frames;
		expect(ticks).toBeGreaterThan(20);
		expect(boxes).toHaveLength(1);
		// `scrollWidth` is rounded up.
		expect(overflow).toBeLessThanOrEqual(1);
		expect(await drawn(page)).toEqual(FINAL);
		await visit.close();
	});
});

test('the text that is read out, copied and found is the final one, once', async () => {
	const visit = await open({ duration: ENDLESS });
	const { page } = visit;
	await count(page);
	expect((await drawn(page))[0]).toMatch(/^\d{1,3}$/);

	expect(await page.locator('main').ariaSnapshot()).toBe(
		[
			'- main:',
			'  - checkbox "Count" [checked]',
			'  - text: Count',
			'  - paragraph: Up to 150,000 roubles.',
			'  - paragraph: From thousands to $1.1B in all.',
			'  - paragraph: Down to 20 men.',
			'  - paragraph: Past the mark to 95 km.',
			'  - paragraph: Right to left 112,000 km² of land.',
			'  - paragraph: 220,000 roubles a month a sum'
		].join('\n')
	);
	const first = page.locator('p').first();
	expect(await first.innerText()).toBe('Up to 150,000 roubles.');
	expect(
		await first.evaluate((paragraph) => {
			getSelection()?.selectAllChildren(paragraph);
			return String(getSelection());
		})
	).toBe('Up to 150,000 roubles.');
	await visit.close();
});

test('what the server printed stays in view until the count begins', async () => {
	const visit = await open({ duration: ENDLESS, start: 'visible' }, { live: false });
	const { page } = visit;
	expect(await drawn(page)).toEqual(FINAL);
	await hydrate(page);
	await expect.poll(() => counters(page, 'counting').count()).toBe(6);
	expect((await drawn(page))[0]).toMatch(/^\d{1,3}$/);
	await visit.close();
});

test('without JavaScript the final values stand', async () => {
	const visit = await open(
		{ duration: ENDLESS, start: 'visible' },
		{ live: false, javaScriptEnabled: false }
	);
	await expect.poll(() => visit.page.locator('p').first().innerText()).toBe('Up to 150,000 roubles.');
	expect(await counters(visit.page, 'waiting').count()).toBe(6);
	await visit.close();
});

itInFull('on paper the final values stand, in the middle of a count', async () => {
	const visit = await open({ duration: ENDLESS });
	await count(visit.page);
	await visit.page.emulateMedia({ media: 'print' });
	expect(await drawn(visit.page)).toEqual(FINAL);
	await visit.close();
});

itInFull('with reduced motion no number ever ticks', async () => {
	const visit = await open({ duration: ENDLESS }, { reducedMotion: 'reduce' });
	const { page } = visit;
	expect(await drawn(page)).toEqual(FINAL);
	await page.getByLabel('Count').check();
	await expect.poll(() => counters(page, 'done').count()).toBe(6);
	expect(await drawn(page)).toEqual(FINAL);
	await visit.close();
});

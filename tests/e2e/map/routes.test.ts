import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inFull, itInFull } from '../../shared/extent.ts';
import { newPage, type Visit } from '../browser.ts';
import { screenshot, settled } from '../map-picture.ts';
import { origin } from '../site.ts';
import { goToStep, openStory } from '../story-page.ts';

const SIZES = inFull(
	[
		{ name: 'desktop', viewport: { width: 1440, height: 900 } },
		{ name: 'phone', viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
	] as const,
	({ name }) => name === 'phone'
);

describe.each(SIZES)('routes on a $name', ({ name, ...context }) => {
	let visit: Visit;

	beforeAll(async () => {
		visit = await newPage({ origin, webgl: false, ...context });
		await openStory(visit.page);
		await goToStep(visit.page, 'two-by-dakar', 0.08);
		await settled(visit.page);
	});

	afterAll(() => visit.close());

	it('that share their legs run side by side, and no label covers an aircraft', async () => {
		const boxes = await visit.page.evaluate(() => {
			const map = document.querySelector('.contrail-map')!;
			const box = (element: Element) => element.getBoundingClientRect().toJSON() as DOMRect;
			const within = '[data-contrail="aircraft"]';
			return {
				aircraft: [...map.querySelectorAll(`${within} svg`)].map(box),
				labels: [...map.querySelectorAll(`${within} .contrail-tag`)].map(box),
				lines: ['march-ruslan', 'march-il62'].map((id) =>
					map.querySelector(`[data-id="${id}"] .contrail-leg`)?.getAttribute('d')
				)
			};
		});
		expect(boxes.lines[0]).not.toBe(boxes.lines[1]);
		expect(boxes.labels).toHaveLength(2);
		const middles = boxes.aircraft.map(({ x, y, width, height }) => [x + width / 2, y + height / 2] as const);
		for (const { left, right, top, bottom } of boxes.labels) {
			expect(right).toBeLessThanOrEqual(context.viewport.width);
			for (const [x, y] of middles) expect(x > left && x < right && y > top && y < bottom).toBe(false);
		}
	});

	it('bring a card by the keyboard, inside the window, that Escape takes away', async () => {
		const { page } = visit;
		const button = page.getByRole('button', { name: /^RA-82035/ });
		await button.focus();
		await page.keyboard.press('Enter');
		const card = page.getByRole('group', { name: /^RA-82035/ });
		await card.waitFor();
		expect(await card.innerText()).toContain('Tracked to Latakia');
		const box = (await card.boundingBox())!;
		expect(box.x).toBeGreaterThanOrEqual(0);
		expect(box.x + box.width).toBeLessThanOrEqual(context.viewport.width);
		expect(box.y + box.height).toBeLessThanOrEqual(context.viewport.height);
		// Nothing lies over it.
		const isOnTop = await card.evaluate((element) => {
			const { left, top, width } = element.getBoundingClientRect();
			return element.contains(document.elementFromPoint(left + width / 2, top + 12));
		});
		expect(isOnTop).toBe(true);
		await screenshot(page, `routes-${name}-card`);
		await page.keyboard.press('Escape');
		await card.waitFor({ state: 'detached' });
	});
});

describe('routes without colour', () => {
	itInFull('differ in their dashes, also where the reader chose the colours', async () => {
		const { page, close } = await newPage({
			origin,
			webgl: false,
			forcedColors: 'active',
			viewport: { width: 1440, height: 900 }
		});
		await openStory(page);
		const dashes: Record<string, string> = {};
		for (const step of ['signal', 'all-the-lines']) {
			await goToStep(page, step, 0.08);
			await settled(page);
			Object.assign(
				dashes,
				await page.locator('.contrail-map .contrail-leg').evaluateAll((legs) =>
					Object.fromEntries(
						legs.map((leg) => {
							const { strokeDasharray, strokeWidth } = getComputedStyle(leg);
							return [leg.getAttribute('data-certainty'), `${strokeDasharray} ${strokeWidth}`];
						})
					)
				)
			);
			await screenshot(page, `routes-forced-${step}`);
		}
		expect(Object.keys(dashes).sort()).toEqual(['gap', 'inferred', 'reported', 'tracked']);
		expect(new Set(Object.values(dashes)).size).toBe(4);
		await close();
	});
});

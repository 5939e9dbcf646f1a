import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { inFull, itInFull } from '../../shared/extent.ts';
import { newPage } from '../browser.ts';
import { settled } from '../map-picture.ts';
import { origin } from '../site.ts';
import { goToStep, openStory } from '../story-page.ts';

/** Names on the map that cover each other, and those of points in the free part of the map that its edge cuts. */
const faults = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const map = document.querySelector('[data-contrail="map"]')!;
		const frame = map.querySelector('[data-part="frame"]')!.getBoundingClientRect();
		const isIn = ({ left, top, right, bottom }: DOMRect) =>
			left >= frame.left - 1 &&
			top >= frame.top - 1 &&
			right <= frame.right + 1 &&
			bottom <= frame.bottom + 1;
		const names = [...map.querySelectorAll('[data-contrail="place"]')].flatMap((place) => {
			const name = place.querySelector('.contrail-name')!;
			if (getComputedStyle(name).visibility === 'hidden') return [];
			return [
				{ text: name.textContent, point: place.getBoundingClientRect(), box: name.getBoundingClientRect() }
			];
		});
		const cut = names
			.filter(({ point, box }) => isIn(point) && !isIn(box))
			.map(({ text }) => `${text} is cut`);
		const covered = names.flatMap((a, i) =>
			names
				.slice(i + 1)
				.filter(
					({ box }) =>
						a.box.left < box.right &&
						box.left < a.box.right &&
						a.box.top < box.bottom &&
						box.top < a.box.bottom
				)
				.map(({ text }) => `${text} covers ${a.text}`)
		);
		return [...cut, ...covered];
	});

const namesShown = (page: Page): Promise<string[]> =>
	page
		.locator('[data-contrail="map"] [data-contrail="place"]:not([data-side="hidden"]) .contrail-name')
		.allTextContents();

/** Steps of which each shows another view; the short tests look at those with the most names. */
const STEPS = inFull(
	['coro-landing', 'carabobo', 'mining-arc', 'none-of-your-business', 'two-by-dakar', 'only-the-landing'],
	(step) => step === 'none-of-your-business' || step === 'two-by-dakar'
);

describe('the names on the map', () => {
	it.each(
		inFull<[string, { width: number; height: number }]>(
			[
				['a phone', { width: 390, height: 844 }],
				['a desk', { width: 1440, height: 900 }]
			],
			([name]) => name === 'a phone'
		)
	)('stand apart and whole on %s, in every view, and are in the list of contents', async (_, viewport) => {
		const { page, close } = await newPage({ origin, viewport, reducedMotion: 'reduce', webgl: false });
		await openStory(page);
		for (const step of STEPS) {
			await goToStep(page, step, 0.5);
			await settled(page);
			expect(await faults(page), step).toEqual([]);
			expect((await namesShown(page)).length, step).toBeGreaterThan(0);
		}
		await goToStep(page, 'none-of-your-business', 0.5);
		const listed = await page
			.getByRole('list', { name: 'On the map' })
			.getByRole('listitem')
			.allTextContents();
		const places = await page
			.locator('[data-contrail="map"] [data-contrail="place"] .contrail-name')
			.allTextContents();
		// Hidden ones as well.
		expect(listed).toEqual(expect.arrayContaining(places));
		expect(listed).toContain('Orinoco Mining Arc (schematic)');
		await close();
	});

	itInFull('stand the same way however the reader came', async () => {
		const { page, close } = await newPage({ origin, viewport: { width: 390, height: 844 }, webgl: false });
		await openStory(page);
		const sides = async () => {
			await settled(page);
			return page
				.locator('[data-contrail="map"] [data-contrail="place"]')
				.evaluateAll((places) => places.map((place) => place.getAttribute('data-side')));
		};
		await goToStep(page, 'none-of-your-business', 0.5);
		const first = await sides();
		await goToStep(page, 'only-the-landing', 0.5);
		await goToStep(page, 'none-of-your-business', 0.5);
		expect(await sides()).toEqual(first);
		await close();
	});
});

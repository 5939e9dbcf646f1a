import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { inFull, itInFull } from '../../shared/extent.ts';
import { newPage, type Visit } from '../browser.ts';
import { settled } from '../map-picture.ts';
import { origin } from '../site.ts';
import { drawnFrame, goToStep, openStory } from '../story-page.ts';

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

/** The names of places that lie under the label of an aircraft. */
const coveredByTags = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const shown = (selector: string) =>
			[...document.querySelectorAll<HTMLElement>(`[data-contrail="map"] ${selector}`)]
				.filter((label) => label.checkVisibility({ visibilityProperty: true }))
				.map((label) => ({ text: label.innerText, box: label.getBoundingClientRect() }));
		return shown('[data-contrail="place"] .contrail-name').flatMap(({ text, box: a }) =>
			shown('.contrail-tag')
				.filter(({ box: b }) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
				.map((tag) => `${text} is under ${tag.text}`)
		);
	});

/** What the labels of aircraft say that are seen. */
const tagsShown = (page: Page): Promise<string[]> =>
	page
		.locator('[data-contrail="map"] .contrail-tag')
		.evaluateAll((tags) =>
			(tags as HTMLElement[])
				.filter((tag) => tag.checkVisibility({ visibilityProperty: true }))
				.map((tag) => tag.innerText.trim())
		);

const namesShown = (page: Page): Promise<string[]> =>
	page
		.locator('[data-contrail="map"] [data-contrail="place"]:not([data-side="hidden"]) .contrail-name')
		.allTextContents();

/** Steps of which each shows another view; the short tests look at those with the most names. */
const STEPS = inFull(
	['coro-landing', 'carabobo', 'mining-arc', 'none-of-your-business', 'two-by-dakar', 'only-the-landing'],
	(step) => step === 'none-of-your-business' || step === 'two-by-dakar'
);

/** One visit for the tests of a reader who wants no motion: where they came from makes no difference to the names. */
let visit: Promise<Visit> | undefined;

async function openWithoutMotion(viewport: { width: number; height: number }): Promise<Page> {
	visit ??= newPage({ origin, viewport, reducedMotion: 'reduce', webgl: false }).then(async (opened) => {
		await openStory(opened.page);
		return opened;
	});
	const { page } = await visit;
	await page.setViewportSize(viewport);
	return page;
}

describe('the names on the map', () => {
	afterAll(async () => (await visit)?.close());

	it.each(
		inFull<[string, { width: number; height: number }]>(
			[
				['a phone', { width: 390, height: 844 }],
				['a desk', { width: 1440, height: 900 }]
			],
			([name]) => name === 'a phone'
		)
	)('stand apart and whole on %s, in every view, and are in the list of contents', async (_, viewport) => {
		const page = await openWithoutMotion(viewport);
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
	});

	it('lie under no aircraft’s label, of which a phone has the first line alone', async () => {
		const page = await openWithoutMotion({ width: 390, height: 844 });
		const seen: string[] = [];
		for (const share of [0.7, 0.6, 0.5, 0.4, 0.3, 0.1]) {
			await goToStep(page, 'malta', share);
			await drawnFrame(page);
			expect(await coveredByTags(page), `${share}`).toEqual([]);
			seen.push(...(await tagsShown(page)));
		}
		expect(new Set(seen)).toEqual(new Set(['RA-86496 +2']));
	});

	it('are clear of the paper behind the text', async () => {
		const page = await openWithoutMotion({ width: 1440, height: 900 });
		for (const step of ['two-by-dakar', 'none-of-your-business']) {
			await goToStep(page, step, 0.5);
			await settled(page);
			const { first, faded } = await page.evaluate(() => {
				const shown = '[data-contrail="place"]:not([data-side="hidden"]) .contrail-name';
				const lefts = [...document.querySelectorAll(shown)].map((name) => name.getBoundingClientRect().left);
				return {
					first: Math.min(...lefts),
					faded: document.querySelector('.contrail-scrim')!.getBoundingClientRect().right
				};
			});
			// The last of the paper is too thin to be seen.
			expect(first, step).toBeGreaterThan(faded - 16);
		}
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

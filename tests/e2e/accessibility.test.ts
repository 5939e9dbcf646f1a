import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isFull, itInFull } from '../shared/extent.ts';
import { violations } from './axe.ts';
import { newPage, type Visit } from './browser.ts';
import { settled } from './map-picture.ts';
import { origin } from './site.ts';
import { goToStep } from './story-page.ts';

type Media = Parameters<Page['emulateMedia']>[0];

/** A reader's settings, and the size of their window where it is not 1280 × 720. */
const READERS: Record<string, { media?: Media; width?: number; height?: number }> = {
	light: { media: { colorScheme: 'light' } },
	dark: { media: { colorScheme: 'dark' } },
	'reduced motion': { media: { reducedMotion: 'reduce' } },
	'forced colours': { media: { forcedColors: 'active' } },
	'320 pixels': { width: 320, height: 640 },
	'a page at 400 %': { width: 320, height: 256 }
};

/** The short tests look at the story as those read it who need it otherwise. */
const PAGES: [path: string, readers: string[]][] = [
	['/', []],
	['/gallery', []],
	['/venezuela', ['dark']],
	['/es/venezuela', []]
];

/** What reaches over the page's sides. */
const wide = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		const cut = [...document.querySelectorAll('[data-contrail="step"] p, h1, h2, table')].filter(
			(element) => {
				const { left, right } = element.getBoundingClientRect();
				return left < 0 || right > innerWidth + 1;
			}
		);
		const found = cut.map((element) => `cut: ${element.textContent.trim().slice(0, 40)}`);
		return scrollWidth > clientWidth ? ['the page scrolls sideways', ...found] : found;
	});

it.each(isFull ? PAGES : PAGES.filter(([, short]) => short.length > 0))(
	'axe finds nothing on %s, and no text is cut',
	async (path, short) => {
		const { page, close } = await newPage({ origin, webgl: false });
		await page.goto(path);
		const found: string[] = [];
		const look = async (reader: string) => {
			await settled(page);
			for (const fault of [...(await violations(page)), ...(await wide(page))])
				found.push(`${reader}: ${fault}`);
		};
		for (const name of isFull ? Object.keys(READERS) : short) {
			const { media, width = 1280, height = 720 } = READERS[name]!;
			await page.emulateMedia({ colorScheme: null, reducedMotion: null, forcedColors: null, ...media });
			await page.setViewportSize({ width, height });
			await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
			await page.locator('[data-contrail="map"]').first().scrollIntoViewIfNeeded();
			const isStory = path.endsWith('/venezuela');
			// The short tests look at a step of the story, which has all that its opening has.
			if (isFull || !isStory) await look(name);
			if (!isStory) continue;
			await goToStep(page, 'two-by-dakar', 0.2);
			await look(name);
		}
		expect(found).toEqual([]);
		await close();
	}
);

itInFull('axe finds nothing in the story on a phone', async () => {
	const viewport = { width: 390, height: 844 };
	const { page, close } = await newPage({ origin, viewport, isMobile: true, hasTouch: true, webgl: false });
	await page.goto('/venezuela');
	await goToStep(page, 'two-by-dakar', 0.2);
	await settled(page);
	expect([...(await violations(page)), ...(await wide(page))]).toEqual([]);
	await close();
});

/** The spacing with which no text may be lost (WCAG 1.4.12). */
const SPACING = `* {
	line-height: 1.5 !important;
	letter-spacing: 0.12em !important;
	word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }`;

describe('the story, for readers with other settings', () => {
	let visit: Visit;

	beforeAll(async () => {
		visit = await newPage({ origin, forcedColors: 'active', webgl: false });
		await visit.page.goto('/venezuela');
	});

	afterAll(() => visit?.close());

	it('no coast runs under or beside the text in forced colours', async () => {
		const { page } = visit;
		await goToStep(page, 'two-by-dakar', 0.2);
		await settled(page);
		const { x, y, height } = (await page.locator('#two-by-dakar .contrail-card').boundingBox())!;
		const clip = { x: 0, y, width: x, height };
		const { channels } = await sharp(await page.screenshot({ clip })).stats();
		expect(channels.map(({ min, max }) => max - min)).toEqual([0, 0, 0]);
	});

	it('no text is cut and nothing scrolls sideways at 320 px with wide text spacing', async () => {
		const { page } = visit;
		await page.emulateMedia({ forcedColors: null });
		await page.setViewportSize({ width: 320, height: 640 });
		await page.addStyleTag({ content: SPACING });
		await goToStep(page, 'two-by-dakar', 0.2);
		await settled(page);
		const cut = await page
			.locator('.contrail-card, .contrail-first, button, td, th, dd, dt')
			.evaluateAll((all) =>
				all
					.filter(
						(box) => box.scrollWidth > box.clientWidth + 1 && getComputedStyle(box).display !== 'inline'
					)
					.map((box) => box.textContent.trim().slice(0, 40))
			);
		expect([...cut, ...(await wide(page))]).toEqual([]);
	});
});

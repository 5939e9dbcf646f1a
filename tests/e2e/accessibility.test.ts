import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContextOptions } from 'playwright-core';
import { expect, it } from 'vitest';
import { inFull } from '../shared/extent.ts';
import { newPage } from './browser.ts';
import { settled } from './map-picture.ts';
import { origin } from './site.ts';
import { goToStep } from './story-page.ts';

const READERS: [name: string, options: BrowserContextOptions][] = [
	['light', { colorScheme: 'light' }],
	['dark', { colorScheme: 'dark' }],
	['reduced motion', { reducedMotion: 'reduce' }],
	['forced colours', { forcedColors: 'active' }],
	['a page at 400 %', { viewport: { width: 320, height: 256 } }],
	['phone', { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }]
];

/** The short tests open every page once, and the story in the dark and on a phone. */
const VISITS = inFull(
	READERS.flatMap(([name, options]) =>
		['/', '/venezuela', '/es/venezuela'].map((path) => ({ name, options, path }))
	),
	({ name, path }) =>
		name === 'light' ? path !== '/venezuela' : name !== 'reduced motion' && path === '/venezuela'
);

it.each(VISITS)('axe finds nothing on $path, for a reader with $name', async ({ options, path }) => {
	const { page, close } = await newPage({ origin, ...options });
	await page.goto(path);
	await page.locator('[data-contrail="map"]').first().scrollIntoViewIfNeeded();
	await settled(page);
	const found = async (): Promise<string[]> => {
		const { violations } = await new AxeBuilder({ page }).analyze();
		return violations.map(
			({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`
		);
	};
	expect(await found()).toEqual([]);
	if (path.endsWith('/venezuela')) {
		await goToStep(page, 'two-by-dakar', 0.2);
		await settled(page);
		expect(await found()).toEqual([]);
	}
	await close();
});

/** The spacing with which no text may be lost (WCAG 1.4.12). */
const SPACING = `* {
	line-height: 1.5 !important;
	letter-spacing: 0.12em !important;
	word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }`;

it('no text is cut and nothing scrolls sideways at 320 px with wide text spacing', async () => {
	const { page, close } = await newPage({ origin, viewport: { width: 320, height: 640 } });
	await page.goto('/venezuela');
	await page.addStyleTag({ content: SPACING });
	await goToStep(page, 'two-by-dakar', 0.2);
	await settled(page);
	const faults = await page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		const cut = [...document.querySelectorAll('.card, .first, button, td, th, dd, dt')]
			.filter((box) => box.scrollWidth > box.clientWidth + 1 && getComputedStyle(box).display !== 'inline')
			.map((box) => box.textContent?.trim().slice(0, 40));
		return scrollWidth > clientWidth ? ['the page scrolls sideways', ...cut] : cut;
	});
	expect(faults).toEqual([]);
	await close();
});

import { expect, it } from 'vitest';
import { inFull } from '../shared/extent.ts';
import { newPage } from './browser.ts';
import { countShifts, shiftsOf, sumOf } from './layout-shifts.ts';
import { origin } from './site.ts';

/**
 * A browser's own measure: what is moved, 0–1 of the window, times how far. That a word goes to the next line is 0.01; that
 * all of a page moves by a line, 0.03 and more.
 */
const SHIFT_BUDGET = 0.015;

const PHONE = { width: 412, height: 823 };
const DESKTOP = { width: 1440, height: 900 };
const VISITS = inFull<[address: string, name: string, viewport: typeof PHONE]>(
	[
		['/', 'phone', PHONE],
		['/docs', 'phone', PHONE],
		['/venezuela', 'phone', PHONE],
		['/', 'desktop', DESKTOP],
		['/venezuela', 'desktop', DESKTOP]
	],
	([address, name]) => address === '/venezuela' && name === 'phone'
);

it.each(VISITS)('no line of %s on a %s moves when the fonts come', async (address, _, viewport) => {
	const { page, close } = await newPage({ origin, viewport, webgl: false });
	let release = (): void => {};
	const held = new Promise<void>((resolve) => (release = resolve));
	await page.route('**/*.woff2', async (route) => {
		await held;
		await route.continue();
	});
	await page.addInitScript(countShifts);
	await page.goto(address, { waitUntil: 'domcontentloaded' });
	await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
	const still = await page.evaluate(
		() => [...document.fonts].filter(({ status }) => status === 'loading').length
	);
	expect(still).toBeGreaterThan(1);
	release();
	await page.evaluate(async () => {
		await document.fonts.ready;
		// A shift is told of in the frame after the one that draws it.
		for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
	});
	const shifts = await shiftsOf(page);
	expect(sumOf(shifts), JSON.stringify(shifts)).toBeLessThanOrEqual(SHIFT_BUDGET);
	await close();
});

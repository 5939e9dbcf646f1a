import { existsSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { findBrowser } from './browser.js';
import { withPalette } from './palette-png.js';
import { root } from './sources.js';
import { serve } from './static-server.js';
import { contactSheet } from './story-pictures/contact-sheet.js';
import { fingerprint, MADE, PICTURES } from './story-pictures/inputs.js';

/**
 * Takes the pictures of the demo story from the built site: the README's, light and dark, and a sheet with the picture of every
 * step, without words.
 */

/** The step on the README's picture. */
const STEP = 'two-by-dakar';

/** The windows in CSS pixels. */
const README = { width: 1280, height: 720 };
const SHEET = { width: 1280, height: 800 };

/** Hides all words that are no part of a picture. */
const WORDLESS = `
	header, footer, main ~ *, header ~ nav, .contrail-card > *, .contrail-first > *,
	.contrail-story-bar, .contrail-story-progress { visibility: hidden }
`;

const build = `${root}build`;
if (!existsSync(`${build}/venezuela.html`)) {
	throw new Error('There is no site in `build`. Run `npm run build:site` first. (contrail-431)');
}
const site = await serve(build);
// Without WebGL the map looks the same on every machine.
const args = ['--disable-3d-apis', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
const browser = await chromium.launch({ executablePath: findBrowser(console.log).path, args });
try {
	for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
		const page = await visit(README, { colorScheme, deviceScaleFactor: 1.5 });
		await goToStep(page, STEP, 0.3);
		await keep(`story-${colorScheme}`, await page.screenshot());
		await page.close();
	}
	const page = await visit(SHEET, { colorScheme: 'light' });
	await page.addStyleTag({ content: WORDLESS });
	/** @type {Record<string, string[]>} */
	const steps = await page
		.locator('.contrail-chapter')
		.evaluateAll((chapters) =>
			Object.fromEntries(chapters.map(({ id, children }) => [id, [...children].map((step) => step.id)]))
		);
	/** @type {Buffer[][]} */
	const chapters = [];
	for (const ids of Object.values(steps)) {
		/** @type {Buffer[]} */
		const pictures = [];
		for (const id of ids) {
			const right = await goToStep(page, id);
			const clip = { x: right, y: 0, width: SHEET.width - right, height: SHEET.height };
			pictures.push(await page.screenshot({ clip }));
		}
		chapters.push(pictures);
	}
	await keep('contact-sheet', await contactSheet(chapters));
	writeFileSync(MADE, `${JSON.stringify({ inputs: fingerprint() }, null, '\t')}\n`);
} finally {
	await browser.close();
	await site.close();
}

/**
 * Opens the story, with nothing that moves.
 *
 * @param {{ width: number, height: number }} viewport
 * @param {import('playwright-core').BrowserContextOptions} options
 */
async function visit(viewport, options) {
	const page = await browser.newPage({ viewport, reducedMotion: 'reduce', ...options });
	await page.goto(`${site.origin}/venezuela`);
	await page.evaluate(() => document.fonts.ready.then(() => undefined));
	return page;
}

/**
 * Goes to a step, and waits for its picture.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} id
 * @param {number} [share] where its upper edge stands, as a share of the window; by default it has been read to its end
 * @returns {Promise<number>} where its text ends, in pixels from the left
 */
async function goToStep(page, id, share) {
	const step = page.locator(`[data-contrail="step"][id="${id}"]`);
	await step.evaluate((element, share) => {
		const { top, bottom } = element.getBoundingClientRect();
		const end = element.closest('[data-contrail="scrolly"]')?.getBoundingClientRect().bottom ?? bottom;
		// A step ends where the next one comes to the line, three quarters down the window; the picture leaves with the last.
		const target =
			share === undefined
				? Math.min(bottom - innerHeight * 0.78, end - innerHeight)
				: top - innerHeight * share;
		scrollTo({ top: scrollY + target, behavior: 'instant' });
	}, share);
	await page.locator(`[id="${id}"][data-state="active"]`).waitFor();
	await page.waitForLoadState('networkidle');
	await page.waitForFunction(() =>
		document
			.getAnimations()
			.every(({ playState, timeline }) => playState !== 'running' || timeline !== document.timeline)
	);
	return step.locator('.contrail-card').evaluate((card) => Math.round(card.getBoundingClientRect().right));
}

/**
 * @param {string} name
 * @param {Buffer} screenshot
 */
async function keep(name, screenshot) {
	const png = await withPalette(screenshot);
	writeFileSync(`${PICTURES}${name}.png`, png);
	console.log(`docs/pictures/${name}.png  ${png.length} B`);
}

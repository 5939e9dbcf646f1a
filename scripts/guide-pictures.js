import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from './browser.js';
import { develop, emptyApp } from './guide-pictures/app.js';
import { changed, changesOfGuide } from './guide-pictures/guide.js';
import { FILE, fingerprint, MADE, PICTURES, SLUG, withMisspellings } from './guide-pictures/inputs.js';
import { withPalette } from './palette-png.js';
import { STUDIO_PICTURES, STUDIO_SIZE } from './guide-pictures/studio.js';
import { contrail, sources } from './sources.js';

/** The step of the starter that shows a line, a number and its source. */
const STEP = 'the-flight';

/** The window in CSS pixels. It is as narrow as a page with text next to the map can be, as the guide puts two in a row. */
const SIZE = { width: 860, height: 640 };

/** The height that holds the message itself, without Vite's note about overlays below it. */
const TOP = { x: 0, y: 0, width: SIZE.width, height: 352 };

const vite = await sources();
const { contrail: plugin } = await vite.ssrLoadModule('/src/lib/vite/index.ts');
const folder = emptyApp();
await say('new', SLUG);
let app = await develop(folder, plugin());
const browser = await chromium.launch({
	executablePath: findBrowser(console.log).path,
	args: process.getuid?.() === 0 ? ['--no-sandbox'] : []
});

try {
	const page = await visit(SIZE);
	await goToStep(page);
	await keep('starter', page.screenshot());

	const file = path.join(folder, FILE);
	const starter = readFileSync(file, 'utf8');
	const changes = changesOfGuide();
	const coast = await page.locator('[data-part="ground"]').first().getAttribute('d');
	writeFileSync(file, changed(starter, changes));
	await page.getByText('No timetable has it.').waitFor();
	await number(page).filter({ hasText: '52' }).waitFor();
	// The new views ask for coastlines of their own.
	await page.waitForFunction(
		(before) => document.querySelector('[data-part="ground"]')?.getAttribute('d') !== before,
		coast
	);
	await keep('changed', page.screenshot());

	writeFileSync(file, withMisspellings(starter));
	await page.getByText('(contrail-').first().waitFor();
	// The path of the app on this machine must not be in the picture.
	await page.locator('vite-error-overlay .file-link').evaluateAll((links, own) => {
		for (const link of links) link.textContent = link.textContent?.replace(own, '') ?? '';
	}, `${folder}/`);
	await keep('mistake', page.screenshot({ clip: TOP }));
	const said = await say('check');

	writeFileSync(file, starter);
	await page.close();
	await app.close();
	app = await develop(folder, plugin({ studio: true }));
	const edited = await visit(STUDIO_SIZE);
	await edited.getByRole('region', { name: 'Studio' }).getByText('Saved').waitFor();
	await goToStep(edited);
	for (const [name, act] of Object.entries(STUDIO_PICTURES)) {
		await act(edited);
		await keep(name, edited.screenshot());
	}

	writeFileSync(MADE, `${JSON.stringify({ inputs: fingerprint(changes, said) }, null, '\t')}\n`);
} finally {
	await browser.close();
	await app.close();
	await vite.close();
	rmSync(folder, { recursive: true });
}

/** @param {...string} words the arguments of `contrail` */
async function say(...words) {
	let said = '';
	const print = (/** @type {string} */ text) => void (said += `${text}\n`);
	const { signal } = new AbortController();
	await contrail(vite, words, { cwd: folder, out: print, err: print, color: false, signal });
	return said;
}

/**
 * Opens the story's page, and waits for its fonts and its map.
 *
 * @param {{ width: number, height: number }} viewport
 */
async function visit(viewport) {
	const page = await browser.newPage({
		viewport,
		colorScheme: 'light',
		// Nothing moves while the picture is taken.
		reducedMotion: 'reduce'
	});
	// A server compiles all modules of its first page.
	page.setDefaultTimeout(120_000);
	await page.goto(app.resolvedUrls?.local[0] ?? '');
	await page.locator('[data-contrail="map"] svg path').first().waitFor({ state: 'attached' });
	await page.evaluate(() => document.fonts.ready.then(() => undefined));
	return page;
}

/**
 * Goes to the step, and waits for its number.
 *
 * @param {import('playwright-core').Page} page
 */
async function goToStep(page) {
	await page.locator(`#${STEP}`).evaluate((step) => step.scrollIntoView({ block: 'center' }));
	await page.locator(`#${STEP}[data-state="active"]`).waitFor();
	await number(page).waitFor();
}

/**
 * The number of the step, whose code comes late.
 *
 * @param {import('playwright-core').Page} page
 */
function number(page) {
	return page.locator(`#${STEP} [data-contrail="counter"]`);
}

/**
 * @param {string} name
 * @param {Promise<Buffer>} screenshot
 */
async function keep(name, screenshot) {
	const png = await withPalette(await screenshot);
	writeFileSync(`${PICTURES}${name}.png`, png);
	console.log(`docs/pictures/${name}.png  ${png.length} B`);
}

// Compares two builds of the site, picture by picture: `npm run pictures:compare -- BEFORE AFTER`, each a folder as
// `npm run build:site` writes it. It shows every step of the story live at two sizes, and every page without scripts,
// on screen and in print. It prints a row for each pair that differs and keeps both pictures, with what is different
// between them, in `.cache/compare/`.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pixelmatch from 'pixelmatch';
import { chromium } from 'playwright-core';
import { PNG } from 'pngjs';
import { findBrowser } from './browser.js';
import { serve } from './static-server.js';

const SIZES = [
	{ width: 1440, height: 900 },
	{ width: 390, height: 844 }
];

/** Colours nearer to each other than this count as the same, 0–1: Chromium's own edges differ a little from run to run. */
const THRESHOLD = 0.1;

/** A long page is taken in parts so high, in pixels: with software drawing Chromium repeats a picture after 8,192 rows. */
const PART = 4000;

/** How long a map may take to have its picture, and half of what a page of 30 screens may take, in ms. */
const READY_MS = 60_000;

const OUT = path.join(import.meta.dirname, '../.cache/compare');

const [before, after, only] = process.argv.slice(2);
if (!before || !after) {
	console.error('Name two built sites: npm run pictures:compare -- ../before/build build');
	process.exit(1);
}
rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });

const browser = await chromium.launch({
	executablePath: findBrowser(console.log).path,
	args: [
		...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
		'--use-angle=swiftshader',
		'--enable-unsafe-swiftshader'
	]
});
const sites = await Promise.all([before, after].map((folder) => serve(path.resolve(folder))));
const pictures = await Promise.all(sites.map(({ origin }) => allPictures(origin)));
await browser.close();
await Promise.all(sites.map(({ close }) => close()));

let different = 0;
const [first, second] = pictures;
for (const name of new Set([...(first?.keys() ?? []), ...(second?.keys() ?? [])])) {
	const said = compare(name, first?.get(name), second?.get(name));
	if (!said) continue;
	different++;
	console.log(`${name}: ${said}`);
}
console.log(`${first?.size} pictures before, ${second?.size} after, ${different} different.`);

/**
 * @param {string} origin
 * @returns {Promise<Map<string, Buffer>>} by name
 */
async function allPictures(origin) {
	/** @type {Map<string, Buffer>} */
	const found = new Map();
	for (const size of SIZES) {
		if (only !== 'pages') await steps(origin, size, found);
		if (only !== 'steps') await pages(origin, size, found);
	}
	return found;
}

/**
 * Every step of the story as it rests, for a reader who asked for less motion: nothing is under way.
 *
 * @param {string} origin
 * @param {{ width: number, height: number }} size
 * @param {Map<string, Buffer>} found
 */
async function steps(origin, size, found) {
	const context = await browser.newContext({ viewport: size, reducedMotion: 'reduce' });
	const page = await context.newPage();
	await page.goto(`${origin}/venezuela`);
	await page.mouse.move(5, 5);
	await page.mouse.wheel(0, 1);
	const map = page.locator('[data-contrail="map"]').first();
	await map.and(page.locator('[data-state="ready"][data-painter="webgl"]')).waitFor({ timeout: READY_MS });
	const ids = await page
		.locator('[data-contrail="step"]')
		.evaluateAll((all) => all.map(({ id }) => id).filter(Boolean));
	for (const id of ids) {
		await page.evaluate((step) => {
			const element = document.getElementById(step);
			const { top } = element?.getBoundingClientRect() ?? { top: 0 };
			scrollTo({ top: scrollY + top - innerHeight * 0.3, behavior: 'instant' });
		}, id);
		await page.locator(`[id="${id}"][data-state="active"]`).waitFor();
		found.set(`step ${id} ${size.width}`, await atRest(page));
	}
	await context.close();
}

/**
 * A picture of the window once two in a row are the same.
 *
 * @param {import('playwright-core').Page} page
 */
async function atRest(page) {
	let last = await page.screenshot();
	for (let n = 0; n < 40; n++) {
		const next = await page.screenshot();
		if (next.equals(last)) break;
		last = next;
	}
	return last;
}

/**
 * Every page as the server wrote it, a long one in parts.
 *
 * @param {string} origin
 * @param {{ width: number, height: number }} size
 * @param {Map<string, Buffer>} found
 */
async function pages(origin, size, found) {
	const context = await browser.newContext({ viewport: size, javaScriptEnabled: false });
	const page = await context.newPage();
	for (const address of addresses()) {
		for (const media of /** @type {const} */ (['screen', 'print'])) {
			await page.emulateMedia({ media });
			await page.goto(origin + address);
			const length = await page.evaluate(() => document.documentElement.scrollHeight);
			for (let y = 0; y < length; y += PART) {
				const clip = { x: 0, y, width: size.width, height: Math.min(PART, length - y) };
				const name = `page ${address} ${media} ${size.width}${y > 0 ? ` from ${y}` : ''}`;
				found.set(name, await page.screenshot({ fullPage: true, clip, timeout: READY_MS * 2 }));
			}
		}
	}
	await context.close();
}

/** The pages of the first site. */
function addresses() {
	return readdirSync(path.resolve(before ?? ''), { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.html') && !/^(workshop|embed|404)/.test(file))
		.map((file) => `/${file.replaceAll(path.sep, '/').replace(/(^|\/)index\.html$|\.html$/, '')}`);
}

/**
 * @param {string} name
 * @param {Buffer | undefined} one
 * @param {Buffer | undefined} other
 * @returns {string | undefined} what is different, in words
 */
function compare(name, one, other) {
	if (!one || !other) return one ? 'is gone' : 'is new';
	if (one.equals(other)) return undefined;
	const [a, b] = [PNG.sync.read(one), PNG.sync.read(other)];
	const file = path.join(OUT, name.replaceAll(/[^\w-]+/g, '_'));
	writeFileSync(`${file}-before.png`, one);
	writeFileSync(`${file}-after.png`, other);
	if (a.width !== b.width || a.height !== b.height)
		return `was ${a.width} × ${a.height} pixels, is ${b.width} × ${b.height}`;
	const difference = new PNG({ width: a.width, height: a.height });
	const count = pixelmatch(a.data, b.data, difference.data, a.width, a.height, { threshold: THRESHOLD });
	if (count === 0) return undefined;
	writeFileSync(`${file}-difference.png`, PNG.sync.write(difference));
	return `${count} pixels of ${a.width * a.height}`;
}

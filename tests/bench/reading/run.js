import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { serve } from '../../../scripts/static-server.js';
import { launchOptions } from '../../shared/launch.js';
import { median } from '../median.js';

/**
 * What a whole read of a story asks of a processor slowed down four times: the long tasks while the page loads, after the first
 * touch, while the reader scrolls through at one speed, and when they go on by button and key. With `--before`, a second
 * built site is read in turn with it.
 *
 *     npx vite build && node tests/bench/reading/run.js [--before FOLDER] [--page /venezuela] [--rounds 3] [--graphics software]
 *
 * Not part of `npm test`: times depend on the machine, which must be idle. Each figure is the median of all rounds. Where there
 * is no graphics card, `software` (the default) tells most of loading, as an emulated one is slow to draw a page, and `emulated`
 * most of scrolling over a map, as without one the main thread waits for each of its frames.
 */
const { values } = parseArgs({
	options: {
		before: { type: 'string' },
		page: { type: 'string', default: '/venezuela' },
		rounds: { type: 'string', default: '3' },
		graphics: { type: 'string', default: 'software' }
	}
});

/** As slow as a phone of the middle class. */
const CPU = 4;
/** CSS pixels a second: a reader who skims. */
const SPEED = 800;
/** How long the page is left alone after it has loaded, and after the first touch, in ms. */
const REST = 8000;

const SIZES = [
	{ viewport: { width: 1280, height: 800 } },
	{ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
];

const PHASES = /** @type {const} */ (['load', 'touch', 'read', 'keys']);

/**
 * @typedef {(typeof PHASES)[number]} Phase
 * @typedef {{ phase: Phase, lcp: number, shift: number, tasks: [phase: Phase, ms: number][], waits: [phase: Phase, ms: number][] }} Seen
 */

/** Runs in the page before anything else. */
function observe() {
	/** @type {Seen} */
	const seen = { phase: 'load', lcp: 0, shift: 0, tasks: [], waits: [] };
	Object.assign(window, { seen });
	/** @type {(type: string, each: (entry: any) => void, options?: object) => void} */
	const on = (type, each, options) =>
		new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({
			type,
			buffered: true,
			...options
		});
	on('largest-contentful-paint', ({ startTime }) => (seen.lcp = startTime));
	on('longtask', ({ duration }) => seen.tasks.push([seen.phase, duration]));
	on('layout-shift', ({ value, hadRecentInput }) => (seen.shift += hadRecentInput ? 0 : value));
	on('event', ({ duration, interactionId }) => interactionId && seen.waits.push([seen.phase, duration]), {
		durationThreshold: 16
	});
}

/**
 * @param {string} origin
 * @param {(typeof SIZES)[number]} size
 * @returns {Promise<Record<string, number>>}
 */
async function read(origin, size) {
	const graphics = /** @type {import('../../shared/launch.js').Graphics} */ (values.graphics);
	const browser = await chromium.launch(launchOptions({ graphics }));
	const context = await browser.newContext({ baseURL: origin, ...size });
	const page = await context.newPage();
	const devtools = await context.newCDPSession(page);
	await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU });
	await page.addInitScript(observe);
	const enter = (/** @type {Phase} */ phase) =>
		page.evaluate((phase) => Object.assign(/** @type {any} */ (window).seen, { phase }), phase);

	await page.goto(values.page, { waitUntil: 'load' });
	await page.waitForTimeout(REST);
	await enter('touch');
	const { width, height } = size.viewport;
	if (size.hasTouch) await page.touchscreen.tap(width / 2, height / 2);
	else await page.mouse.click(width / 2, height / 2);
	await page.waitForTimeout(REST);

	await enter('read');
	const length = await page.evaluate(() => document.documentElement.scrollHeight);
	await devtools.send('Input.synthesizeScrollGesture', {
		x: width / 2,
		y: height / 2,
		yDistance: -length,
		speed: SPEED,
		// A finger's gesture is refused where a device is emulated. What the page does is the same.
		gestureSourceType: 'mouse',
		preventFling: true
	});
	await page.waitForTimeout(REST / 4);

	await enter('keys');
	await page
		.getByRole('button', { name: /previous/i })
		.first()
		.click();
	await page.waitForTimeout(REST / 4);
	for (const key of ['k', 'k', 'j']) {
		await page.keyboard.press(key);
		await page.waitForTimeout(REST / 4);
	}
	/** @type {Seen} */
	const seen = await page.evaluate(() => /** @type {any} */ (window).seen);
	await browser.close();

	/** @type {Record<string, number>} */
	const figures = { lcp: Math.round(seen.lcp), shift: Number(seen.shift.toFixed(4)) };
	for (const phase of PHASES) {
		const tasks = seen.tasks.filter(([at]) => at === phase).map(([, ms]) => ms);
		figures[`${phase}: longest`] = Math.max(0, ...tasks);
		figures[`${phase}: over 150`] = tasks.filter((ms) => ms > 150).length;
		figures[`${phase}: blocking`] = tasks.reduce((sum, ms) => sum + ms - 50, 0);
	}
	for (const phase of /** @type {const} */ (['touch', 'keys'])) {
		figures[`${phase}: to next paint`] = Math.max(
			0,
			...seen.waits.filter(([at]) => at === phase).map(([, ms]) => ms)
		);
	}
	return figures;
}

const folders = { now: fileURLToPath(new URL('../../../build', import.meta.url)), before: values.before };
const sites = await Promise.all(
	Object.entries(folders).flatMap(([name, folder]) =>
		folder ? serve(folder, { compress: true }).then((site) => ({ name, site })) : []
	)
);
for (const size of SIZES) {
	/** @type {Map<string, Record<string, number>[]>} */
	const runs = new Map(sites.map(({ name }) => [name, []]));
	for (let round = 0; round < Number(values.rounds); round++) {
		for (const { name, site } of sites) runs.get(name)?.push(await read(site.origin, size));
	}
	/** @type {Record<string, Record<string, number>>} */
	const table = {};
	for (const [name, all] of runs) {
		for (const key of Object.keys(all[0] ?? {})) {
			(table[key] ??= {})[name] = median(all.map((figures) => figures[key] ?? NaN));
		}
	}
	console.log(
		`\n${size.viewport.width} × ${size.viewport.height}, ${CPU} times slower, median of ${values.rounds}`
	);
	console.table(table);
}
for (const { site } of sites) await site.close();

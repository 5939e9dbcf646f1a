import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { launchOptions } from '../../shared/launch.js';
import { serveFleetBench } from '../../shared/lab.js';
import { median } from '../median.js';

/**
 * What a frame costs the page's main thread while a fleet moves: our layer beside MapLibre's own two ways, in one run.
 *
 *     node tests/bench/fleet/run.js [--gpu] [--points 100] [--rounds 3] [--frames 20] [--patience 180]
 *
 * Not part of `npm test`: times depend on the machine. Drawing itself is left out, so that software GL will do; `--gpu`
 * takes the machine's own graphics card.
 */
const { values } = parseArgs({
	options: {
		gpu: { type: 'boolean', default: false },
		points: { type: 'string', default: '100' },
		rounds: { type: 'string', default: '3' },
		frames: { type: 'string', default: '20' },
		patience: { type: 'string', default: '180' }
	}
});
const points = Number(values.points);
const rounds = Number(values.rounds);
const frames = Number(values.frames);
/** How long opening or riding may take before a way is given up, in seconds; larger fleets are not tried after that. */
const patience = Number(values.patience);

/** At 10,000 routes, a frame of ours: milliseconds of script, and times its own cost at 100. */
const MOST_MS = 2;
const MOST_GROWTH = 1.5;

const sizes = [1, 100, 1000, 10_000];
const ways = /** @type {const} */ (['idle', 'ours', 'setData', 'gradient']);

/** @typedef {{ script: number, task: number, drawn: number, ready: number }} Cost */

const site = await serveFleetBench();
const browser = await chromium.launch(launchOptions({ graphics: values.gpu ? 'hardware' : 'software' }));

/**
 * @param {typeof ways[number]} way @param {number} routes
 * @returns {Promise<Cost>}
 */
async function ride(way, routes) {
	const page = await browser.newPage({ viewport: { width: 640, height: 480 } });
	page.setDefaultTimeout(patience * 1000);
	try {
		await page.goto(`${site.origin}/index.html`);
		const limit = /** @type {Promise<never>} */ (
			new Promise((_, give) => setTimeout(() => give(new Error('gave up')), patience * 1000).unref())
		);
		const cdp = await page.context().newCDPSession(page);
		// Time of the processor, not of the clock: it holds while others wait for the same processor.
		await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
		const spent = async () => {
			const { metrics } = await cdp.send('Performance.getMetrics');
			/** @param {string} name */
			const of = (name) => (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1000;
			return { script: of('ScriptDuration'), task: of('TaskDuration') };
		};
		const work = async () => {
			const ready = await page.evaluate(
				([way, routes, points]) => window.fleetBench.open(way, routes, points),
				/** @type {const} */ ([way, routes, points])
			);
			await page.evaluate(() => window.fleetBench.ride(5));
			await cdp.send('HeapProfiler.collectGarbage');
			const before = await spent();
			const drawn = await page.evaluate((frames) => window.fleetBench.ride(frames), frames);
			const after = await spent();
			const [script, task] = [after.script - before.script, after.task - before.task];
			return { script: script / frames, task: task / frames, drawn: drawn / frames, ready };
		};
		return await Promise.race([work(), limit]);
	} finally {
		await page.close();
	}
}

const rows = [];
/** @type {Partial<Record<string, number>>} */
const scripts = {};
const tired = new Set();
for (const routes of sizes) {
	for (const way of ways) {
		if (tired.has(way)) {
			rows.push({ routes, way, 'script, ms a frame': 'gave up' });
			continue;
		}
		/** @type {Cost[]} */
		const costs = [];
		try {
			for (let round = 0; round < rounds; round++) costs.push(await ride(way, routes));
		} catch {
			tired.add(way);
			rows.push({ routes, way, 'script, ms a frame': 'gave up' });
			continue;
		}
		/** @param {keyof Cost} key */
		const of = (key) => median(costs.map((cost) => cost[key]));
		scripts[`${way} ${routes}`] = of('script');
		rows.push({
			routes,
			way,
			'script, ms a frame': Number(of('script').toFixed(2)),
			'all of the thread, ms a frame': Number(of('task').toFixed(2)),
			'pictures a frame': Number(of('drawn').toFixed(2)),
			'ready after, ms': Math.round(of('ready'))
		});
		console.log(`${way}, ${routes}: ${of('script').toFixed(2)} ms`);
	}
}
console.log(
	`\nMain thread, per frame of a moving fleet of ${points} points a route (median of ${rounds} rides of ${frames} frames):`
);
console.table(rows);

const most = scripts['ours 10000'] ?? Infinity;
const growth = most / (scripts['ours 100'] ?? NaN);
console.log(`Ours at 10,000 to ours at 100: ${growth.toFixed(2)}`);
await browser.close();
await site.close();
if (!(most <= MOST_MS && growth <= MOST_GROWTH)) {
	console.error(
		`A promise was not kept: at 10,000 routes ${MOST_MS} ms a frame, and ${MOST_GROWTH} times that of 100.`
	);
	process.exitCode = 1;
}

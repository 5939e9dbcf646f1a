import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { launchOptions } from '../../shared/launch.js';
import { serveScrollLab } from '../../shared/lab.js';
import { median } from '../median.js';

/**
 * What following the reader costs, and how often it is right, beside scrollama alone in the same run.
 *
 *     node tests/bench/scroll/run.js [--seed 1] [--sequences 200] [--rounds 5]
 *
 * Not part of `npm test`: times depend on the machine. Read the ratios, not the milliseconds.
 */
const { values } = parseArgs({
	options: {
		seed: { type: 'string', default: '1' },
		sequences: { type: 'string', default: '200' },
		rounds: { type: 'string', default: '5' }
	}
});
const seed = Number(values.seed);
const sequences = Number(values.sequences);
const rounds = Number(values.rounds);

const FRAMES = 240;
const PIXELS = 30;
/** Frames a second of the display that is emulated. */
const RATE = 60;

const engines = /** @type {const} */ (['ours', 'bare']);
const lengths = [10, 500];

const site = await serveScrollLab();
const browser = await chromium.launch(launchOptions({ graphics: 'none' }));

/** @param {'ours' | 'bare' | 'none'} engine @param {number} steps @param {boolean} counting */
async function ride(engine, steps, counting) {
	const page = await browser.newPage({ viewport: { width: 1000, height: 700 } });
	await page.goto(`${site.origin}/cost.html?engine=${engine}&steps=${steps}${counting ? '&count' : ''}`);
	const cdp = await page.context().newCDPSession(page);
	// Time of the processor, not of the clock: it holds on a machine that has other things to do as well.
	await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
	const metrics = async () => {
		const { metrics } = await cdp.send('Performance.getMetrics');
		/** @param {string} name */
		const of = (name) => metrics.find((metric) => metric.name === name)?.value ?? 0;
		return { script: of('ScriptDuration'), layouts: of('LayoutCount') };
	};
	// Once to warm up, and from the same place again.
	await page.evaluate(([pixels, frames]) => window.ride(pixels, frames), /** @type {const} */ ([PIXELS, 60]));
	await cdp.send('HeapProfiler.collectGarbage');
	const before = await metrics();
	const counts = await page.evaluate(
		([pixels, frames]) => window.ride(pixels, frames),
		/** @type {const} */ ([PIXELS, FRAMES])
	);
	const after = await metrics();
	await page.close();
	const seconds = FRAMES / RATE;
	const script = ((after.script - before.script) * 1000) / seconds;
	const layouts = (after.layouts - before.layouts) / seconds;
	return { script, layouts, counts, seconds };
}

/** @typedef {{ engine: 'ours' | 'bare' | 'none', steps: number, script: number[], reads: number, calls: number, layouts: number }} Row */

async function costs() {
	/** @type {Row[]} */
	const rows = lengths.flatMap((steps) =>
		/** @type {const} */ (['none', ...engines]).map((engine) => ({
			engine,
			steps,
			script: [],
			reads: 0,
			calls: 0,
			layouts: 0
		}))
	);
	for (const row of rows) {
		const { counts, seconds } = await ride(row.engine, row.steps, true);
		row.reads = (counts['layout reads'] ?? 0) / seconds;
		row.calls = (counts['scroll listener calls'] ?? 0) / seconds;
	}
	for (let round = 0; round < rounds; round++) {
		for (const row of rows) {
			const { script, layouts } = await ride(row.engine, row.steps, false);
			row.script.push(script);
			row.layouts = layouts;
		}
	}
	/** @param {Row['engine']} engine @param {number} steps */
	const own = (engine, steps) => {
		const [row, idle] = [engine, 'none'].map((name) =>
			rows.find((one) => one.engine === name && one.steps === steps)
		);
		return median(row?.script ?? []) - median(idle?.script ?? []);
	};
	console.log(
		`\nPer second of scrolling, ${PIXELS} px a frame (median of ${rounds}; script without the ride itself):`
	);
	console.table(
		rows
			.filter(({ engine }) => engine !== 'none')
			.map(({ engine, steps, reads, calls, layouts }) => ({
				engine,
				steps,
				'listener calls': calls,
				'layout reads': reads,
				'layouts, forced or not': layouts,
				'script, ms': Number(own(engine, steps).toFixed(2)),
				'script, to scrollama': Number((own(engine, steps) / own('bare', steps)).toFixed(2))
			}))
	);
	const growth = own('ours', 500) / own('ours', 10);
	console.log(
		`Script time at 500 steps to that at 10: ${growth.toFixed(2)} (scrollama: ${(own('bare', 500) / own('bare', 10)).toFixed(2)})`
	);
	const reads = rows.filter(({ engine }) => engine === 'ours').reduce((sum, row) => sum + row.reads, 0);
	return reads === 0 && growth <= 1.3;
}

async function mismatches() {
	const page = await browser.newPage({ viewport: { width: 1000, height: 700 } });
	await page.goto(`${site.origin}/frames.html`);
	/** @type {Record<string, { checks: number, faults: number }>} */
	const table = {};
	for (const engine of engines) {
		table[engine] = await page.evaluate(
			({ engine, seed, sequences }) => window.labs.tally(seed, sequences, 8, engine),
			{ engine, seed, sequences }
		);
	}
	await page.close();
	console.log(`\nStates looked at in ${sequences} sequences from seed ${seed} on, and how many were wrong`);
	console.log('(ours: index, both progresses, path of events; scrollama: the index only):');
	console.table(table);
	return table.ours?.faults === 0;
}

const right = await mismatches();
const cheap = await costs();
await browser.close();
await site.close();
if (!right || !cheap) {
	console.error(
		'A promise was not kept: no mismatch, no layout read while scrolling, 500 steps at 1.3 times 10.'
	);
	process.exitCode = 1;
}

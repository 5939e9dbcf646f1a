import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { launchOptions } from '../../shared/launch.js';
import { serveChartBench } from '../../shared/lab.js';
import { median } from '../median.js';
import { slowProcessor } from '../processor.js';

/**
 * What a frame costs the page's main thread while 1,000 marks pass from one layout to another under the reader's thumb: our
 * chart beside d3, layerchart and svelteplot, in one run. What they need is installed once, beside this file:
 *
 *     npm install --prefix tests/bench/chart
 *     node tests/bench/chart/run.js [--rounds 5] [--frames 100] [--throttle 4] [--ways "d3 join,layerchart"] [--pictures FOLDER]
 *
 * Not part of `npm test`: times depend on the machine. Read the ratios, not the milliseconds.
 */
const { values } = parseArgs({
	options: {
		rounds: { type: 'string', default: '5' },
		frames: { type: 'string', default: '100' },
		throttle: { type: 'string', default: '4' },
		// svelteplot does not come to the end: see the README.
		ways: { type: 'string', default: 'd3 tweens,d3 join,d3 transition,layerchart' },
		pictures: { type: 'string' }
	}
});
const rounds = Number(values.rounds);
const frames = Number(values.frames);
const PIXELS = 40;

const ways = ['none', 'ours', ...values.ways.split(',')];

const site = await serveChartBench();
const browser = await chromium.launch(launchOptions({ graphics: 'none' }));

/** Where each circle is. Those of svelteplot are paths. @param {import('playwright-core').Page} page */
const places = (page) =>
	page.evaluate(() =>
		[...document.querySelectorAll('circle, .dot path')].map((circle) => {
			const { x, y, width, height } = circle.getBoundingClientRect();
			return [x + width / 2, y + height / 2, width / 2].map(Math.round).join(' ');
		})
	);

/** Where each circle is once none moves any more: a transition has an end of its own. @param {import('playwright-core').Page} page */
async function placesAtRest(page) {
	for (let last = await places(page); ;) {
		await page.waitForTimeout(500);
		const now = await places(page);
		if (now.every((place, i) => place === last[i])) return now;
		last = now;
	}
}

/** @param {string} way @param {boolean} looking */
async function ride(way, looking) {
	const page = await browser.newPage({ viewport: { width: 800, height: 600 } });
	/** @type {string[]} */
	const faults = [];
	page.on('pageerror', (error) => faults.push(String(error)));
	try {
		await page.goto(`${site.origin}/index.html`);
		await page.evaluate((way) => window.chartBench.open(way), way);
		const cdp = await page.context().newCDPSession(page);
		const spent = await slowProcessor(cdp, Number(values.throttle));
		const first = looking ? await places(page) : [];
		// Once to warm up.
		await page.evaluate(([pixels]) => window.chartBench.ride(10, pixels ?? 0), [PIXELS]);
		await cdp.send('HeapProfiler.collectGarbage');
		const before = await spent();
		await page.evaluate(
			([frames, pixels]) => window.chartBench.ride(frames ?? 0, pixels ?? 0),
			[frames, PIXELS]
		);
		const after = await spent();
		if (looking && values.pictures) {
			await mkdir(values.pictures, { recursive: true });
			await page.screenshot({ path: path.join(values.pictures, `${way.replace(' ', '-')}.png`) });
		}
		const last = looking ? await placesAtRest(page) : [];
		if (faults.length > 0) throw new Error(`${way}: ${faults.join('\n')}`);
		return {
			script: (after.script - before.script) / frames,
			task: (after.task - before.task) / frames,
			first,
			last
		};
	} finally {
		await page.close();
	}
}

const rows = ways.map((way) => ({
	way,
	script: /** @type {number[]} */ ([]),
	task: /** @type {number[]} */ ([])
}));

// All draw the same marks in the same places, before and after.
/** @type {Awaited<ReturnType<typeof ride>> | undefined} */
let model;
for (const { way } of rows) {
	if (way === 'none') continue;
	const seen = await ride(way, true);
	model ??= seen;
	for (const end of /** @type {const} */ (['first', 'last'])) {
		const wrong = model[end].filter((place, i) => {
			const other = seen[end][i]?.split(' ').map(Number) ?? [];
			return place.split(' ').some((number, j) => !(Math.abs(Number(number) - Number(other[j])) <= 1));
		});
		if (seen[end].length !== 1000 || wrong.length > 0)
			throw new Error(
				`${way} draws ${seen[end].length} marks, and ${wrong.length} elsewhere: ${wrong[0]} is at ${seen[end][model[end].indexOf(wrong[0] ?? '')]}.`
			);
	}
	if (seen.first.every((place, i) => place === seen.last[i])) throw new Error(`${way} moves nothing.`);
}

for (let round = 0; round < rounds; round++) {
	for (const row of rows) {
		const { script, task } = await ride(row.way, false);
		row.script.push(script);
		row.task.push(task);
	}
}
await browser.close();
await site.close();

/** @param {string} way @param {'script' | 'task'} what */
const own = (way, what) => {
	const [row, idle] = [way, 'none'].map((name) => rows.find((row) => row.way === name));
	return median(row?.[what] ?? []) - median(idle?.[what] ?? []);
};
const best = Math.min(
	...ways.filter((way) => way !== 'none' && way !== 'ours').map((way) => own(way, 'script'))
);
console.log(
	`\nA frame in which 1,000 marks move, at 1/${values.throttle} of the processor (median of ${rounds}; without the scrolling itself):`
);
console.table(
	ways
		.filter((way) => way !== 'none')
		.map((way) => ({
			way,
			'script, ms': Number(own(way, 'script').toFixed(2)),
			'main thread, ms': Number(own(way, 'task').toFixed(2)),
			'script, to the best other': Number((own(way, 'script') / best).toFixed(2))
		}))
);
if (own('ours', 'script') > best) {
	console.error('A promise was not kept: no more script than the best other.');
	process.exitCode = 1;
}

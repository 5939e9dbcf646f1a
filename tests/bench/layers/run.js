import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { serveLayersBench } from '../../shared/lab.js';
import { launchOptions } from '../../shared/launch.js';
import { median } from '../median.js';
import { slowProcessor } from '../processor.js';

/**
 * What a frame costs the page's main thread while a choropleth of 3,000 areas changes its year and while 10,000 bubbles grow: our
 * layers beside MapLibre's own ways and deck.gl's layers, in one run. deck.gl is installed once, beside this file:
 *
 *     npm install --prefix tests/bench/layers
 *     node tests/bench/layers/run.js [--rounds 3] [--frames 40] [--throttle 4] [--only towns] [--without deck.gl] [--gpu] [--pictures FOLDER]
 *
 * Not part of `npm test`: times depend on the machine. Read the ratios, not the milliseconds. Drawing itself is left out.
 */
const { values } = parseArgs({
	options: {
		rounds: { type: 'string', default: '3' },
		frames: { type: 'string', default: '40' },
		throttle: { type: 'string', default: '4' },
		only: { type: 'string' },
		without: { type: 'string', default: '' },
		gpu: { type: 'boolean', default: false },
		pictures: { type: 'string' }
	}
});
const rounds = Number(values.rounds);
const frames = Number(values.frames);

const ALL = /** @type {const} */ ({
	counties: [
		'none',
		'ours',
		'setFeatureState',
		'setFeatureState of changed classes',
		'setPaintProperty',
		'deck.gl'
	],
	towns: ['none', 'ours', 'setFeatureState', 'setPaintProperty', 'deck.gl']
});

/** @param {'counties' | 'towns'} what */
const waysOf = (what) => ALL[what].filter((way) => !values.without.split(',').includes(way));

/** Ours may cost this many times the best of the others. */
const MOST = 1;

const site = await serveLayersBench();
const browser = await chromium.launch(launchOptions({ graphics: values.gpu ? 'hardware' : 'software' }));

/** @param {keyof typeof ALL} what @param {string} way */
async function ride(what, way) {
	const page = await browser.newPage({ viewport: { width: 400, height: 300 } });
	page.setDefaultTimeout(120_000);
	/** @type {Promise<never>} A way that fails might never be done. */
	const failed = new Promise((_, reject) => page.on('pageerror', reject));
	try {
		await page.goto(`${site.origin}/index.html`);
		await Promise.race([
			failed,
			page.evaluate(([what, way]) => window.layersBench.open(what, way), /** @type {const} */ ([what, way]))
		]);
		console.log(`${what}: ${way}`);
		const cdp = await page.context().newCDPSession(page);
		const spent = await slowProcessor(cdp, Number(values.throttle));
		// Once to warm up.
		await Promise.race([failed, page.evaluate(() => window.layersBench.ride(5))]);
		await cdp.send('HeapProfiler.collectGarbage');
		const before = await spent();
		await Promise.race([failed, page.evaluate((frames) => window.layersBench.ride(frames), frames)]);
		const after = await spent();
		if (values.pictures) {
			await mkdir(values.pictures, { recursive: true });
			await page.screenshot({ path: path.join(values.pictures, `${what}-${way.replaceAll(' ', '-')}.png`) });
		}
		return { script: (after.script - before.script) / frames, task: (after.task - before.task) / frames };
	} finally {
		await page.close();
	}
}

let isKept = true;
for (const what of /** @type {const} */ (['counties', 'towns'])) {
	if (values.only && values.only !== what) continue;
	const ways = waysOf(what);
	/** @type {Map<string, { script: number[], task: number[] }>} */
	const costs = new Map(ways.map((way) => [way, { script: [], task: [] }]));
	for (let round = 0; round < rounds; round++) {
		for (const way of ways) {
			const { script, task } = await ride(what, way);
			costs.get(way)?.script.push(script);
			costs.get(way)?.task.push(task);
		}
	}
	/** @param {string} way @param {'script' | 'task'} of */
	const cost = (way, of) => median(costs.get(way)?.[of] ?? []);
	const others = ways.filter((way) => way !== 'none' && way !== 'ours');
	const best = others.reduce((a, b) => (cost(b, 'script') < cost(a, 'script') ? b : a));
	const ratio = cost('ours', 'script') / cost(best, 'script');
	console.log(what === 'counties' ? '\n3,000 areas change their year:' : '\n10,000 bubbles grow:');
	console.table(
		ways.map((way) => ({
			way,
			'script, ms a frame': Number(cost(way, 'script').toFixed(2)),
			'all of the thread, ms a frame': Number(cost(way, 'task').toFixed(2)),
			'ours to it': way === 'none' ? '' : (cost('ours', 'script') / cost(way, 'script')).toFixed(2)
		}))
	);
	console.log(`Ours to the best of the others, ${best}: ${ratio.toFixed(2)}`);
	isKept &&= ratio <= MOST;
}
await browser.close();
await site.close();
if (!isKept) {
	console.error(`A promise was not kept: at most ${MOST} times the script of the best.`);
	process.exitCode = 1;
}

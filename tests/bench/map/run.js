import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { runnerImport } from 'vite';
import { serveMapLab } from '../../shared/lab.js';
import { launchOptions } from '../../shared/launch.js';
import { median } from '../median.js';

/**
 * What a frame costs the main thread while the reader drives the camera, on a processor slowed down four times: ours beside
 * plain MapLibre with `jumpTo` in a scroll handler, along the same path, in the same run.
 *
 *     node tests/bench/map/run.js [--rounds 5] [--frames 120]
 *
 * Not part of `npm test`: times depend on the machine. Read the ratio, not the milliseconds.
 */
const { values } = parseArgs({
	options: { rounds: { type: 'string', default: '5' }, frames: { type: 'string', default: '120' } }
});
const rounds = Number(values.rounds);
const frames = Number(values.frames);

/** As slow as a phone of the middle class. */
const CPU = 4;

/** What ours may cost, to plain MapLibre. */
const MOST = 1.1;

/** @typedef {{ center: [number, number], zoom: number }} View */

const VIEWPORT = { width: 390, height: 844 };
/** @type {View} */
const FROM = { center: [-17, 30], zoom: 2.2 };
/** @type {View} */
const TO = { center: [-66.5, 8], zoom: 5 };

// Svelte's development build, which Vite's runner would choose, keeps stacks for every change.
process.env.NODE_ENV = 'production';

const source = (/** @type {string} */ path) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const { module: geo } = await runnerImport(source('src/lib/geo/index.ts'));
const { module: live } = await runnerImport(source('tests/e2e/map/live-maps.ts'));
const { module: reader } = await runnerImport(source('tests/e2e/interaction.ts'));

const camera = (/** @type {View} */ { center, zoom }) => ({ center: geo.project(center), zoom });
const path = geo.flightPath(camera(FROM), camera(TO), VIEWPORT.width);
const cameras = Array.from({ length: frames + 1 }, (_, i) => {
	const { center, zoom } = path.at(i / frames);
	return { center: geo.unproject(center), zoom };
});

const site = await serveMapLab();
const browser = await chromium.launch(launchOptions());

/** Puts a map on the page and lets the page's scroll move it. */
const prepare = {
	/** @param {{ from: View, to: View }} ride */
	ours: async ({ from, to }) => window.mapLab.ride(from, to),
	/** @param {{ cameras: View[] }} ride */
	plain: async ({ cameras }) => {
		// MapLibre as the lab's own bundle has it, with the same style.
		window.mapLab.open({ box: 'position: fixed; inset: 0' }, ['0', '20000px']);
		while (!document.querySelector('[data-painter="webgl"]')) await new Promise(requestAnimationFrame);
		const [known] = window.liveMaps;
		if (!known) throw new Error('No map was made.');
		const style = known.getStyle();
		const MaplibreMap = /** @type {typeof import('maplibre-gl').Map} */ (known.constructor);
		window.mapLab.open({ props: { webgl: false, land: undefined }, box: 'display: none' }, ['0', '20000px']);
		const container = document.createElement('div');
		container.style.cssText = 'position: fixed; inset: 0';
		document.body.append(container);
		const options = { container, style, interactive: false, fadeDuration: 0, ...cameras[0] };
		const map = new MaplibreMap({ ...options, attributionControl: false });
		const end = document.documentElement.scrollHeight - innerHeight;
		addEventListener('scroll', () => {
			const at = cameras[Math.round((scrollY / end) * (cameras.length - 1))];
			if (at) map.jumpTo(at);
		});
	}
};

/** @param {keyof typeof prepare} engine */
async function ride(engine) {
	const page = await browser.newPage({ viewport: VIEWPORT });
	await page.addInitScript(live.keepMaps);
	await page.addInitScript(reader.setInteraction, true);
	await page.goto(`${site.origin}/index.html`);
	const given = { from: FROM, to: TO, cameras };
	await page.evaluate(/** @type {(given: object) => Promise<void>} */ (prepare[engine]), given);
	await page.waitForFunction(() => window.liveMaps.at(-1)?.loaded());
	const go = () =>
		page.evaluate(async (frames) => {
			const end = document.documentElement.scrollHeight - innerHeight;
			for (let i = 0; i <= frames; i++) {
				scrollTo(0, (end * i) / frames);
				await new Promise(requestAnimationFrame);
			}
		}, frames);
	// Once to fetch the tiles and to warm the code up.
	await go();
	await page.waitForFunction(() => window.liveMaps.at(-1)?.loaded());
	const cdp = await page.context().newCDPSession(page);
	await cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU });
	// Time of the processor, not of the clock: it holds on a machine that has other things to do as well.
	await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
	const script = async () => {
		const { metrics } = await cdp.send('Performance.getMetrics');
		return metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0;
	};
	const before = await script();
	await go();
	const spent = ((await script()) - before) * 1000;
	await page.close();
	return spent / frames;
}

/** @type {Record<keyof typeof prepare, number[]>} */
const spent = { ours: [], plain: [] };
for (let round = 0; round < rounds; round++) {
	for (const engine of /** @type {const} */ (['ours', 'plain'])) spent[engine].push(await ride(engine));
}
await browser.close();
await site.close();

const ratio = median(spent.ours) / median(spent.plain);
console.log(`Script a frame at 1/${CPU} of the processor, median of ${rounds}, ${frames} frames each:`);
console.table({
	'StoryMap, scrubbed': { ms: Number(median(spent.ours).toFixed(3)) },
	'MapLibre, jumpTo in a scroll handler': { ms: Number(median(spent.plain).toFixed(3)) }
});
console.log(`Ratio: ${ratio.toFixed(2)} (at most ${MOST})`);
if (ratio > MOST) process.exitCode = 1;

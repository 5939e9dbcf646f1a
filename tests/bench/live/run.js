import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { runnerImport } from 'vite';
import { launchOptions } from '../../shared/launch.js';
import { liveSite } from '../../e2e/live/site.js';
import { median } from '../median.js';

/**
 * How long it takes from the save of a story to the page that shows it, under `vite dev`, and how much of the page is
 * written for it.
 *
 *     node tests/bench/live/run.js [--rounds 15]
 *
 * Not part of `npm test`: times depend on the machine, and on what else it does.
 */
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '15' } } });
const rounds = Number(values.rounds);

/** What a designer waits without noticing it, in milliseconds. */
const MOST = 500;

/**
 * Each change, there and back; and where it is seen.
 *
 * @type {Record<string, { from: string, to: string, shown: string }>}
 */
const CHANGES = {
	'a sentence': {
		from: 'One name is missing.',
		to: 'One name is left out.',
		shown: '#six-years .contrail-prose'
	},
	'a number': { from: '- value: 6\n', to: '- value: 8\n', shown: '#six-years [data-contrail="counter"]' },
	'a view': {
		from: 'atlantic: { bounds: [-78, 5, 55, 62]',
		to: 'atlantic: { bounds: [-90, 5, 55, 62]',
		shown: '[data-contrail="place"][data-id="caracas"]'
	},
	'a flight': {
		from: '{ from: moscow, to: varadero, certainty: inferred }',
		to: '{ from: moscow, to: dakar, certainty: reported }',
		shown: '[data-contrail="route"][data-id="varadero"]'
	},
	'an error': { from: 'view: border', to: 'view: boarder', shown: 'body' }
};

const { module: live } = await runnerImport(
	fileURLToPath(new URL('../../e2e/live/reader.ts', import.meta.url))
);
const site = await liveSite();
const browser = await chromium.launch(launchOptions());
const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
await live.openAt(page, site.origin);

const story = path.join(site.folder, 'story.yaml');
const text = await readFile(story, 'utf8');

/**
 * Saves, and waits for the first frame in which the page is another.
 *
 * @param {string} saved
 * @param {string} shown
 */
async function timed(saved, shown) {
	await live.remember(page);
	const seen = page.evaluate(async (selector) => {
		const [root, node] = [document.documentElement, document.querySelector(selector)];
		if (!node) throw new Error(`There is no ${selector}.`);
		const everything = { childList: true, subtree: true, characterData: true, attributes: true };
		const nodes = new Set();
		new MutationObserver((records) => {
			for (const { target, addedNodes } of records) {
				for (const one of [target, ...addedNodes]) nodes.add(one);
			}
		}).observe(root, everything);
		await new Promise((done) => {
			const observer = new MutationObserver(() => {
				observer.disconnect();
				requestAnimationFrame(done);
			});
			// What lies over the page is a child of the body.
			observer.observe(node, node === document.body ? { childList: true } : everything);
		});
		const at = performance.timeOrigin + performance.now();
		return { at, nodes: nodes.size };
	}, shown);
	const start = performance.timeOrigin + performance.now();
	await writeFile(story, saved);
	const { at, nodes } = await seen;
	return { ms: at - start, nodes };
}

/** @type {Record<string, object>} */
const table = {};
let worst = 0;
for (const [name, { from, to, shown }] of Object.entries(CHANGES)) {
	if (!text.includes(from)) throw new Error(`The story has no ${from}.`);
	const changed = text.replace(from, () => to);
	// Once to warm up.
	await timed(changed, shown);
	await timed(text, shown);
	const times = [];
	for (let round = 0; round < rounds; round++) {
		times.push(await timed(round % 2 === 0 ? changed : text, shown));
	}
	await live.remember(page);
	await writeFile(story, text);
	const ms = times.map((one) => one.ms);
	worst = Math.max(worst, ...ms);
	table[name] = {
		'median, ms': Math.round(median(ms)),
		'worst, ms': Math.round(Math.max(...ms)),
		'nodes written': median(times.map(({ nodes }) => nodes))
	};
}
const all = await page.evaluate(() => document.querySelectorAll('*').length);
await browser.close();
await site.close();

console.log(`From the save to the page, ${rounds} saves each; the page has ${all} elements:`);
console.table(table);
if (worst > MOST) {
	console.error(`A promise was not kept: a change shows within ${MOST} ms.`);
	process.exitCode = 1;
}

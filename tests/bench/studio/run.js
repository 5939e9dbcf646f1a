import { readFile, watch, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { studioServer, studioSite } from '../../e2e/studio/site.js';
import { launchOptions } from '../../shared/launch.js';

/**
 * How long it takes in the studio from a keystroke to the changed picture and to the written file: a place is moved by an
 * arrow key, in a short story and in one of a thousand steps.
 *
 *     node tests/bench/studio/run.js [--rounds 50]
 *
 * Not part of `npm test`: times depend on the machine, and on what else it does.
 */
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '50' } } });
const rounds = Number(values.rounds);

/** What is promised, in milliseconds; a thousand steps may take twice as long as few. */
const MOST = { picture: 100, file: 500 };
const STEPS = 1000;

/** @param {number} index */
const step = (index) => `      - id: more-${index}
        text: |
          This is step ${index}. What happens here stands in a few short sentences.
        view: ${index % 2 === 0 ? 'both' : 'dakar'}
        flights: [example]
        places: [lisbon, las-palmas, dakar]
        alt: The coast from Portugal to Senegal.
`;

/**
 * When a file holds something else than before.
 *
 * @param {string} file
 * @param {string} before
 * @param {AbortSignal} signal
 */
async function written(file, before, signal) {
	for await (const { filename } of watch(path.dirname(file), { signal })) {
		const now = filename === path.basename(file) && (await readFile(file, 'utf8'));
		if (now !== false && now !== before) return performance.timeOrigin + performance.now();
	}
	return NaN;
}

/** @param {boolean} isLong */
async function measured(isLong) {
	const server = await studioServer();
	const site = await studioSite(server);
	if (isLong) {
		const short = await readFile(site.file, 'utf8');
		const more = Array.from({ length: STEPS - 3 }, (_, index) => step(index));
		await writeFile(site.file, `${short.trimEnd()}\n${more.join('')}`);
	}
	const browser = await chromium.launch(launchOptions());
	const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
	page.setDefaultTimeout(300_000);
	await page.goto(site.origin + site.path, { timeout: 300_000 });
	const studio = page.getByRole('region', { name: 'Studio' });
	await studio.getByText('Saved').waitFor();
	await page.locator('#the-flight').evaluate((element) => element.scrollIntoView({ block: 'center' }));
	await page.locator('#the-flight[data-state="active"]').waitFor();
	await page.keyboard.press('Alt+Shift+P');
	const handle = studio.getByRole('button', { name: 'Move Dakar', exact: true });
	// The camera rests.
	await handle.hover();
	await handle.focus();

	/** @type {{ picture: number, file: number }[]} */
	const times = [];
	for (let round = -2; round < rounds; round++) {
		const before = await readFile(site.file, 'utf8');
		const seen = page.evaluate(() => {
			const place = document.querySelector('[data-contrail="story"] [data-contrail="map"] [data-id="dakar"]');
			if (!(place instanceof HTMLElement)) throw new Error('There is no Dakar.');
			return new Promise((done) => {
				new MutationObserver((_, observer) => {
					observer.disconnect();
					requestAnimationFrame(() => done(performance.timeOrigin + performance.now()));
				}).observe(place, { attributes: true, attributeFilter: ['style'] });
			});
		});
		const stop = new AbortController();
		const file = written(site.file, before, stop.signal);
		const start = performance.timeOrigin + performance.now();
		// Each time the file is one that nobody has read yet.
		await handle.press(round < rounds / 2 ? 'Shift+ArrowRight' : 'Shift+ArrowDown');
		const at = { picture: Number(await seen) - start, file: (await file) - start };
		stop.abort();
		await studio.getByText('place of Dakar. Saved.').waitFor({ state: 'attached' });
		await studio.locator('b + span', { hasText: /^Saved$/ }).waitFor();
		// The first two warm up.
		if (round >= 0) times.push(at);
	}
	await browser.close();
	await server.close();
	/** @param {'picture' | 'file'} what */
	const middle = (what) =>
		Math.round(times.map((one) => one[what]).toSorted((a, b) => a - b)[rounds >> 1] ?? NaN);
	return { picture: middle('picture'), file: middle('file') };
}

const short = await measured(false);
const long = await measured(true);
console.log(`From a key to the picture and to the file, the middle of ${rounds}, in milliseconds:`);
console.table({ 'a short story': short, [`${STEPS} steps`]: long });
const kept = short.picture <= MOST.picture && short.file <= MOST.file && long.picture <= 2 * short.picture;
if (!kept) {
	console.error(
		`A promise was not kept: the picture within ${MOST.picture} ms, the file within ${MOST.file} ms, ${STEPS} steps within twice that.`
	);
	process.exitCode = 1;
}

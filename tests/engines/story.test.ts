import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shared } from '../shared/ask.ts';
import { inFull, isFull, itInFull } from '../shared/extent.ts';
import type { Engine, Reader } from './engine.ts';
import { installedEngines } from './engines.ts';
import { expectMedia } from './media.ts';
import { allSeen, goTo, mapOf, open, pixelsOf, printedPages } from './pages.ts';
import { expectState, FIRST_SEED, openFrames } from './scroll.ts';

const engines = installedEngines(isFull ? ['chromium', 'firefox', 'webkit'] : ['firefox', 'webkit']);
const origin = await shared('site');
const story = `${origin}/venezuela`;

/** Ten steps with a map, each with the routes that are drawn when its text is near the top of the window. */
const STEPS = inFull<{ id: string; routes: string[] }>(
	[
		{ id: 'mining-arc', routes: [] },
		{ id: 'coro-landing', routes: [] },
		{ id: 'cumberland', routes: [] },
		{ id: 'carabobo', routes: [] },
		{ id: 'none-of-your-business', routes: [] },
		{ id: 'two-by-dakar', routes: ['march-ruslan', 'march-il62'] },
		{ id: 'malta', routes: ['april-malta'] },
		{ id: 'over-barbados', routes: ['aviacon'] },
		{ id: 'only-the-landing', routes: ['varadero'] },
		{ id: 'a-million-more', routes: ['nordwind-caracas'] }
	],
	({ id }) => id === 'two-by-dakar'
);

/** Runs in the page. A story has a direction of its own, which is that of its language. */
function turn(dir: 'ltr' | 'rtl'): void {
	for (const element of document.querySelectorAll<HTMLElement>('html, [data-contrail="story"]'))
		element.dir = dir;
}

/** What is drawn where the step `two-by-dakar` is read. */
const LINES: unknown = expect.arrayContaining(['march-ruslan', 'march-il62']);

/** Waits until so many pixels are of an element: a busy machine draws later than the page says that it is ready. */
const seen = (reader: Reader, selector: string, pixels: number): Promise<void> =>
	expect
		.poll(() => pixelsOf(reader, selector), { timeout: 60_000, message: selector })
		.toBeGreaterThan(pixels);

describe.each(engines)('the story in %s', (name, start) => {
	let engine: Engine;
	let reader: Reader;

	beforeAll(async () => {
		engine = await start();
		reader = await engine.open();
		console.log(reader.version);
		await open(reader, story);
	});

	afterAll(async () => {
		await reader.close();
		await engine.close();
	});

	it.each(STEPS)('shows $id: a WebGL map that is not blank, and its lines', async ({ id, routes }) => {
		await goTo(reader, id);
		const map = await mapOf(reader);
		expect(map).toMatchObject({ painter: 'webgl', state: 'ready', routes: expect.arrayContaining(routes) });
		await seen(reader, '.maplibregl-canvas', 100_000);
		for (const route of routes) await seen(reader, `[data-contrail="route"][data-id="${route}"]`, 300);
	});

	itInFull('turns over for a story that runs right to left, and never scrolls sideways', async () => {
		await reader.evaluate(turn, 'rtl');
		await goTo(reader, 'tower');
		const { overflow, text, middle } = await allSeen(reader);
		expect(overflow).toBe(0);
		expect(text).toContain('Rosneft');
		expect(middle).toBeGreaterThan(640);
		await reader.evaluate(turn, 'ltr');
	});

	if (!isFull) {
		it('has the scroll state that a person with a ruler would say', async () => {
			await openFrames(reader);
			await expectState(reader, FIRST_SEED);
		});

		// Chromium has them in a test of their own.
		if (name === 'webkit') it('moves pictures and videos with the reader', () => expectMedia(reader));
		return;
	}

	// Each of these starts a browser of its own, or takes long.

	it('has all of its text and a drawn map without scripts', async () => {
		const still = await engine.open({ scripts: false });
		await still.goto(`${story}#mining-arc`);
		const seen = await allSeen(still);
		expect(seen.text).toContain('112,000 km²');
		expect(seen.flights).toBe(11);
		expect(await pixelsOf(still, '[data-contrail="map"] svg')).toBeGreaterThan(10_000);
		await still.close();
	});

	it('keeps the drawn map without WebGL', async () => {
		const blind = await engine.open({ webgl: false });
		await open(blind, story);
		await goTo(blind, 'two-by-dakar');
		expect(await mapOf(blind)).toMatchObject({ painter: 'svg', routes: LINES });
		expect(await pixelsOf(blind, '[data-contrail="land"]')).toBeGreaterThan(100_000);
		await blind.close();
	});

	it('moves nothing by itself for a reader who wants no motion', async () => {
		const calm = await engine.open({ reducedMotion: true });
		await open(calm, story);
		await goTo(calm, 'two-by-dakar');
		const moving = await calm.evaluate(
			() =>
				document
					.getAnimations()
					// What the reader's own scrolling moves stands still when they do.
					.filter(({ timeline, playState }) => timeline === document.timeline && playState === 'running')
					.length
		);
		expect(moving).toBe(0);
		expect(await mapOf(calm)).toMatchObject({ routes: LINES });
		await calm.close();
	});

	// WebKitGTK's driver has no command that prints.
	if (name !== 'webkit') {
		it('prints every step', async () => {
			const pages = printedPages(await reader.print());
			console.log(`${reader.version}: ${pages} printed pages.`);
			expect(pages).toBeGreaterThan(15);
		});
	}
});

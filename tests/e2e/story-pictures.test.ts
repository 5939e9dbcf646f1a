import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { isFull, itInFull } from '../shared/extent.ts';
import { newPage, type Visit } from './browser.ts';
import { screenshot, settled } from './map-picture.ts';
import { dataFollows, drawsTheLorry, markersCome, staysDrawn, tellsTheSame } from './picture-steps.ts';
import { origin } from './site.ts';
import { drawnFrame, goToStep } from './story-page.ts';

const STORY = '/stories/pictures';
/** The processor draws each pixel of the live map. */
const viewport = isFull ? { width: 1440, height: 900 } : { width: 1100, height: 700 };

/** What each step shows, by what it is called; undefined where it is the map. */
const SHOWN: Record<string, RegExp | undefined> = {
	map: undefined,
	sheet: /^A typed sheet/,
	barrels: /^A typed sheet/,
	stamp: /^A typed sheet/,
	climb: /^A drawn aircraft/,
	drawn: /^A control tower/,
	signal: /^A control tower/,
	dots: /^Fifty-eight barrels/,
	bars: /^The second hold/,
	left: /^By the evening/,
	hours: /^Two doors/,
	back: undefined,
	data: undefined,
	marked: undefined
};
const STEPS = Object.keys(SHOWN);

/** Opens the story, and keeps account of the files that it asks for. */
async function open(options: object = {}): Promise<Visit & { asked: (ending: string) => number }> {
	const visit = await newPage({ origin, viewport, ...options });
	const paths: string[] = [];
	visit.page.on('request', (request) => paths.push(new URL(request.url()).pathname));
	await visit.page.goto(STORY);
	return { ...visit, asked: (ending) => paths.filter((path) => path.endsWith(ending)).length };
}

const panel = (page: Page) => page.locator('[data-contrail="scenes"]');
const shown = (page: Page) => panel(page).locator('[data-scene][data-state="shown"]');

/** Waits until nothing fades or moves any more. */
async function rested(page: Page): Promise<void> {
	await page.waitForFunction(() =>
		document
			.getAnimations()
			.every(({ playState, timeline }) => playState !== 'running' || timeline !== document.timeline)
	);
}

it('shows the picture of each step, loads it when it is near, and keeps the live map behind it', async () => {
	const { page, asked, close } = await open();
	await settled(page);
	const map = page.locator('[data-contrail="map"]').first();
	await expect.poll(() => map.getAttribute('data-painter')).toBe('webgl');
	expect([asked('sheet-1800.webp'), asked('clip.webp'), asked('clip.webm')]).toEqual([0, 0, 0]);

	await page.evaluate(() => document.querySelector('.maplibregl-canvas')!.setAttribute('data-first', ''));
	for (const id of STEPS) {
		await goToStep(page, id);
		const name = SHOWN[id];
		if (name) {
			await shown(page)
				.getByRole('img', { name })
				.or(shown(page).getByRole('figure', { name }))
				.first()
				.waitFor();
			await rested(page);
			expect(await shown(page).evaluate((scene) => getComputedStyle(scene).opacity)).toBe('1');
		} else {
			await expect.poll(() => shown(page).count()).toBe(0);
		}
		if (id === 'sheet') {
			await expect.poll(() => asked('sheet-1800.webp')).toBe(1);
			expect(asked('clip.webm')).toBe(0);
		}
		if (id === 'barrels') await shown(page).getByText('Fifty-eight barrels').waitFor();
		if (id === 'dots') await staysDrawn(page);
		if (id === 'left') await tellsTheSame(page);
		if (id === 'back') await drawsTheLorry(page);
		if (id === 'data') await dataFollows(page);
		if (id === 'marked') await markersCome(page);
		await screenshot(page, `pictures-${id}`);
	}
	expect(asked('clip.webm')).toBeGreaterThan(0);
	expect(await map.locator('canvas[data-first]').count(), 'the map is the one that was there').toBe(1);
	await close();
});

itInFull('leaves the poster of a video that can not play', async () => {
	const { page, context, problems } = await newPage({ origin, viewport, webgl: false });
	await page.route('**/clip.webm', (route) =>
		route.fulfill({ contentType: 'video/webm', body: 'This is no video.' })
	);
	await page.goto(STORY);
	await goToStep(page, 'climb');
	await expect.poll(() => problems.join()).toContain('contrail-063');
	const poster = shown(page).getByRole('img', { name: SHOWN.climb });
	await expect.poll(() => poster.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(480);
	expect(await shown(page).locator('video').count()).toBe(0);
	await context.close();
});

itInFull(
	'leaves the small chart that the server drew where its code does not come, and brings it to life where it does',
	async () => {
		for (const comes of [true, false]) {
			const { page, context } = await newPage({ origin, viewport, webgl: false });
			let lost = 0;
			await page.route('**/*.js', async (route) => {
				const response = await route.fetch();
				const isChart = (await response.text()).includes('contrail-plot');
				if (!isChart || comes) return route.fulfill({ response });
				lost++;
				return route.abort();
			});
			await page.goto(STORY);
			await goToStep(page, 'back');
			const chart = page.locator('#back').getByRole('figure', { name: SHOWN.bars });
			if (comes) await chart.locator('rect[x]').first().waitFor({ state: 'attached' });
			else await expect.poll(() => lost).toBeGreaterThan(0);
			await page.waitForLoadState('networkidle');
			expect(await chart.locator('svg > rect').count()).toBeGreaterThan(2);
			expect((await chart.boundingBox())!.height).toBeGreaterThan(150);
			// What is still under way is no one's any more.
			await page.unrouteAll({ behavior: 'ignoreErrors' });
			await context.close();
		}
	}
);

it('prints the map of a step as the server drew it where its code does not come', async () => {
	const { page, context } = await newPage({ origin, viewport, webgl: false });
	let lost = 0;
	await page.route('**/*.js', async (route) => {
		const response = await route.fetch();
		if (!(await response.text()).includes('contrail-of-map-picture-content'))
			return route.fulfill({ response });
		lost++;
		return route.abort();
	});
	await page.goto(STORY);
	await expect.poll(() => lost).toBeGreaterThan(0);
	await page.emulateMedia({ media: 'print' });
	await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
	const map = page.locator('[data-contrail="step"] [data-contrail="picture"] [data-contrail="map"]').first();
	expect(await map.locator('svg').first().isVisible()).toBe(true);
	expect(await map.locator('svg use, svg path').count()).toBeGreaterThan(2);
	expect((await map.boundingBox())!.height).toBeGreaterThan(150);
	await page.unrouteAll({ behavior: 'ignoreErrors' });
	await context.close();
});

it('has every picture without scripts, with what it shows in words', async () => {
	const { page, asked, close } = await open({ javaScriptEnabled: false });
	for (const id of STEPS) {
		const step = page.locator(`[data-contrail="step"][id="${id}"]`);
		await step.scrollIntoViewIfNeeded();
		const name = SHOWN[id];
		const picture = step.locator('[data-contrail="picture"]');
		if (!name) await picture.locator('[data-contrail="map"]').waitFor();
		if (id === 'marked') await picture.getByRole('link', { name: 'The tower of the field' }).waitFor();
		if (name)
			await picture.getByRole('img', { name }).or(picture.getByRole('figure', { name })).first().waitFor();
	}
	await expect.poll(() => asked('clip.webp')).toBe(1);
	expect(asked('clip.webm')).toBe(0);
	await close();
});

/** By how much, of 255, an edge may differ that the browser paints anew. What moves by half a pixel differs by 38. */
const EDGE = 24;

/** The mean of a pixel and those around it: a single pixel of a round edge may be painted anew in quite another tone. */
const AROUND = { width: 3, height: 3, kernel: Array<number>(9).fill(1), scale: 9 };

/** How far two pictures are apart in the pixel and the colour in which they differ most, of 255. */
const distance = (a: Buffer, b: Buffer): number =>
	a.reduce((most, value, i) => Math.max(most, Math.abs(value - (b[i] ?? NaN))), 0);

itInFull('looks the same at a place, wherever the reader comes from', { timeout: 600_000 }, async () => {
	const { page, close } = await open({ viewport: { width: 900, height: 600 } });
	await settled(page);
	const places = STEPS.filter((id) => SHOWN[id] && id !== 'climb').flatMap((id) =>
		[0.7, 0.4, 0.1].map((share) => [id, share] as const)
	);
	const look = async () =>
		sharp(await page.screenshot())
			.removeAlpha()
			.convolve(AROUND)
			.raw()
			.toBuffer();
	const seen = new Map<(typeof places)[number], Buffer>();
	for (const place of places) {
		await goToStep(page, ...place);
		await drawnFrame(page);
		await page.waitForFunction(() =>
			[...document.images].every((image) => !image.checkVisibility() || image.complete)
		);
		await rested(page);
		// A chart moves by the clock: at rest it looks like itself a moment ago.
		let last = await look();
		await expect.poll(async () => distance(last, (last = await look()))).toBe(0);
		seen.set(place, last);
	}
	expect(seen.size).toBeGreaterThan(20);
	expect(new Set([...seen.values()].map((pixels) => pixels.toString('base64'))).size).toBe(seen.size);
	const jumps = places.map((_, i) => places[(i * 8) % places.length]!);
	for (const [way, along] of Object.entries({ up: [...places].reverse(), jumps })) {
		for (const place of along) {
			await goToStep(page, ...place);
			await expect
				.poll(async () => distance(await look(), seen.get(place)!), { message: `${way} to ${place.join()}` })
				.toBeLessThan(EDGE);
		}
	}
	await close();
});

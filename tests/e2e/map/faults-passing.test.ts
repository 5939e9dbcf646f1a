import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { itInFull } from '../../shared/extent.ts';
import { ATLANTIC, drawnBy, errorsOf, expectRight, faultPage, open } from './fault-page.ts';

const recoveries = (page: Page): Promise<number> => page.evaluate(() => window.mapLab.logs[0]!.recoveries);

/** As a browser does when its line is back: nobody waits for the next try. */
const backOnline = (page: Page): Promise<unknown> => page.evaluate(() => dispatchEvent(new Event('online')));

itInFull('a server that is down is told once, and asked again until it answers', async () => {
	let isDown = true;
	const { page, told, uncaught, close } = await faultPage({}, (page) =>
		page.route('**/basemap.pmtiles', (route) => (isDown ? route.fulfill({ status: 503 }) : route.continue()))
	);
	await open(page, ATLANTIC);
	await drawnBy(page, 'svg', 'fallback');
	await expectRight(page, ATLANTIC);
	await backOnline(page);
	expect(await errorsOf(page)).toEqual(['contrail-102']);
	expect(await recoveries(page)).toBe(0);
	isDown = false;
	await backOnline(page);
	await drawnBy(page, 'webgl', 'ready');
	await expectRight(page, ATLANTIC);
	await expect.poll(() => recoveries(page)).toBe(1);
	expect(told).toEqual([expect.stringContaining('(contrail-102)')]);
	expect(uncaught).toEqual([]);
	await close();
});

itInFull(
	'a style of one’s own stays where a part of it does not come, is told once, and is asked again',
	async () => {
		let isDown = true;
		const pixel = Buffer.from(
			'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
			'base64'
		);
		const { page, told, uncaught, close } = await faultPage({}, (page) =>
			page.route('**/tiles/**', (route) =>
				route.fulfill(isDown ? { status: 503 } : { body: pixel, contentType: 'image/png' })
			)
		);
		const basemap = {
			version: 8,
			sources: {
				relief: {
					type: 'raster',
					tiles: [`${new URL(page.url()).origin}/tiles/{z}/{x}/{y}.png`],
					tileSize: 512
				}
			},
			layers: [
				{ id: 'sea', type: 'background', paint: { 'background-color': '#cde' } },
				{ id: 'relief', type: 'raster', source: 'relief' }
			]
		};
		await open(page, ATLANTIC, undefined, { basemap });
		await drawnBy(page, 'webgl', 'ready');
		expect(await errorsOf(page)).toEqual(['contrail-107']);
		isDown = false;
		await backOnline(page);
		await expect.poll(() => recoveries(page)).toBe(1);
		await drawnBy(page, 'webgl', 'ready');
		expect(told).toEqual([expect.stringContaining('(contrail-107)')]);
		expect(uncaught).toEqual([]);
		await close();
	}
);

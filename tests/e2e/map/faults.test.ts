import type { Page, Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { inFull } from '../../shared/extent.ts';
import { ATLANTIC, drawnBy, errorsOf, expectRight, faultPage, moveTo, open, ORINOCO } from './fault-page.ts';
import { withoutWebgl } from './live-maps.ts';

const TILES = '**/basemap.pmtiles';

/** The archive cut off after so many bytes, for ranges too. */
const cutAt = (length: number) => async (route: Route) => {
	const [, from = 0, to = 0] = (/bytes=(\d+)-(\d+)/.exec(route.request().headers().range ?? '') ?? []).map(
		Number
	);
	if (from >= length)
		return route.fulfill({ status: 416, headers: { 'content-range': `bytes */${length}` } });
	const response = await route.fetch();
	const body = (await response.body()).subarray(0, Math.min(to + 1, length) - from);
	await route.fulfill({
		response,
		body,
		headers: { ...response.headers(), 'content-length': `${body.length}` }
	});
};

/** What makes MapLibre impossible from the start, and what the developer is told. */
const BROKEN: { fault: string; code: string; before: (page: Page) => Promise<unknown>; props?: object }[] = [
	{ fault: 'there is no WebGL2', code: 'contrail-101', before: (page) => page.addInitScript(withoutWebgl) },
	{
		fault: 'the graphics card refuses',
		code: 'contrail-101',
		before: (page) =>
			page.addInitScript(() => {
				HTMLCanvasElement.prototype.getContext = () => {
					throw new Error('The GPU process was lost');
				};
			})
	},
	{
		fault: 'MapLibre can’t be loaded',
		code: 'contrail-103',
		before: (page) => page.route(/maplibre-gl-[^/]*\.js$/, (route) => route.abort())
	},
	{
		fault: 'the worker can’t be loaded',
		code: 'contrail-106',
		before: (page) => page.route(/maplibre-gl-worker[^/]*js$/, (route) => route.fulfill({ status: 404 }))
	},
	{
		fault: 'there is no archive',
		code: 'contrail-102',
		before: (page) => page.route(TILES, (route) => route.fulfill({ status: 404 }))
	},
	{
		fault: 'the archive is cut off in its header',
		code: 'contrail-102',
		before: (page) => page.route(TILES, cutAt(100))
	},
	{
		fault: 'the archive is cut off in its tiles',
		code: 'contrail-102',
		before: (page) => page.route(TILES, cutAt(18_000))
	},
	{
		fault: 'the archive’s host knows no ranges',
		code: 'contrail-102',
		before: (page) =>
			page.route(TILES, async (route) => {
				const response = await route.fetch({ headers: {} });
				await route.fulfill({ status: 200, body: await response.body() });
			})
	},
	{
		fault: 'the archive’s host can’t be reached',
		code: 'contrail-102',
		before: (page) => page.route(TILES, (route) => route.abort('internetdisconnected'))
	},
	{
		fault: 'the style is none',
		code: 'contrail-107',
		before: async () => {},
		props: { basemap: { version: 8, sources: {}, layers: [{ id: 'land', type: 'paper' }] } }
	},
	{
		fault: 'the style is not there',
		code: 'contrail-107',
		before: async () => {},
		props: { basemap: '/no/style.json' }
	}
];

/** What the short tests take. Without WebGL2 most of their other pages are opened. */
const SHORT = ['the archive is cut off in its tiles'];

describe('the drawn picture stays, and the developer is told once,', () => {
	it.each(inFull(BROKEN, ({ fault }) => SHORT.includes(fault)))(
		'where $fault',
		async ({ code, before, props }) => {
			const { page, told, uncaught, close } = await faultPage({}, before);
			await open(page, ATLANTIC, undefined, props);
			await drawnBy(page, 'svg', 'fallback');
			await expectRight(page, ATLANTIC);
			await moveTo(page, ORINOCO);
			await expectRight(page, ORINOCO);
			expect(await errorsOf(page)).toEqual([code]);
			expect(told).toEqual([expect.stringContaining(`(${code})`)]);
			expect(uncaught).toEqual([]);
			await close();
		}
	);
});

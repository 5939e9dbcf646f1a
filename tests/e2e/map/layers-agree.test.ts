import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isFull } from '../../shared/extent.ts';
import { squares } from '../../server/fixtures/layers.ts';
import { violations } from '../axe.ts';
import { newPage, type Visit } from '../browser.ts';
import { pageWithoutScript } from '../printed-page.ts';
import { atRest } from './fleet-page.ts';
import { labOrigin, openLab } from './lab-page.ts';
import { keepMaps, tilesDrawn } from './live-maps.ts';

const SIZES = [
	{ width: 360, height: 740 },
	{ width: 768, height: 1024 },
	{ width: 1440, height: 900 },
	{ width: 2560, height: 1440 }
];

const LIME = '#00ff00';
const view = { bounds: [4, 2, 36, 26] };
const areas = squares(1200, 40);
const places = Array.from({ length: 400 }, (_, id) => ({
	...{ id, lon: 5 + (id % 20) * 1.6, lat: 3 + Math.floor(id / 20) * 1.2 },
	...{ a: 1 + (id % 3), b: 4 + (id % 5) }
}));
const usual = { title: 'Made up', rows: places, value: ['a', 'b'], color: LIME };

/** Layers that WebGL draws in the live map, in a colour that nothing else has. */
const LARGE: Readonly<Record<string, object>> = {
	Choropleth: {
		...{ title: 'Made up', areas, value: ['a', 'b'], breaks: [1], colors: ['#0000ff', LIME] },
		rows: areas.features.map((_, id) => ({ id, a: id % 2, b: id % 3 ? 0 : 1 }))
	},
	Bubbles: { ...usual, radius: 6 }
};

/** With those that are SVG there too. */
const LAYERS: Readonly<Record<string, object>> = {
	...LARGE,
	Flows: {
		...usual,
		rows: places
			.filter(({ id }) => id % 23 === 0)
			.map((row) => ({ ...row, from: [17.5, 10.5], to: [row.lon, row.lat] })),
		directed: true
	},
	Heat: { ...usual, rows: places.filter(({ id }) => id % 7 === 0), radius: 120, colors: [LIME] }
};

/** The pixels in the layer's colour. */
function maskOf({ width, height, data }: PNG): { width: number; height: number; isIn: Uint8Array } {
	const isIn = new Uint8Array(width * height);
	for (let i = 0; i < isIn.length; i++) {
		const [r = 0, g = 0, b = 0] = data.subarray(i * 4, i * 4 + 3);
		isIn[i] = Number(g - Math.max(r, b) > 60);
	}
	return { width, height, isIn };
}

/** How many pixels of a layer are further than a pixel from any of it in another picture. */
function strays(own: PNG, other: PNG): number {
	const [a, b] = [maskOf(own), maskOf(other)];
	let count = 0;
	for (let y = 1; y < a.height - 1; y++) {
		for (let x = 1; x < a.width - 1; x++) {
			if (!a.isIn[y * a.width + x]) continue;
			const isNear = [-1, 0, 1].some((dy) =>
				[-1, 0, 1].some((dx) => b.isIn[(y + dy) * b.width + x + dx] === 1)
			);
			if (!isNear) count++;
		}
	}
	return count;
}

const shot = async (page: Page): Promise<PNG> => PNG.sync.read(await page.screenshot());

describe.runIf(isFull).each(SIZES)('at $width × $height', (viewport) => {
	let live: Visit;
	let still: Visit;
	let html: (props: object) => string;

	beforeAll(async () => {
		html = await pageWithoutScript(new URL('lab/LayerPage.svelte', import.meta.url));
		live = await newPage({ origin: labOrigin, viewport });
		await live.page.addInitScript(keepMaps);
		await openLab(live.page);
		still = await newPage({ origin: labOrigin, viewport, javaScriptEnabled: false });
	});
	afterAll(async () => {
		await live.close();
		await still.close();
	});

	const set = (name: string, progress: number): Promise<void> =>
		live.page.evaluate(
			(parts: object[]) => window.mapLab.set({ parts: parts as never }),
			[{ name, props: { ...LAYERS[name], progress } }]
		);

	const paintedBy = (painter: 'svg' | 'webgl'): Promise<void> =>
		live.page.locator(`.contrail-layer[data-painter="${painter}"]`).waitFor({ state: 'attached' });

	async function open(name: string, painter: 'svg' | 'webgl'): Promise<PNG> {
		const map = {
			props: { view, webgl: painter === 'webgl', land: undefined },
			parts: [{ name, props: { ...LAYERS[name], progress: 0.4 } }]
		};
		await live.page.evaluate((map: object) => window.mapLab.open(map), map);
		if (painter === 'webgl') await tilesDrawn(live.page);
		if (name in LARGE) await paintedBy(painter);
		return shot(live.page);
	}

	it.each(Object.keys(LAYERS))(
		'%s are on the same pixels from the server, without WebGL, live and on paper',
		async (name) => {
			const drawn = await open(name, 'svg');
			const webgl = await open(name, 'webgl');
			await live.page.emulateMedia({ media: 'print' });
			if (name in LARGE) await paintedBy('svg');
			const paper = await shot(live.page);
			await live.page.emulateMedia({ media: null });
			await still.page.setContent(html({ name, view, layer: { ...LAYERS[name], progress: 0.4 } }));
			const server = await shot(still.page);

			const own = maskOf(drawn).isIn.reduce((sum, isIn) => sum + isIn, 0);
			expect(own).toBeGreaterThan(2_000);
			for (const [way, picture] of Object.entries({ server, webgl, paper })) {
				const away = [strays(picture, drawn), strays(drawn, picture)];
				console.log(`${name}, ${viewport.width} px, ${way}: ${away} of ${own}`);
				expect(Math.max(...away), way).toBeLessThanOrEqual(own * 0.001);
			}
		}
	);

	it.each(Object.keys(LAYERS))('%s are the same pixels from either direction', async (name) => {
		await open(name, 'webgl');
		const pictures: Buffer[] = [];
		for (const from of [0, 1]) {
			await set(name, from);
			await atRest(live.page);
			await set(name, 0.4);
			await atRest(live.page);
			pictures.push((await shot(live.page)).data);
		}
		expect(pictures[0]!.equals(pictures[1]!)).toBe(true);
	});

	it.each(Object.keys(LAYERS))('axe finds nothing in %s', async (name) => {
		await open(name, 'svg');
		expect(await violations(live.page, '[data-contrail="map"]')).toEqual([]);
	});
});

import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { inFull, itInFull } from '../../shared/extent.ts';
import { squares } from '../../server/fixtures/layers.ts';
import { atRest } from './fleet-page.ts';
import { labPage } from './lab-page.ts';
import { keepMaps } from './live-maps.ts';

/** A pixel of a degree is 512 · 2^ZOOM / 360 wide. */
const [ZOOM, ACROSS, COUNT] = [4, 40, 1200];
const view = { center: [20, 0] as [number, number], zoom: ZOOM };
const page = await labPage({ viewport: { width: 600, height: 400 } }, keepMaps);

const areas = squares(COUNT, ACROSS);
/** The first column has each square in the lowest class, the second one in class 0, 1 or 2. */
const rows = areas.features.map((_, id) => ({ id, a: 0, b: id % 3 }));
const COLORS = ['#ff0000', '#00ff00', '#0000ff'];
const choropleth = { title: 'Made up', areas, rows, value: ['a', 'b'], breaks: [1, 2], colors: COLORS };
/** Twenty across and twenty up; each is half as large in the first column. */
const places = Array.from({ length: 400 }, (_, id) => ({
	id,
	lon: 8 + (id % 20) * 1.2,
	lat: -6 + Math.floor(id / 20) * 0.6,
	a: 1,
	b: 4
}));
const bubbles = { title: 'Made up', rows: places, value: ['a', 'b'], radius: 4, color: '#00ff00' };

/** From the middle of a square to places all over the picture. */
const flows = {
	title: 'Made up',
	rows: places
		.filter(({ id }) => id % 23 === 0)
		.map((row) => ({ ...row, from: [17.5, 0.5], to: [row.lon, row.lat] })),
	value: ['a', 'b'],
	color: '#00ff00',
	directed: true
};

/** Shows a layer, and returns the window's pixels once it is drawn as told. */
async function shot(name: string, props: object, painter: 'svg' | 'webgl'): Promise<PNG> {
	const map = { props: { view, webgl: painter === 'webgl' }, parts: [{ name, props }] };
	await page.evaluate((map: object) => window.mapLab.open(map), map);
	await page.locator(`.contrail-layer[data-painter="${painter}"]`).waitFor({ state: 'attached' });
	if (painter === 'webgl') await atRest(page);
	return PNG.sync.read(await page.screenshot());
}

/** Changes the layer that is shown. */
async function change(name: string, props: object): Promise<PNG> {
	await page.evaluate((parts: object[]) => window.mapLab.set({ parts: parts as never }), [{ name, props }]);
	await atRest(page);
	return PNG.sync.read(await page.screenshot());
}

const pixel = ({ width, data }: PNG, x: number, y: number): number[] => [
	...data.subarray((Math.round(y) * width + Math.round(x)) * 4).subarray(0, 3)
];

/** Where the middle of a square is in the window. Near the equator a degree is as high as it is wide. */
const degree = (512 * 2 ** ZOOM) / 360;
const middle = (id: number): [number, number] => [
	300 + ((id % ACROSS) + 0.5 - 20) * degree,
	200 - (Math.floor(id / ACROSS) + 0.5) * degree
];

/** How many pixels differ by more than a soft edge does. */
function different(a: PNG, b: PNG): number {
	let count = 0;
	for (let i = 0; i < a.data.length; i += 4)
		if ([0, 1, 2].some((c) => Math.abs(a.data[i + c]! - b.data[i + c]!) > 140)) count++;
	return count;
}

describe('areas that WebGL draws', () => {
	it('have the colours of the drawn picture on the way from one column to the next, and from either direction', async () => {
		const drawn = await shot('Choropleth', { ...choropleth, progress: 0.5 }, 'svg');
		const live = await shot('Choropleth', { ...choropleth, progress: 0.5 }, 'webgl');
		for (const id of [4, 15, 17, 22, 100, 140]) {
			const [own, other] = [drawn, live].map((picture) => pixel(picture, ...middle(id)));
			own!.forEach((value, c) => expect(Math.abs(value - other![c]!), `square ${id}`).toBeLessThan(3));
		}
		expect(different(drawn, live)).toBeLessThan(600);

		const end = await change('Choropleth', { ...choropleth, progress: 1 });
		expect(pixel(end, ...middle(16))).toEqual([0, 255, 0]);
		const back = await change('Choropleth', { ...choropleth, progress: 0.5 });
		expect(different(live, back)).toBe(0);
	});
});

describe('a layer that is SVG in the live map too', () => {
	/** Shows a layer over one of the basemaps. */
	const over = async (painter: 'svg' | 'webgl', name: string, props: object): Promise<PNG> => {
		const map = { props: { view, webgl: painter === 'webgl' }, parts: [{ name, props }] };
		await page.evaluate((map: object) => window.mapLab.open(map), map);
		await page.locator(`[data-contrail="map"][data-painter="${painter}"]`).waitFor();
		if (painter === 'webgl') await atRest(page);
		return PNG.sync.read(await page.screenshot());
	};

	it.each(
		inFull(
			[
				['Flows', flows],
				[
					'Heat',
					{
						title: 'Made up',
						rows: places.map((row) => ({ ...row, lat: 0.5 })),
						radius: 150,
						colors: ['#00ff00']
					}
				]
			],
			([name]) => name === 'Flows'
		)
	)('%s stand where the drawn picture has them', async (name, props) => {
		for (const progress of [0, 0.5]) {
			const drawn = await over('svg', name, { ...props, progress });
			const live = await over('webgl', name, { ...props, progress });
			expect(different(drawn, live), `at ${progress}`).toBeLessThan(60);
			const [x, y] = middle(17);
			expect(pixel(live, x, y)[1]! - pixel(live, x, y)[0]!, 'green').toBeGreaterThan(60);
		}
	});
});

describe('layers of a style of the page’s own', () => {
	it('are as opaque as the scene says, and as the style has them where it says nothing', async () => {
		const block = {
			type: 'Polygon',
			coordinates: [
				[
					[10, -10],
					[30, -10],
					[30, 10],
					[10, 10],
					[10, -10]
				]
			]
		};
		const basemap = {
			version: 8,
			sources: { block: { type: 'geojson', data: block } },
			layers: [
				{ id: 'paper', type: 'background', paint: { 'background-color': '#ffffff' } },
				{
					id: 'block',
					type: 'fill',
					source: 'block',
					paint: { 'fill-color': '#000000', 'fill-opacity': 0.2 }
				}
			]
		};
		const middleOf = async (styleLayers?: object, styleFade?: object): Promise<number> => {
			const scene = { view, routes: [], places: [], areas: [], styleLayers, styleFade };
			await page.evaluate((props: object) => window.mapLab.set({ props }), { scene });
			await page.locator('[data-contrail="map"][data-painter="webgl"]').waitFor();
			await atRest(page);
			return pixel(PNG.sync.read(await page.screenshot()), 300, 200)[0]!;
		};
		await page.evaluate((map: object) => window.mapLab.open(map), { props: { basemap, view }, parts: [] });
		expect(await middleOf()).toBe(204);
		expect(await middleOf({ block: 1 })).toBe(0);
		const way = await middleOf({ block: 1 }, { from: { block: 0 }, fraction: 0.25 });
		expect(Math.abs(way - 191)).toBeLessThan(2);
		expect(await middleOf({ block: 0 })).toBe(255);
		expect(await middleOf({ block: 1 }, { from: { block: 0 }, fraction: 0.25 })).toBe(way);
		expect(await middleOf()).toBe(204);
	});
});

describe('circles that WebGL draws', () => {
	itInFull('are as large as those of the drawn picture, at both ends and in between', async () => {
		for (const progress of [0, 0.5, 1]) {
			const drawn = await shot('Bubbles', { ...bubbles, progress }, 'svg');
			const live = await shot('Bubbles', { ...bubbles, progress }, 'webgl');
			expect(different(drawn, live), `at ${progress}`).toBeLessThan(60);
		}
	});
});

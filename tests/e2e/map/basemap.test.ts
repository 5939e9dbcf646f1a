import type { StyleSpecification } from 'maplibre-gl';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { inFull } from '../../shared/extent.ts';
import { drawn, labOrigin, labPage, rested } from './lab-page.ts';

/** A map of the user's own: a dark sea, and one green land around the point at 20° W, 20° N. */
const OWN: StyleSpecification = {
	version: 8,
	sources: {
		land: {
			type: 'geojson',
			data: {
				type: 'Polygon',
				coordinates: [
					[
						[-30, 10],
						[-10, 10],
						[-10, 30],
						[-30, 30],
						[-30, 10]
					]
				]
			},
			attribution:
				'<a href="https://example.org/terms">© Example</a> contributors <a href="javascript:alert(1)">more</a><script>alert(1)</script>'
		}
	},
	layers: [
		{ id: 'sea', type: 'background', paint: { 'background-color': '#102030' } },
		{ id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': '#40a060' } }
	]
};

const page = await labPage({ viewport: { width: 640, height: 400 } });

/** The colour at a point of the window. */
async function colorAt(x: number, y: number): Promise<number[]> {
	const png = PNG.sync.read(await page.screenshot({ clip: { x, y, width: 1, height: 1 } }));
	return [...png.data.slice(0, 3)];
}

/** The colour of open sea in the ways in which a page may be shown. */
const SEA = [10, 10] as const;

describe('a style of the user’s own', () => {
	it.each(inFull(['an object', 'an address'], (kind) => kind === 'an object'))(
		'given as %s is drawn in place of ours, with its attribution',
		async (kind) => {
			await page.route('**/own-style', (route) => route.fulfill({ json: OWN }));
			const basemap = JSON.stringify(kind === 'an object' ? OWN : `${labOrigin}/own-style`);
			await page.evaluate(
				(given) =>
					window.mapLab.open({ props: { basemap: JSON.parse(given), view: { center: [-20, 20], zoom: 3 } } }),
				basemap
			);
			await drawn(page);
			await rested(page);
			expect(await colorAt(320, 200)).toEqual([0x40, 0xa0, 0x60]);
			expect(await colorAt(...SEA)).toEqual([0x10, 0x20, 0x30]);
			const said = page.locator('figcaption');
			expect(await said.innerText()).toBe('© Example contributors more');
			expect(
				await said.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
			).toEqual(['https://example.org/terms']);
			expect((await page.evaluate(() => window.mapLab.logs[0]!.errors)).length).toBe(0);
		}
	);

	it('says what the page says where the page says it', async () => {
		await page.evaluate(
			(given) => window.mapLab.open({ props: { basemap: JSON.parse(given), attribution: 'Mine' } }),
			JSON.stringify(OWN)
		);
		await drawn(page);
		expect(await page.locator('figcaption').innerText()).toBe('Mine');
	});
});

describe('our basemap', () => {
	it('follows the page’s colours: its properties, a scheme, paper, and colours that the reader has chosen', async () => {
		await page.evaluate(() => window.mapLab.open({ props: { view: { center: [-30, 30], zoom: 3 } } }));
		await drawn(page);
		expect(await page.locator('figcaption').innerText()).toBe('Natural Earth');
		const seaIs = (color: number[]) => expect.poll(() => colorAt(...SEA)).toEqual(color);
		await seaIs([0xe6, 0xec, 0xee]);
		await page.emulateMedia({ colorScheme: 'dark' });
		await seaIs([0x0c, 0x13, 0x1b]);
		await page.emulateMedia({ colorScheme: 'light', media: 'print' });
		await seaIs([0xee, 0xf2, 0xf3]);
		await page.emulateMedia({ media: 'screen', forcedColors: 'active' });
		await seaIs([255, 255, 255]);
		await page.emulateMedia({ forcedColors: 'none' });
		await page.evaluate(() =>
			document.documentElement.style.setProperty('--contrail-map-sea', 'oklch(0.5 0 0)')
		);
		const [red = 0, green = 0, blue = 0] = await page.evaluate(() => {
			const map = document.querySelector('[data-contrail="map"]')!;
			const canvas = new OffscreenCanvas(1, 1).getContext('2d')!;
			canvas.fillStyle = getComputedStyle(map).backgroundColor;
			canvas.fillRect(0, 0, 1, 1);
			return [...canvas.getImageData(0, 0, 1, 1).data];
		});
		await seaIs([red, green, blue]);
		await page.evaluate(() => document.documentElement.removeAttribute('style'));
		await seaIs([0xe6, 0xec, 0xee]);
	});

	it('follows a switch of the page’s own, which sets an attribute of the body or of an element around the map', async () => {
		await page.addStyleTag({ content: "[data-bs-theme='dark'] { --contrail-map-sea: rgb(12, 34, 56) }" });
		await page.evaluate(() => window.mapLab.open({ props: { view: { center: [-30, 30], zoom: 3 } } }));
		await drawn(page);
		const seaIs = (color: number[]) => expect.poll(() => colorAt(...SEA)).toEqual(color);
		await seaIs([0xe6, 0xec, 0xee]);
		for (const switched of ['body', 'div:has(> [data-contrail="map"])']) {
			const turn = (scheme: string) =>
				page.locator(switched).evaluate((element, name) => (element.dataset.bsTheme = name), scheme);
			await turn('dark');
			await seaIs([12, 34, 56]);
			await turn('light');
			await seaIs([0xe6, 0xec, 0xee]);
		}
	});
});

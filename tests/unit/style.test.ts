import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openArchive } from '../../scripts/basemap/verify.js';
import type { MapColors } from '../../src/lib/map/basemap/webgl/palette.ts';
import { BORDER_WIDTH, COAST_WIDTH } from '../../src/lib/map/basemap/strokes.ts';
import { basemapStyle } from '../../src/lib/map/basemap/webgl/style.ts';

const colors: MapColors = { sea: 'red', land: 'oklch(0.9 0 0)', coast: '#123', border: 'rgb(1 2 3 / 0.5)' };
const style = basemapStyle({ tiles: '/basemap.pmtiles', colors });

it('asks for our tiles and for nothing else', () => {
	expect(JSON.stringify(style)).not.toMatch(/https?:/);
	expect(style).not.toHaveProperty('glyphs');
	expect(style).not.toHaveProperty('sprite');
	expect(Object.values(style.sources)).toEqual([
		{ type: 'vector', url: 'pmtiles:///basemap.pmtiles', attribution: 'Natural Earth' }
	]);
});

it('names only layers that the tiles have', async () => {
	const archive = readFileSync(new URL('../../static/basemap.pmtiles', import.meta.url));
	const { vector_layers } = (await openArchive(archive).getMetadata()) as { vector_layers: { id: string }[] };
	const used = style.layers.flatMap((layer) => ('source-layer' in layer ? [layer['source-layer']] : []));
	expect(new Set(used)).toEqual(new Set(vector_layers.map(({ id }) => id)));
});

it('draws the coast under the land, so that no cut edge shows, and borders over it', () => {
	expect(style.layers.map(({ id }) => id)).toEqual(['sea', 'coast', 'land', 'borders']);
});

it('takes colours as they are given and keeps lines as wide as the SVG painter’s', () => {
	const paint = Object.fromEntries(style.layers.map((layer) => [layer.id, layer.paint]));
	expect(paint).toMatchObject({
		sea: { 'background-color': colors.sea },
		coast: { 'line-color': colors.coast, 'line-width': COAST_WIDTH },
		land: { 'fill-color': colors.land },
		borders: { 'line-color': colors.border, 'line-width': BORDER_WIDTH }
	});
});

/** WCAG 2 relative luminance of a `#rrggbb`. */
function luminance(hex: string): number {
	const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
		const share = parseInt(hex.slice(at, at + 2), 16) / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const contrast = (a: string, b: string) => {
	const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
	return (light + 0.05) / (dark + 0.05);
};

const theme = readFileSync(new URL('../../src/lib/theme/theme.css', import.meta.url), 'utf8');

/** The theme's map colours in force under the last of the given selectors or queries; each adds to those before. */
function themed(...blocks: string[]): MapColors {
	const css = blocks.map((block) => theme.slice(theme.indexOf(block)).split('}', 1)[0]).join();
	const value = (name: string) =>
		[...css.matchAll(new RegExp(`--contrail-map-${name}: #(\\w+);`, 'g'))]
			.at(-1)?.[1]
			?.replace(/^(.)(.)(.)$/, '$1$1$2$2$3$3');
	return {
		sea: `#${value('sea')}`,
		land: `#${value('land')}`,
		coast: `#${value('coast')}`,
		border: `#${value('border')}`
	};
}

it.each([
	['light', themed(":where(:root, [data-theme='light']) {")],
	['dark by the system', themed(':where(:root:not(')],
	['dark by choice', themed(":where([data-theme='dark'])")],
	['print', themed(":where(:root, [data-theme='light']) {", '@media print')]
])('has a theme whose ground is quieter than its lines: %s', (_, { sea, land, coast, border }) => {
	expect(contrast(sea, land)).toBeGreaterThan(1.03);
	expect(contrast(sea, land)).toBeLessThan(1.3);
	expect(contrast(coast, sea)).toBeGreaterThan(1.5);
	expect(contrast(coast, sea)).toBeLessThan(3);
	expect(contrast(border, land)).toBeGreaterThan(1.3);
});

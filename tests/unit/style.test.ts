import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openArchive } from '../../scripts/basemap/verify.js';
import type { MapColors } from '../../src/lib/map/basemap/webgl/palette.ts';
import { COAST_WIDTH, LINE_WIDTH } from '../../src/lib/map/basemap/webgl/strokes.ts';
import { basemapStyle } from '../../src/lib/map/basemap/webgl/style.ts';

const colors: MapColors = {
	sea: 'red',
	land: 'oklch(0.9 0 0)',
	coast: '#123',
	river: 'teal',
	border: 'rgb(1 2 3 / 0.5)'
};
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

it('draws the coast under the land, so that no cut edge shows, and rivers and borders over it', () => {
	expect(style.layers.map(({ id }) => id)).toEqual(['sea', 'coast', 'land', 'rivers', 'borders']);
});

it('takes colours as they are given and keeps lines as wide as the SVG painter’s', () => {
	const paint = Object.fromEntries(style.layers.map((layer) => [layer.id, layer.paint]));
	expect(paint).toMatchObject({
		sea: { 'background-color': colors.sea },
		coast: { 'line-color': colors.coast, 'line-width': COAST_WIDTH },
		land: { 'fill-color': colors.land },
		rivers: { 'line-color': colors.river, 'line-width': LINE_WIDTH },
		borders: { 'line-color': colors.border, 'line-width': LINE_WIDTH }
	});
	const svg = readFileSync(new URL('../../src/lib/map/basemap/svg/coastlines.css', import.meta.url), 'utf8');
	const widths = [...svg.matchAll(/stroke-width:.*?([\d.]+)px/g)].map(([, width]) => Number(width));
	expect(widths).toEqual([LINE_WIDTH, COAST_WIDTH]);
});

import type { Map as MaplibreMap, StyleSpecification } from 'maplibre-gl';
import type { MapColors } from './palette.ts';
import { COAST_WIDTH, LINE_WIDTH } from './strokes.ts';

/** The tiles' source in our style. */
export const SOURCE = 'basemap';

/** Whether a basemap is a PMTiles archive with layers as ours has them. Anything else is a style of the user's own. */
export const isArchive = (basemap: string | StyleSpecification): basemap is string =>
	typeof basemap === 'string' && /^pmtiles:|\.pmtiles(?:[?#]|$)/.test(basemap);

/** The address of an archive as MapLibre asks for it: its tiles stand below. */
export const archiveUrl = (tiles: string): string => `pmtiles://${tiles.replace(/^pmtiles:\/\//, '')}`;

export interface BasemapOptions {
	/** Where the PMTiles archive lies: an address, absolute or from the site's root. */
	tiles: string;
	colors: MapColors;
}

/**
 * A MapLibre style for our basemap: sea, coast, land, rivers and borders. It has no text, and so asks for no glyphs or sprites.
 * Lines this thin need no round joins, whose vertices were a third of what a frame of the whole style costs.
 * Layers of a story go on top. Needs the `pmtiles` protocol: see `usePmtiles`.
 */
export function basemapStyle({ tiles, colors }: BasemapOptions): StyleSpecification {
	return {
		version: 8,
		sources: {
			[SOURCE]: {
				type: 'vector',
				url: archiveUrl(tiles),
				attribution: 'Natural Earth'
			}
		},
		layers: [
			{ id: 'sea', type: 'background', paint: { 'background-color': colors.sea } },
			{
				id: 'coast',
				type: 'line',
				source: SOURCE,
				'source-layer': 'land',
				paint: { 'line-color': colors.coast, 'line-width': COAST_WIDTH }
			},
			{
				id: 'land',
				type: 'fill',
				source: SOURCE,
				'source-layer': 'land',
				// MapLibre smooths a fill's edge by drawing it half a pixel too wide: over our coast, and wider than in SVG.
				paint: { 'fill-color': colors.land, 'fill-antialias': false }
			},
			{
				id: 'rivers',
				type: 'line',
				source: SOURCE,
				'source-layer': 'rivers',
				paint: { 'line-color': colors.river, 'line-width': LINE_WIDTH }
			},
			{
				id: 'borders',
				type: 'line',
				source: SOURCE,
				'source-layer': 'borders',
				paint: { 'line-color': colors.border, 'line-width': LINE_WIDTH }
			}
		]
	};
}

/** Gives the basemap of a running map other colours, without loading anything again. */
export function paintColors(map: MaplibreMap, colors: MapColors): void {
	map.setPaintProperty('sea', 'background-color', colors.sea);
	map.setPaintProperty('coast', 'line-color', colors.coast);
	map.setPaintProperty('land', 'fill-color', colors.land);
	map.setPaintProperty('rivers', 'line-color', colors.river);
	map.setPaintProperty('borders', 'line-color', colors.border);
}

import type { LandLevel } from './types.ts';

/**
 * From this zoom on a still picture is a close one. Close pictures share one set of coastlines and distant ones another: a
 * set that is exact enough for both would be too heavy for a page.
 */
export const CLOSE = 3;

/** The id of the coastlines for a still picture: those of the map, or where the map's are too rough or too fine the stills' own. */
export const landId = (map: string, zoom: number, stills: LandLevel | undefined): string =>
	zoom >= CLOSE === (stills?.minZoom ?? CLOSE) > 0 ? `${map}-stills` : map;

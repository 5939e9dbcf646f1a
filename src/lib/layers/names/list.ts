import { COUNTRIES, TOWNS } from './data.ts';
import type { MapName } from './types.ts';

const entries = (table: string): string[][] => table.split(';').map((entry) => entry.split('|'));

/** The capitals, and the towns of 300,000 people and more, of Natural Earth, in Latin letters, the largest first. */
export const worldTowns = (): MapName[] =>
	entries(TOWNS).map(([name = '', lon, lat, zoom, capital]) => ({
		name,
		at: [Number(lon), Number(lat)],
		kind: capital ? 'capital' : 'town',
		minZoom: Number(zoom) / 10
	}));

/**
 * The countries, the largest first.
 *
 * @param locale the language of their names: a BCP 47 tag
 */
export function worldCountries(locale = 'en'): MapName[] {
	const names = new Intl.DisplayNames([locale], { type: 'region' });
	return entries(COUNTRIES).map(([code = '', lon, lat, zoom]) => ({
		name: names.of(code) ?? code,
		at: [Number(lon), Number(lat)],
		kind: 'country',
		minZoom: Number(zoom) / 10
	}));
}

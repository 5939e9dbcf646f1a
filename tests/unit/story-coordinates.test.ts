import { describe, expect, it } from 'vitest';
import { pointFrom, withoutDecimalCommas } from '../../src/lib/story/check/coordinates/index.ts';

describe('coordinates as other programs write them', () => {
	it.each<[unknown, [number, number]]>([
		['38.72, -9.14', [-9.14, 38.72]],
		['38.72 -9.14', [-9.14, 38.72]],
		['38.72; -9.14', [-9.14, 38.72]],
		[`38°43'N, 9°08'W`, [-9.13333, 38.71667]],
		[`38°43'12"N 9°8'24"W`, [-9.14, 38.72]],
		['38.72N, 9.14W', [-9.14, 38.72]],
		['N 38.72, W 9.14', [-9.14, 38.72]],
		['9.14W, 38.72N', [-9.14, 38.72]],
		['−33.87, 151.21', [151.21, -33.87]],
		[
			[`38°43'N`, `9°08'W`],
			[-9.13333, 38.71667]
		],
		[{ lat: 38.72, lon: -9.14 }, [-9.14, 38.72]],
		[{ latitude: 38.72, lng: -9.14 }, [-9.14, 38.72]],
		[{ lat: '38.72', lon: '-9.14' }, [-9.14, 38.72]],
		[{ Latitude: '38.72N', Longitude: '9.14W' }, [-9.14, 38.72]],
		['38,72; -9,14', [-9.14, 38.72]],
		['38,72 -9,14', [-9.14, 38.72]],
		['38,72, -9,14', [-9.14, 38.72]],
		['38,72N 9,14W', [-9.14, 38.72]],
		['(38.72, -9.14)', [-9.14, 38.72]],
		['[38.72, -9.14]', [-9.14, 38.72]],
		['38.72 / -9.14', [-9.14, 38.72]],
		['geo:38.72,-9.14', [-9.14, 38.72]],
		['POINT(-9.14 38.72)', [-9.14, 38.72]],
		['lat 38.72, lon -9.14', [-9.14, 38.72]],
		['Latitude: 38.72 Longitude: -9.14', [-9.14, 38.72]],
		['north 38.72 west 9.14', [-9.14, 38.72]],
		[`N38°43'12" W9°08'24"`, [-9.14, 38.72]],
		['9.14 W 38.72 N', [-9.14, 38.72]],
		['38 43 12 N, 9 8 24 W', [-9.14, 38.72]],
		['38:43:12N 9:08:24W', [-9.14, 38.72]],
		['38d43m12s N 9d8m24s W', [-9.14, 38.72]],
		['S33 52.2 E151 12.6', [151.21, -33.87]],
		// 139.78 is no latitude.
		['139.78, 35.55', [139.78, 35.55]]
	])('%j is %j', (value, point) => expect(pointFrom(value)).toEqual(point));

	it.each<[unknown]>([
		['Lisbon'],
		['1, 2, 3'],
		['95, 100'],
		['10N, 20N'],
		[[1, 2]],
		[['38.72', '-9.14']],
		[{ lat: '1' }],
		[{ lat: '9.14W', lon: '38.72N' }],
		[`38°70'N, 9°08'W`],
		[`38.5°30'N, 9°08'W`],
		// A sign and a letter contradict each other, or say it twice.
		['-33.87S, 151.21E'],
		['139.78, 95'],
		['52.5N 13.4O'],
		[null]
	])('%j is no point', (value) => expect(pointFrom(value)).toBeUndefined());

	it.each([
		['de', 13.4],
		['de-AT', 13.4],
		['es', -13.4],
		['fr', -13.4]
	])('have O for the east or the west, as %s has it', (lang, lon) => {
		expect(pointFrom('52,5N; 13,4O', lang)).toEqual([lon, 52.5]);
	});

	it('knows decimal commas', () => {
		expect(withoutDecimalCommas([-9, 14, 38, 72])).toEqual([-9.14, 38.72]);
		expect(withoutDecimalCommas([-9.5, 14, 38, 72])).toBeUndefined();
	});
});

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
		[{ latitude: 38.72, lng: -9.14 }, [-9.14, 38.72]]
	])('%j is %j', (value, point) => expect(pointFrom(value)).toEqual(point));

	it.each<[unknown]>([
		['Lisbon'],
		['1, 2, 3'],
		['95, 10'],
		['10N, 20N'],
		[[1, 2]],
		[['38.72', '-9.14']],
		[{ lat: '1' }],
		[null]
	])('%j is no point', (value) => expect(pointFrom(value)).toBeUndefined());

	it('knows decimal commas', () => {
		expect(withoutDecimalCommas([-9, 14, 38, 72])).toEqual([-9.14, 38.72]);
		expect(withoutDecimalCommas([-9.5, 14, 38, 72])).toBeUndefined();
	});
});

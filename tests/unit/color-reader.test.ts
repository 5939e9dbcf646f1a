import { describe, expect, it } from 'vitest';
import { createColorReader } from '../../src/lib/map/basemap/webgl/index.ts';

describe('a computed colour', () => {
	it.each([
		['rgb(29, 78, 137)', [29, 78, 137, 255]],
		['rgba(29, 78, 137, 0.4)', [29, 78, 137, 102]],
		['color(srgb 0.2 0.4 1)', [51, 102, 255, 255]],
		['color(srgb 0.2 0.4 1 / 0.5)', [51, 102, 255, 128]],
		['color(srgb 1.2 -0.1 1e-7)', [255, 0, 0, 255]]
	])('%s is read without a canvas, which a server and a test do not have', (color, pixel) => {
		expect([...createColorReader()(color)]).toEqual(pixel);
	});

	it.each(['rgb(20%, 40%, 100%)', 'rgb(29 78 137 / 40%)', 'color(srgb none 0 0)', 'oklch(0.5 0.1 240)'])(
		'%s is not computed so, and is painted',
		(color) => {
			expect(() => createColorReader()(color)).toThrow('document');
		}
	);
});

import { afterEach, describe, expect, it, vi } from 'vitest';
import { createColorReader } from '../../src/lib/map/basemap/webgl/index.ts';

/** Gives the browser a canvas, or one that it may not paint on. */
function withCanvas(getContext: () => unknown): void {
	vi.stubGlobal('document', { createElement: () => ({ getContext }) });
}

afterEach(() => {
	vi.unstubAllGlobals();
});

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

	it.each([
		'rgb(20%, 40%, 100%)',
		'rgb(29 78 137 / 40%)',
		'color(srgb none 0 0)',
		'oklch(0.5 0.1 240)',
		'constructor'
	])('%s is not computed so, and is painted, once', (color) => {
		const getImageData = vi.fn(() => ({ data: Uint8ClampedArray.of(1, 2, 3, 255) }));
		withCanvas(() => ({ clearRect: vi.fn(), fillRect: vi.fn(), getImageData }));
		const read = createColorReader();
		expect([...read(color)]).toEqual([1, 2, 3, 255]);
		expect([...read(color)]).toEqual([1, 2, 3, 255]);
		expect(getImageData).toHaveBeenCalledOnce();
	});

	it('that cannot be painted, where a browser gives no canvas to paint on, is transparent', () => {
		withCanvas(() => null);
		expect([...createColorReader()('oklch(0.5 0.1 240)')]).toEqual([0, 0, 0, 0]);
	});
});

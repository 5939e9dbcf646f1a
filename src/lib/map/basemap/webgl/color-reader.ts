/** Red, green, blue and opacity, 0–255. */
export type Pixel = Uint8ClampedArray;

/**
 * A colour as browsers compute it, in sRGB: `rgb()` counts to 255, and `color()`, which mixed colours are, to 1.
 * Source: https://www.w3.org/TR/css-color-4/#serializing-color-values
 */
const COMPUTED = /^(?:rgba?|color)\((srgb )?([\d.e-]+),? ([\d.e-]+),? ([\d.e-]+)(?:(?:,| \/) ([\d.e-]+))?\)$/;

/**
 * Reads CSS colours as the browser does, whatever colour space they are in. It paints a pixel with those that it cannot read
 * itself, once; the first such pixel waits until the graphics card is done with all that it has.
 *
 * @returns the pixel of a colour; transparent black where the browser gives no canvas
 */
export function createColorReader(): (color: string) => Pixel {
	const known = new Map<string, Pixel>();
	let context: CanvasRenderingContext2D | null | undefined;
	const paint = (color: string): Pixel => {
		context ??= Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', {
			willReadFrequently: true
		});
		if (!context) return new Uint8ClampedArray(4);
		context.clearRect(0, 0, 1, 1);
		context.fillStyle = color;
		context.fillRect(0, 0, 1, 1);
		return context.getImageData(0, 0, 1, 1).data;
	};
	return (color) => {
		let pixel = known.get(color);
		if (pixel) return pixel;
		const [, isMixed, red, green, blue, alpha = 1] = COMPUTED.exec(color) ?? [];
		const scale = isMixed ? 255 : 1;
		pixel = red
			? Uint8ClampedArray.of(scale * +red, scale * +green!, scale * +blue!, 255 * +alpha)
			: paint(color);
		known.set(color, pixel);
		return pixel;
	};
}

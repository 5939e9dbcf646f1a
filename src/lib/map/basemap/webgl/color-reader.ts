/** Red, green, blue and opacity, 0–255. */
export type Pixel = Uint8ClampedArray;

/**
 * Reads CSS colours as the browser does, whatever colour space they are in: it paints a pixel with each, once.
 *
 * @returns the pixel of a colour; transparent black where the browser gives no canvas
 */
export function createColorReader(): (color: string) => Pixel {
	const known = new Map<string, Pixel>();
	const canvas = document.createElement('canvas');
	canvas.width = canvas.height = 1;
	const context = canvas.getContext('2d', { willReadFrequently: true });
	return (color) => {
		let pixel = known.get(color);
		if (pixel) return pixel;
		context?.clearRect(0, 0, 1, 1);
		if (context) context.fillStyle = color;
		context?.fillRect(0, 0, 1, 1);
		pixel = context?.getImageData(0, 0, 1, 1).data ?? new Uint8ClampedArray(4);
		known.set(color, pixel);
		return pixel;
	};
}

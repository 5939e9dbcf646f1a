/** Red, green, blue and opacity, 0–255. */
export type Pixel = Uint8ClampedArray;

/**
 * Reads CSS colours as the browser does, whatever colour space they are in. It paints a pixel with those that it cannot read
 * itself, once; the first such pixel waits until the graphics card is done with all that it has. Where a browser has no canvas to
 * paint on, which some block, it is transparent.
 */
export function createColorReader(): (color: string) => Pixel {
	const known = new Map<string, Pixel>();
	let context: CanvasRenderingContext2D | null;
	const paint = (color: string): Pixel => {
		context ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
		if (!context) return new Uint8ClampedArray(4);
		context.clearRect(0, 0, 1, 1);
		context.fillStyle = color;
		context.fillRect(0, 0, 1, 1);
		return context.getImageData(0, 0, 1, 1).data;
	};
	// As browsers write what they compute: `rgb()` counts to 255, and `color()`, which mixed colours are, to 1.
	// Source: https://www.w3.org/TR/css-color-4/#serializing-color-values
	const read = (color: string): Pixel => {
		const channels =
			/^(rgba?\([\d., ]+|color\(srgb [-\d.e /]+)\)$/.test(color) && color.match(/-?[\d.]+(e-\d+)?/g)!;
		return channels
			? Uint8ClampedArray.from(
					[0, 1, 2, 3],
					(i) => Number(channels[i] ?? 1) * (i > 2 || color[0] === 'c' ? 255 : 1)
				)
			: paint(color);
	};
	return (color) => {
		const pixel = known.get(color) ?? read(color);
		known.set(color, pixel);
		return pixel;
	};
}

import { crc32, deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';

/** What a byte per pixel can name. */
const COLOURS = 256;

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

/** @typedef {{ colour: number, count: number }} Shade a colour as `0xrrggbb`, and how many pixels have it */

/**
 * A PNG of at most 256 colours that looks like the given one, at about a third of its size: drawings have few colours,
 * and the many shades at their edges lie close to each other. What was transparent is opaque.
 *
 * @param {Buffer} png
 * @returns {Buffer}
 */
export function indexed(png) {
	const { width, height, data } = PNG.sync.read(png);
	/** @type {Map<number, number>} */
	const counts = new Map();
	const pixels = new Uint32Array(width * height);
	for (let i = 0; i < pixels.length; i++) {
		const colour = data.readUIntBE(i * 4, 3);
		pixels[i] = colour;
		counts.set(colour, (counts.get(colour) ?? 0) + 1);
	}
	const { palette, placeOf } = paletteOf([...counts].map(([colour, count]) => ({ colour, count })));

	// Each row begins with its filter: none, which suits indices best.
	const rows = Buffer.alloc((width + 1) * height);
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++)
			rows[y * (width + 1) + 1 + x] = placeOf.get(pixels[y * width + x] ?? 0) ?? 0;

	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	// Eight bits, palette; the last three bytes are the only compression, filter and interlacing that all readers know.
	header.set([8, 3], 8);
	return Buffer.concat([
		SIGNATURE,
		chunk('IHDR', header),
		chunk('PLTE', Buffer.from(palette.flatMap((colour) => channels(colour)))),
		chunk('IDAT', deflateSync(rows, { level: 9 })),
		chunk('IEND', Buffer.alloc(0))
	]);
}

/** @param {number} colour */
const channels = (colour) => [colour >> 16, (colour >> 8) & 255, colour & 255];

/**
 * Median cut: the box of colours that errs most is halved until there are as many boxes as places.
 *
 * @param {Shade[]} shades
 * @returns {{ palette: number[], placeOf: Map<number, number> }}
 */
function paletteOf(shades) {
	const boxes = [boxOf(shades)];
	while (boxes.length < COLOURS) {
		const widest = boxes.reduce((a, b) => (b.error > a.error ? b : a));
		if (widest.error === 0) break;
		boxes.splice(boxes.indexOf(widest), 1, ...halves(widest));
	}
	const placeOf = new Map(boxes.flatMap((box, i) => box.shades.map(({ colour }) => [colour, i])));
	return {
		palette: boxes.map(({ mean }) => mean.reduce((sum, part) => sum * 256 + Math.round(part), 0)),
		placeOf
	};
}

/**
 * Colours that one place of the palette stands for.
 *
 * @param {Shade[]} shades
 */
function boxOf(shades) {
	const total = shades.reduce((sum, { count }) => sum + count, 0);
	const [sums, squares] = [
		[0, 0, 0],
		[0, 0, 0]
	];
	for (const { colour, count } of shades)
		for (const [c, value] of channels(colour).entries()) {
			sums[c] = (sums[c] ?? 0) + value * count;
			squares[c] = (squares[c] ?? 0) + value * value * count;
		}
	const mean = sums.map((sum) => sum / total);
	const errors = squares.map((square, c) => square - (mean[c] ?? 0) ** 2 * total);
	const error = shades.length < 2 ? 0 : Math.max(...errors);
	return { shades, mean, error, channel: errors.indexOf(Math.max(...errors)) };
}

/** @param {ReturnType<typeof boxOf>} box */
function halves({ shades, mean, channel }) {
	const middle = mean[channel] ?? 0;
	const at = (/** @type {Shade} */ { colour }) => channels(colour)[channel] ?? 0;
	const low = shades.filter((shade) => at(shade) <= middle);
	const high = shades.filter((shade) => at(shade) > middle);
	return [boxOf(low), boxOf(high)];
}

/**
 * @param {string} type
 * @param {Buffer} data
 */
function chunk(type, data) {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(data.length);
	sum.writeUInt32BE(crc32(body));
	return Buffer.concat([length, body, sum]);
}

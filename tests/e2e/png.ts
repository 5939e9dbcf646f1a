import { inflateSync } from 'node:zlib';

/** A decoded picture: rows from the top, `channels` bytes a pixel. */
export interface Picture {
	width: number;
	height: number;
	/** 3 for red, green, blue; 4 with opacity. */
	channels: 3 | 4;
	data: Uint8Array;
}

const SIGNATURE_LENGTH = 8;

/**
 * Decodes a PNG as browsers write screenshots: 8 bits a channel, RGB or RGBA, not interlaced (PNG specification,
 * third edition, chapters 5, 9 and 10).
 *
 * @throws for any other PNG
 */
export function decodePng(png: Buffer): Picture {
	const parts: Buffer[] = [];
	let header: Buffer | undefined;
	for (let at = SIGNATURE_LENGTH; at < png.length;) {
		const length = png.readUInt32BE(at);
		const type = png.toString('latin1', at + 4, at + 8);
		const body = png.subarray(at + 8, at + 8 + length);
		if (type === 'IHDR') header = body;
		if (type === 'IDAT') parts.push(body);
		at += length + 12;
	}
	if (!header) throw new Error('A PNG without a header.');
	const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
	const [depth, colour, , , interlaced] = header.subarray(8);
	if (depth !== 8 || (colour !== 2 && colour !== 6) || interlaced !== 0) {
		throw new Error('Only 8-bit RGB and RGBA PNGs that are not interlaced are read.');
	}
	const channels = colour === 2 ? 3 : 4;
	return {
		width,
		height,
		channels,
		data: unfilter(inflateSync(Buffer.concat(parts)), width, height, channels)
	};
}

/** Undoes the filter that each row names in its first byte. */
function unfilter(rows: Uint8Array, width: number, height: number, channels: number): Uint8Array {
	const stride = width * channels;
	const data = new Uint8Array(stride * height);
	for (let y = 0; y < height; y++) {
		const filter = rows[y * (stride + 1)];
		const from = y * (stride + 1) + 1;
		const to = y * stride;
		for (let x = 0; x < stride; x++) {
			const left = x < channels ? 0 : data[to + x - channels]!;
			const up = y === 0 ? 0 : data[to + x - stride]!;
			const corner = x < channels || y === 0 ? 0 : data[to + x - stride - channels]!;
			data[to + x] = rows[from + x]! + predicted(filter, left, up, corner);
		}
	}
	return data;
}

function predicted(filter: number | undefined, left: number, up: number, corner: number): number {
	switch (filter) {
		case 1:
			return left;
		case 2:
			return up;
		case 3:
			return (left + up) >> 1;
		case 4: {
			const [byLeft, byUp, byCorner] = [up - corner, left - corner, left + up - 2 * corner].map(Math.abs);
			if (byLeft! <= byUp! && byLeft! <= byCorner!) return left;
			return byUp! <= byCorner! ? up : corner;
		}
		default:
			return 0;
	}
}

import sharp from 'sharp';

/**
 * The same picture in at most 256 colours, at about a third of its size: drawings have few colours, and the many shades
 * at their edges lie close to each other.
 *
 * @param {Buffer} png
 * @returns {Promise<Buffer>}
 */
export const withPalette = (png) =>
	sharp(png).png({ palette: true, dither: 0, effort: 10, compressionLevel: 9 }).toBuffer();

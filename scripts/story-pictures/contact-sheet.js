import sharp from 'sharp';

/** The size of a picture on the sheet, and the space between two, in pixels. */
const WIDTH = 240;
const HEIGHT = 232;
const GAP = 12;

/** The sheet's ground: the paper of the theme. */
const PAPER = '#f7f4ec';

/**
 * Puts the pictures of a story on one sheet, a row for each chapter.
 *
 * @param {Buffer[][]} chapters the screenshots of each chapter's steps
 * @returns {Promise<Buffer>}
 */
export async function contactSheet(chapters) {
	const columns = Math.max(...chapters.map(({ length }) => length));
	const pictures = await Promise.all(
		chapters.flatMap((steps, row) =>
			steps.map(async (step, column) => ({
				input: await sharp(step).resize(WIDTH, HEIGHT, { fit: 'cover' }).toBuffer(),
				left: GAP + column * (WIDTH + GAP),
				top: GAP + row * (HEIGHT + GAP)
			}))
		)
	);
	return sharp({
		create: {
			width: GAP + columns * (WIDTH + GAP),
			height: GAP + chapters.length * (HEIGHT + GAP),
			channels: 3,
			background: PAPER
		}
	})
		.composite(pictures)
		.png()
		.toBuffer();
}

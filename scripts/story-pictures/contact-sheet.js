import sharp from 'sharp';

/** The size of a picture on the sheet, and the space between two, in pixels. */
const WIDTH = 320;
const HEIGHT = 310;
const GAP = 12;

/** So many pictures stand in a row. */
const COLUMNS = 7;

/** The sheet's ground: the paper of the theme. */
const PAPER = '#f7f4ec';

/**
 * Puts the pictures of a story on one sheet, each chapter in rows of its own.
 *
 * @param {Buffer[][]} chapters the screenshots of each chapter's steps
 * @returns {Promise<Buffer>}
 */
export async function contactSheet(chapters) {
	const rows = chapters.flatMap((steps) =>
		steps.flatMap((_, i) => (i % COLUMNS === 0 ? [steps.slice(i, i + COLUMNS)] : []))
	);
	const pictures = await Promise.all(
		rows.flatMap((steps, row) =>
			steps.map(async (step, column) => ({
				input: await sharp(step).resize(WIDTH, HEIGHT, { fit: 'cover' }).toBuffer(),
				left: GAP + column * (WIDTH + GAP),
				top: GAP + row * (HEIGHT + GAP)
			}))
		)
	);
	return sharp({
		create: {
			width: GAP + COLUMNS * (WIDTH + GAP),
			height: GAP + rows.length * (HEIGHT + GAP),
			channels: 3,
			background: PAPER
		}
	})
		.composite(pictures)
		.png()
		.toBuffer();
}

import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { root } from '../sources.js';

/** The folder of the pictures, and the file with the fingerprint of their inputs. */
export const PICTURES = `${root}docs/pictures/`;
export const MADE = `${PICTURES}story.json`;

/** The story that is shown. */
const STORY = 'stories/venezuela/';

/** Other files that the pictures show, and the scripts that take them. */
const FILES = [
	'src/lib/theme/theme.css',
	'scripts/story-pictures.js',
	'scripts/story-pictures/contact-sheet.js'
];

/** The hash of everything that the pictures depend on. Pixels differ from machine to machine; the hash does not. */
export function fingerprint() {
	const drawings = readdirSync(`${root}${STORY}drawings`).map((name) => `${STORY}drawings/${name}`);
	const texts = [`${STORY}story.yaml`, ...drawings.toSorted(), ...FILES].map((file) =>
		readFileSync(root + file, 'utf8').replaceAll('\r\n', '\n')
	);
	return createHash('sha256').update(JSON.stringify(texts)).digest('hex');
}

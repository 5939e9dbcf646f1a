import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { root } from '../sources.js';

/** The folder of the pictures, and the file with the fingerprint of their inputs. */
export const PICTURES = `${root}docs/pictures/`;
export const MADE = `${PICTURES}made.json`;

/** The story that a reader of the guide begins. */
export const SLUG = 'night-flights';
export const FILE = `stories/${SLUG}/story.yaml`;

/** Files that the pictures show, and the scripts that take them. */
const FILES = [
	'stories/_template/story.yaml',
	'src/lib/theme/theme.css',
	'src/lib/studio/page/actions.ts',
	'scripts/guide-pictures.js',
	'scripts/guide-pictures/app.js',
	'scripts/guide-pictures/studio.js'
];

/**
 * Misspells two words of the story: a certainty and the name of a view.
 *
 * @param {string} text
 * @returns {string}
 */
export function withMisspellings(text) {
	return text.replace('certainty: inferred', 'certainty: infered').replace('view: dakar', 'view: daker');
}

/**
 * The hash of everything that the pictures depend on. Pixels differ from machine to machine; the hash does not.
 *
 * @param {string[]} changes the changes of the guide
 * @param {string} said what `contrail check` prints about the misspelt words
 * @returns {string}
 */
export function fingerprint(changes, said) {
	const texts = FILES.map((file) => readFileSync(root + file, 'utf8').replaceAll('\r\n', '\n'));
	return createHash('sha256')
		.update(JSON.stringify([changes, said, texts]))
		.digest('hex');
}

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { root } from '../sources.js';

/** Where the pictures stand, and beside them what they were made of. */
export const PICTURES = `${root}docs/pictures/`;
export const MADE = `${PICTURES}made.json`;

/** The story of the guide, as its reader begins one. */
export const SLUG = 'night-flights';
export const FILE = `stories/${SLUG}/story.yaml`;

/** Files that the pictures show, or that say how they are taken. */
const FILES = [
	'stories/_template/story.yaml',
	'src/lib/theme/theme.css',
	'scripts/guide-pictures.js',
	'scripts/guide-pictures/app.js'
];

/**
 * The story with two slips: a word that is not one of three, and the name of a view misspelt.
 *
 * @param {string} text
 * @returns {string}
 */
export function withSlips(text) {
	return text.replace('certainty: inferred', 'certainty: infered').replace('view: dakar', 'view: daker');
}

/**
 * What the pictures are made of, in one number: pixels differ from machine to machine, this does not.
 *
 * @param {string[]} changes what the guide changes
 * @param {string} said what `contrail check` says of the slips
 * @returns {string}
 */
export function fingerprint(changes, said) {
	const texts = FILES.map((file) => readFileSync(root + file, 'utf8').replaceAll('\r\n', '\n'));
	return createHash('sha256')
		.update(JSON.stringify([changes, said, texts]))
		.digest('hex');
}

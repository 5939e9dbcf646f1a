import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Types that shrink; pictures, fonts and tiles are compressed already. */
const SHRINKING = /^(text\/|application\/(json|geo\+json|manifest\+json|xml)|image\/svg)/;

/** Under it the headers cost more than is saved. */
const LEAST_BYTES = 1024;

/** What hosts use for answers that they compress as they go: nearly all of the gain for little of the time. */
const BROTLI_QUALITY = 5;

/** @type {Record<string, (data: Buffer) => Promise<Buffer>>} */
const encoders = {
	br: (data) =>
		promisify(brotliCompress)(data, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
	gzip: (data) => promisify(gzip)(data)
};

/** @type {Map<string, Promise<Buffer>>} */
const made = new Map();

/**
 * How an answer is compressed for who asks: the first of ours that they name; undefined where it travels as it is.
 *
 * @param {{ type: string, size: number, accepted: string | string[] | undefined }} answer
 */
export function encodingFor({ type, size, accepted }) {
	if (size < LEAST_BYTES || !SHRINKING.test(type)) return;
	const refused = /;\s*q=0(\.0*)?\s*$/;
	const named = String(accepted ?? '').split(',');
	const names = named.filter((part) => !refused.test(part)).map((part) => part.split(';', 1)[0]?.trim());
	return Object.keys(encoders).find((name) => names.includes(name));
}

/**
 * A file as it travels in an encoding; made once as long as the file stays the same.
 *
 * @param {string} file
 * @param {string} encoding
 * @param {string} tag names the file's version
 */
export function compressed(file, encoding, tag) {
	const key = [file, encoding, tag].join(' ');
	const found = made.get(key) ?? readFile(file).then((data) => encoders[encoding]?.(data) ?? data);
	made.set(key, found);
	return found;
}

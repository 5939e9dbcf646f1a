import type { QuoteLength } from './types.ts';

/** Up to here a quotation fills about three lines of display type on a phone. */
const SHORT = 64;

/** Up to here it fills about six lines of large type; longer ones are for reading. */
const MEDIUM = 180;

/** Chinese, Japanese and Korean characters, each as wide as two letters. */
const WIDE = /[\u2e80-\ud7ff]/g;

/** Says how long a text looks on the page; `medium` if there is no text. */
export function lengthOf(text = ''): QuoteLength {
	const letters = text.replace(WIDE, '--').length;
	return letters && letters <= SHORT ? 'short' : letters <= MEDIUM ? 'medium' : 'long';
}

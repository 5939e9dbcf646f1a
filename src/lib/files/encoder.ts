import { encodingOf } from '../encoding/index.ts';

/** Writes text as a file is written: in its encoding, with a byte order mark if it has one. */
export function encoderLike(bytes: Uint8Array): (text: string) => Uint8Array {
	const encoding = encodingOf(bytes);
	const mark =
		encoding === 'utf-8' ? [0xef, 0xbb, 0xbf] : encoding === 'utf-16le' ? [0xff, 0xfe] : [0xfe, 0xff];
	const start = mark.every((byte, index) => bytes[index] === byte) ? '\uFEFF' : '';
	return (text) => {
		const encoded = Buffer.from(start + text, encoding === 'utf-8' ? 'utf8' : 'utf16le');
		return encoding === 'utf-16be' ? encoded.swap16() : encoded;
	};
}

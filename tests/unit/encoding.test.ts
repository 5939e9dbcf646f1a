import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, encodingOf, EncodingError, TextReader } from '../../src/lib/encoding/index.ts';

// The same cases each time: a test that fails has to fail again.
fc.configureGlobal({ seed: 23 });

const TEXT = 'title: Café à É\r\nsummary: “Рейс” 🛬\nlast: Ω\n';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16le = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));
const utf16be = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le').swap16());

const character = fc.constantFrom('a', '\n', '\r', '\0', 'é', 'Р', 'ｱ', '\uFEFF', '\uFFFD', '🛬');

const encodings: [name: string, encode: (text: string) => Uint8Array][] = [
	['utf-8', utf8],
	['utf-16le', utf16le],
	['utf-16be', utf16be]
];

/** Where the first broken letter is. */
function brokenAt(bytes: Uint8Array, size = Infinity): [line: number, column: number] | undefined {
	const reader = new TextReader(encodingOf(bytes));
	try {
		for (let from = 0; from < bytes.length; from += size) reader.write(bytes.subarray(from, from + size));
		reader.end();
	} catch (error) {
		expect(error).toBeInstanceOf(EncodingError);
		const { line, column } = error as EncodingError;
		return [line, column];
	}
	return undefined;
}

describe('text', () => {
	it.each(encodings)('in %s is read, with and without its mark', (name, encode) => {
		expect(encodingOf(encode(TEXT))).toBe(name);
		expect(decodeText(encode(TEXT))).toBe(TEXT);
		expect(decodeText(encode(`\uFEFF${TEXT}`))).toBe(TEXT);
	});

	it.each(encodings)('in %s is the same in pieces of any size', (name, encode) => {
		fc.assert(
			fc.property(
				fc.string({ unit: character, maxLength: 40 }),
				fc.integer({ min: 1, max: 9 }),
				(text, size) => {
					const reader = new TextReader(name);
					const bytes = encode(text);
					let read = '';
					for (let from = 0; from < bytes.length; from += size) {
						read += reader.write(bytes.subarray(from, from + size));
					}
					expect(read + reader.end()).toBe(text.replace(/^\uFEFF/, ''));
				}
			)
		);
	});

	it('keeps a mark that is not the first character, and a replacement character that the file has', () => {
		expect(decodeText(utf8('a\uFEFFb\uFFFD'))).toBe('a\uFEFFb\uFFFD');
		const reader = new TextReader('utf-8');
		expect(reader.write(utf8('a')) + reader.write(utf8('\uFEFFb'))).toBe('a\uFEFFb');
	});
});

describe('a broken letter', () => {
	const cp1252 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
	const cases: [name: string, bytes: Uint8Array, line: number, column: number][] = [
		['of Windows-1252', cp1252('one\ntwo\nCaf\xe9 \xe0\n'), 3, 4],
		['after CR LF', cp1252('one\r\ntwo\r\n\xe9'), 3, 1],
		['after CR', cp1252('one\rtwo\r\xe9'), 3, 1],
		['after an emoji', Uint8Array.from([...utf8('🛬🛬'), 0xff]), 1, 5],
		['after the mark', Uint8Array.from([...utf8('\uFEFFab'), 0xff]), 1, 3],
		['at the end of the file', utf8('one\né').slice(0, -1), 2, 1],
		['that is half of a UTF-16 character', utf16le('\uFEFFone\nab').slice(0, -1), 2, 2],
		['that is half of a surrogate pair', utf16be('\uFEFFone\nab\uD83Dx'), 2, 3],
		['behind a replacement character', Uint8Array.from([...utf8('a\uFFFD\nb'), 0xe9, 0x20]), 2, 2]
	];

	it.each(cases)('%s is found, in pieces of any size', (_, bytes, line, column) => {
		for (const size of [Infinity, 1, 2, 3]) expect(brokenAt(bytes, size)).toEqual([line, column]);
	});

	it('of UTF-32 is the first one', () => {
		for (const mark of [
			[0xff, 0xfe, 0, 0],
			[0, 0, 0xfe, 0xff]
		]) {
			expect(() => decodeText(Uint8Array.from([...mark, 0x61, 0, 0, 0]))).toThrow('line 1, column 1');
		}
	});

	it('is found where any byte of a long file is broken', () => {
		const lines = 'Рейс é 🛬 plain\n'.repeat(1000);
		const bytes = utf8(lines);
		const characters = [...lines];
		const starts = characters.map((character) => utf8(character).length);
		fc.assert(
			fc.property(fc.integer({ min: 0, max: starts.length - 1 }), (index) => {
				const at = starts.slice(0, index).reduce((sum, size) => sum + size, 0);
				const broken = bytes.slice();
				broken[at] = 0xff;
				const before = characters.slice(0, index).join('').split('\n');
				expect(brokenAt(broken, 4096)).toEqual([before.length, (before.at(-1) ?? '').length + 1]);
			}),
			{ numRuns: 50 }
		);
	});
});

describe('the case from the field', () => {
	const file = (name: string) =>
		new Uint8Array(readFileSync(new URL(`../fixtures/encoding/${name}`, import.meta.url)));

	it('is the same text in UTF-8 and UTF-16, and a broken letter in Windows-1252', () => {
		expect(decodeText(file('story-utf16.yaml')).replaceAll('\r\n', '\n')).toBe(
			decodeText(file('story-utf8.yaml'))
		);
		expect(brokenAt(file('story-cp1252.yaml'))).toEqual([1, 11]);
	});
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readStory } from '../../src/lib/story/check/index.ts';

const starter = readFileSync(new URL('../../stories/_template/story.yaml', import.meta.url), 'utf8');

/** The first error of a story, with the text at its place. */
function firstError(text: string): { code: number; message: string; at: string; count: number } | undefined {
	const errors = readStory(text, { file: 'story.yaml' }).diagnostics.filter(
		({ severity }) => severity === 'error'
	);
	const [error] = errors;
	if (!error) return undefined;
	const line = text.split('\n')[error.line - 1] ?? '';
	return {
		code: error.code,
		message: `${error.message}. ${error.fix}`,
		at: line.slice(error.column - 1, error.column + 5),
		count: errors.length
	};
}

describe('a character that another program put in is named where it stands', () => {
	it.each([
		['a line separator behind a language', 'lang: en', 'lang: en\u2028', 'U+2028', '\u2028'],
		['a mark of direction behind a language', 'lang: en', 'lang: en\u200F', 'U+200F', '\u200F'],
		['a dash in a language', 'lang: en', 'lang: en‑GB', 'Type - instead', '‑GB'],
		['a quotation mark that a comma in braces cuts', "label: 'as the", 'label: ‘as the', 'U+2018', '‘as th'],
		['one in a list in brackets', 'places: [lisbon]', 'places: [“a, b”]', 'U+201C', '“a, b”'],
		['a zero', 'This is the', 'This\0is the', 'U+0000', '\0is th'],
		['an escape', 'This is the', 'This \x1B[1mis the', 'U+001B', '\x1B[1mis']
	])('%s', (_, before, after, says, at) => {
		const error = firstError(starter.replace(before, () => after));
		expect(error).toMatchObject({ code: 286, at: expect.stringContaining(at) as string });
		expect(error?.message).toContain(says);
	});

	it('a file with the line ends of old Macs says so, and is not taken for an empty one', () => {
		const error = firstError(starter.replaceAll('\n', '\r'));
		expect(error).toMatchObject({ code: 286, count: 1 });
		expect(error?.message).toContain('Save the file with the line ends of Unix or Windows.');
	});

	it('so does one line of them among others', () => {
		const error = firstError(starter.replace('date: 2024-05-31\n', 'date: 2024-05-31\r'));
		expect(error).toMatchObject({ code: 286, count: 1, at: expect.stringMatching(/^\r/) as string });
	});

	it.each([
		['words in typographic quotation marks', 'title: The headline', 'title: “The headline”, he said, of'],
		['an apostrophe at the start', 'label: ', 'label: ’tis, note: ’twas, label: '],
		['a soft hyphen and a mark of direction in words', 'This is the', 'Th\u00ADis\u200F is the']
	])('%s may stand in a text', (_, before, after) => {
		const error = firstError(starter.replace(before, () => after));
		expect(error?.code).not.toBe(286);
	});
});

import './seed.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { applyEdits } from '../../src/lib/edit/index.ts';
import { difference, inverseOf, rebased } from '../../src/lib/studio/difference.ts';
import { lineEndsOf, toDocument } from '../../src/lib/studio/page/source/line-ends.ts';
import { pathAt } from '../../src/lib/studio/page/source/path-at.ts';
import { offsetOfStep, stepAt } from '../../src/lib/studio/page/source/step-at.ts';
import { explanationAt, suggestionsAt } from '../../src/lib/studio/page/source/suggestions.ts';
import { editFiles } from './edit-files.ts';

const starter = editFiles.starter!;
const data: unknown = parse(starter);

/** The text with what is written at a mark, and the mark's position. */
function at(marked: string): [text: string, offset: number] {
	const offset = marked.indexOf('¦');
	return [marked.replace('¦', ''), offset];
}

describe('where a position of the text is', () => {
	it.each<[string, (string | number)[], string, string]>([
		['tit¦', [], 'name', 'tit'],
		['title: A ¦', ['title'], 'value', 'A'],
		['places:\n  dakar: { name: D, ki¦ }', ['places', 'dakar'], 'name', 'ki'],
		['places:\n  dakar: { name: "a, b", kind: ci¦', ['places', 'dakar', 'kind'], 'value', 'ci'],
		['views:\n  both: { bounds: [1, 2, ¦', ['views', 'both', 'bounds', 2], 'value', ''],
		[
			'chapters:\n  - id: one\n    steps:\n      - id: a\n      - id: b\n        mo¦',
			['chapters', 0, 'steps', 1],
			'name',
			'mo'
		],
		[
			'chapters:\n- id: one\n  steps:\n  - id: a\n    places: [x, li¦',
			['chapters', 0, 'steps', 0, 'places', 1],
			'value',
			'li'
		],
		['chapters:\n- id: one\n- id: two\n  ti¦', ['chapters', 1], 'name', 'ti'],
		['summary: |\n  Some: words ¦', ['summary'], 'words', 'Some: words'],
		['summary: |\n  Some: words\n\nla¦', [], 'name', 'la'],
		['# places:\nla¦', [], 'name', 'la'],
		['places:\n  a: { name: A }\n\n  # a note\n  b¦', ['places'], 'name', 'b']
	])('%j', (marked, path, kind, written) => {
		expect(pathAt(...at(marked))).toEqual({ path, kind, written });
	});

	it('of every value of a story is its own path', () => {
		for (const [index, line] of starter.split('\n').entries()) {
			const [, id] = /^ +- id: (\S+)/.exec(line) ?? [];
			if (id === undefined) continue;
			const offset = starter
				.split('\n')
				.slice(0, index + 1)
				.join('\n').length;
			const { path } = pathAt(starter, offset);
			const value = path.reduce<unknown>((one, key) => (one as Record<string | number, unknown>)[key], data);
			expect(value).toBe(id);
		}
	});

	it('never fails, whatever is written', () => {
		const signs = fc.constantFrom(...'a:- {}[],|>"\'#\n &*'.split(''), '- ', ': ', '\n  ', 'steps:');
		fc.assert(
			fc.property(fc.array(signs, { maxLength: 40 }), (list) => {
				const text = list.join('');
				const { path } = pathAt(text, text.length);
				expect(suggestionsAt(text, text.length, data).suggestions.length).toBeGreaterThanOrEqual(0);
				expect(path.every((key) => key !== undefined)).toBe(true);
			})
		);
	});
});

describe('what is suggested', () => {
	const labels = (marked: string): string[] =>
		suggestionsAt(...at(marked), data).suggestions.map(({ label }) => label);

	it('are the names that are not there yet, with their explanations', () => {
		const [text, offset] = at(starter.replace('        view: lisbon\n', '        ¦\n        view: lisbon\n'));
		const { suggestions } = suggestionsAt(text, offset, data);
		const names = suggestions.map(({ label }) => label);
		expect(names).toContain('quote');
		expect(names).not.toContain('text');
		for (const { text: words, explanation } of suggestions) {
			expect(words).toMatch(/: $/);
			expect(explanation.length).toBeGreaterThan(10);
		}
	});

	it('are the words that a field may have, and the ids that it may name', () => {
		expect(labels('places:\n  dakar: { kind: ¦')).toEqual(['place', 'airport', 'site', 'city', 'region']);
		expect(labels('opening:\n  view: ¦')).toEqual(['both', 'lisbon', 'dakar']);
		expect(labels('opening:\n  places: [lisbon, d¦')).toContain('dakar');
		expect(labels('opening:\n  flights: { add: [¦')).toEqual(['example']);
		expect(labels('summary: |\n  Words ¦')).toEqual([]);
	});

	it('explains the field at the cursor', () => {
		const [text, offset] = at(starter.replace('    text: |', '    te¦xt: |'));
		expect(explanationAt(text, offset, data)).toMatchObject({
			name: 'chapters › steps › text',
			explanation: expect.stringContaining('emphasis')
		});
	});
});

describe('two who write the same file', () => {
	it('both keep what they wrote at different places; of the same place one has to be chosen', () => {
		expect(rebased('a\nb\nc', 'A\nb\nc', 'a\nb\nC')).toBe('A\nb\nC');
		expect(rebased('a\nb\nc', 'a\nb\nC', 'A and\nb\nc')).toBe('A and\nb\nC');
		expect(rebased('a\nb\nc', 'a\nX\nc', 'a\nY\nc')).toBeUndefined();
		expect(rebased('a\nb\nc', 'a\nb\nc', 'z')).toBe('z');
	});

	it('differ by one edit, which can be taken back', () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 }), (before, after) => {
				const edit = difference(before, after);
				expect(applyEdits(before, [edit])).toBe(after);
				expect(applyEdits(after, [inverseOf(before, edit)])).toBe(before);
			})
		);
	});

	it('keep the ends of lines that the file has', () => {
		const file = 'a\r\nb\r\n';
		expect(lineEndsOf(file)(`${toDocument(file)}c\n`)).toBe('a\r\nb\r\nc\r\n');
	});
});

it('the text and the page find each other’s step', () => {
	for (const id of ['lisbon-first', 'the-flight', 'somebody-says']) {
		const offset = offsetOfStep(starter, id)!;
		expect(starter.slice(offset)).toMatch(new RegExp(`^ +- id: ${id}`));
		expect(stepAt(data, starter, offset + 20)).toBe(id);
	}
	expect(stepAt(data, starter, 0)).toBeUndefined();
	expect(stepAt(data, starter, starter.length)).toBe('somebody-says');
	expect(offsetOfStep(starter, 'flight')).toBeUndefined();
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { englishWords } from '../../src/lib/story/text/index.ts';
import { wcag } from '../../src/routes/docs/wcag.json';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The success criteria of levels A and AA of WCAG 2.2, by guideline and the numbers under it. */
const CRITERIA: Record<string, readonly number[]> = {
	'1.1': [1],
	'1.2': [1, 2, 3, 4, 5],
	'1.3': [1, 2, 3, 4, 5],
	'1.4': [1, 2, 3, 4, 5, 10, 11, 12, 13],
	'2.1': [1, 2, 4],
	'2.2': [1, 2],
	'2.3': [1],
	'2.4': [1, 2, 3, 4, 5, 6, 7, 11],
	'2.5': [1, 2, 3, 4, 7, 8],
	'3.1': [1, 2],
	'3.2': [1, 2, 3, 4, 6],
	'3.3': [1, 2, 3, 4, 7, 8],
	'4.1': [2, 3]
};

/** The numbers that a cell like `3.3.1–3.3.4, 3.3.7 Input assistance` names. */
function namedIn(cell: string): string[] {
	return [...cell.matchAll(/(\d\.\d)\.(\d+)(?:–\d\.\d\.(\d+))?/g)].flatMap(([, guideline, from, to = from]) =>
		Array.from({ length: Number(to) - Number(from) + 1 }, (_, i) => `${guideline}.${Number(from) + i}`)
	);
}

it('the docs name every success criterion of levels A and AA once, in order', () => {
	const all = Object.entries(CRITERIA).flatMap(([guideline, numbers]) =>
		numbers.map((number) => `${guideline}.${number}`)
	);
	expect(wcag.rows.flatMap(([cell = '']) => namedIn(cell))).toEqual(all);
});

/** The tests that a cell names: a file, and the title of a test in it. */
const testsIn = (cell: string): [file: string, title: string][] =>
	[...cell.matchAll(/`([^`]+)`, “([^”]+)”/g)].map(([, file = '', title = '']) => [file, title]);

it('every test that they name exists, and only what Contrail does not have goes without', () => {
	for (const [criterion, how = '', cell = ''] of wcag.rows) {
		const tests = testsIn(cell);
		expect(tests.map(([file, title]) => `\`${file}\`, “${title}”`).join('; '), criterion).toBe(cell);
		for (const [file, title] of tests)
			expect(readFileSync(path.join(root, file), 'utf8'), criterion).toContain(`'${title}'`);
		if (tests.length === 0) expect(how, criterion).toMatch(/^(There (is|are) no|Nothing) /);
	}
});

it('no word of the page refers to a place on the screen, a shape, a colour or a sound', () => {
	for (const words of Object.values(englishWords))
		expect(words).not.toMatch(/\b(left|right|above|below|round|square|red|green|blue|pink|click|beep)\b/i);
});

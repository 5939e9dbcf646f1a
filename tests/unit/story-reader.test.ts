import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/lib/story/diagnostics/catalogue.ts';
import { editCatalogue } from '../../src/lib/story/diagnostics/edit-catalogue.ts';
import { translationCatalogue } from '../../src/lib/story/diagnostics/translation-catalogue.ts';
import { formatDiagnostic, diagnosticLine } from '../../src/lib/story/diagnostics/diagnostic.ts';
import { readStory } from '../../src/lib/story/check/read.ts';

const fixtures = new URL('../fixtures/stories/', import.meta.url);
const valid = readFileSync(new URL('valid/story.yaml', fixtures), 'utf8');

function read(text: string) {
	return readStory(text, { file: 'story.yaml' });
}

/** The valid story with one thing changed. */
function changed(before: string, after: string): string {
	if (!valid.includes(before)) throw new Error(`The fixture has no ${before}.`);
	return valid.replace(before, after);
}

it('says the same of a file that is read again', () => {
	const faulty = changed('lang: en\n', 'lang: en\nlang: “es”, es\n  x\n');
	const first = read(faulty).diagnostics;
	expect(first).not.toEqual([]);
	expect(read(faulty).diagnostics).toEqual(first);
	expect(readStory(faulty, { file: 'other.yaml' }).diagnostics.map(({ file }) => file)).toContain(
		'other.yaml'
	);
});

describe('a story without faults', () => {
	const { story, diagnostics } = read(valid);

	it('is read without a problem', () => {
		expect(diagnostics.map(diagnosticLine)).toEqual([]);
	});

	it('keeps what is written', () => {
		expect(story).toMatchObject({
			title: 'Two flights to Caracas',
			lang: 'en',
			source: { name: 'Meduza', date: '2019-07-29' },
			places: { caracas: { name: 'Caracas', at: [-66.9912, 10.6012], kind: 'airport', side: 'left' } },
			areas: { 'mining-arc': { schematic: true } },
			views: { atlantic: { bounds: [-78, 5, 55, 62], padding: { top: 40, left: 20 }, maxZoom: 4 } }
		});
		expect(story?.flights.march?.legs[1]).toEqual({ from: 'latakia', to: 'caracas', certainty: 'reported' });
		expect(story?.chapters[0]?.steps[1]?.counters?.[1]).toEqual({
			value: 1.1,
			label: 'invested in an oil field',
			suffix: ' bn',
			source: { note: 3, mark: 1 },
			format: { style: 'currency', currency: 'USD', minimumFractionDigits: 1 },
			formatted: { key: expect.any(String), final: '$1.1 bn', from: '$0.0 bn', wider: '' }
		});
	});

	it('writes numbers and dates as its language does', () => {
		const spanish = read(changed('lang: en\n', 'lang: es\n')).story;
		expect(spanish?.source.dateText).toBe('29 de julio de 2019');
		expect(spanish?.chapters[0]?.steps[1]?.counters?.[1]?.formatted?.final).toBe('1,1\u00a0US$ bn');
	});

	it('keeps a date that is given in words', () => {
		const { source } = read(changed('date: 2019-07-29', 'date: Summer 2019')).story ?? {};
		expect(source?.date).toBe('Summer 2019');
		expect(source).not.toHaveProperty('dateText');
	});

	it('fills in what may be left out', () => {
		expect(story?.flights.winter).toMatchObject({ aircraft: ['RA-86496'], legs: [] });
		expect(story?.chapters[0]?.steps[0]).toMatchObject({ flights: ['march'], places: [], areas: [] });
		expect(story?.opening).toMatchObject({ view: 'atlantic', places: [], areas: [] });
		expect(read(changed('lang: en\n', '')).story?.lang).toBe('en');
	});

	it('hands the view on to steps that name none', () => {
		expect(story?.chapters[0]?.steps.map(({ view }) => view)).toEqual(['atlantic', 'caracas', 'along']);
	});

	it('turns Markdown into blocks', () => {
		expect(story?.chapters[0]?.steps[0]?.text).toEqual([
			{
				type: 'p',
				children: [
					'The aircraft left Moscow and stopped in ',
					{ type: 'em', children: ['Latakia'] },
					';',
					{ type: 'note', note: 1, mark: 1 },
					' see ',
					{ type: 'a', href: '#tower', children: ['the tower'] },
					'.'
				]
			},
			{ type: 'ul', items: [['A first thing'], ['A second thing']] }
		]);
		expect(story?.chapters[0]?.steps[1]?.text[0]).toEqual({
			type: 'p',
			children: ['A guard spent a year and a half', { type: 'br' }, 'in a tower.']
		});
	});

	it('is plain data', () => {
		expect(JSON.parse(JSON.stringify(story))).toEqual(story);
	});

	it('may begin with a byte order mark and end its lines as Windows does', () => {
		const windows = read(`\uFEFF${valid.replaceAll('\n', '\r\n')}`);
		expect(windows.diagnostics.map(diagnosticLine)).toEqual([]);
		expect(windows.story).toEqual(story);
	});
});

describe('a malformed story', () => {
	const folder = new URL('malformed/', fixtures);

	// The first line of each says what is wrong with it: `# contrail-214 at 12:5, …`.
	it.each(readdirSync(folder))('%s', (name) => {
		const text = readFileSync(new URL(name, folder), 'utf8');
		const expected = text.slice(2, text.indexOf('\n')).split(', ');
		const { story, diagnostics } = read(text);
		expect(diagnostics.map(({ code, line, column }) => `contrail-${code} at ${line}:${column}`)).toEqual(
			expected
		);
		expect(story === undefined).toBe(diagnostics.some(({ severity }) => severity === 'error'));
		for (const { source, line, message, fix } of diagnostics) {
			expect(source).toBe(text.split('\n')[line - 1]?.trimEnd());
			expect(`${message} ${fix}`).not.toMatch(/\{\w+\}|undefined|\[object/);
		}
	});

	it('has a fixture for nearly every problem that there is', () => {
		const told = readdirSync(folder).flatMap((name) => {
			const [first = ''] = readFileSync(new URL(name, folder), 'utf8').split('\n');
			return [...first.matchAll(/contrail-(\d+)/g)].map(([, code]) => code);
		});
		const elsewhere = Object.keys({ ...translationCatalogue, ...editCatalogue });
		const untold = Object.keys(catalogue).filter((code) => ![...told, ...elsewhere].includes(code));
		// An empty file, one that is too large, of another kind, too deep, with too many steps or too many problems: below.
		// What is wrong with the file of a picture is only known with the file: story-media.test.ts.
		// What is wrong with a file of rows: story-sheets.test.ts; with one of areas: story-layers.test.ts.
		// A clock whose tracks have no times is only known with the tracks, a letter that cannot be read only from the bytes.
		expect(untold).toEqual([
			'200',
			'201',
			'202',
			'211',
			'238',
			'281',
			'285',
			'299',
			'326',
			'327',
			'328',
			'329',
			'336',
			'337',
			'338',
			'339',
			'364',
			'365',
			'366',
			'367'
		]);
	});
});

describe('what a problem says', () => {
	it('names place, fault, fix and number, and points at the word', () => {
		const { diagnostics } = read(changed('zoom: 6.5', 'zom: 6.5'));
		expect(diagnostics.map(formatDiagnostic)).toEqual([
			[
				'story.yaml:73:5  unknown field "zom" in a view. Did you mean "zoom"?  (contrail-214)',
				'73 |     zom: 6.5',
				'   |     ^^^'
			].join('\n')
		]);
	});

	it('says what a missing field is for', () => {
		const { diagnostics } = read(changed(', certainty: tracked', ''));
		expect(diagnostics.map(diagnosticLine).join()).toMatch(
			/a leg has no "certainty"\. Add .*tracked.*reported.*inferred/
		);
	});

	it('tells a warning from an error', () => {
		const { story, diagnostics } = read(changed('          role: served in Venezuela', '          role:'));
		expect(diagnostics.map(diagnosticLine).join()).toMatch(/^story.yaml:111:11 {2}warning: /);
		expect(story?.chapters[0]?.steps[1]?.quote).not.toHaveProperty('role');
	});

	it('shows a part of a line that is too long to show', () => {
		const { diagnostics } = read(changed('to: caracas, ', `to: caracas, ${' '.repeat(300)}colour: red, `));
		const [, line = '', caret = ''] = diagnostics.map(formatDiagnostic).join('').split('\n');
		expect(line.length).toBeLessThan(140);
		expect(line.slice(caret.indexOf('^'), caret.lastIndexOf('^') + 1)).toBe('colour');
	});
});

// Slow machines take their time over these; they must end.
describe('a file that is no story', () => {
	it.each([
		['nothing', '', 200],
		['a comment', '# a story, one day\n', 200],
		['text', 'Once upon a time\n', 202],
		['a list', '- a\n- b\n', 202],
		['10,000 steps', manySteps(10_000), 238],
		['a file of 20 MB', 'a: b\n'.repeat(4_000_000), 201],
		['brackets without end', '['.repeat(100_000), 211],
		['records without end', 'a: '.repeat(100_000), 211],
		['lists without end', '- '.repeat(100_000), 211],
		['aliases that multiply', bomb(), 209],
		['more problems than anyone reads', `title: x\n${manyFields(2_000)}`, 299],
		['zero bytes', '\0'.repeat(1_000), 286]
	])('%s', (_, text, code) => {
		const { story, diagnostics } = read(text);
		expect(story).toBeUndefined();
		expect(diagnostics.map((problem) => problem.code)).toContain(code);
		expect(diagnostics.length).toBeLessThanOrEqual(501);
	});

	it('is never the prototype of anything', () => {
		read('__proto__: { polluted: true }\nconstructor: { prototype: { polluted: true } }');
		expect({}).not.toHaveProperty('polluted');
	});
});

describe('Markdown that nests or repeats without end', () => {
	it.each([
		['quotations', '> '.repeat(1_990)],
		['lists', '- '.repeat(1_990)],
		['stars', '*a **a '.repeat(570)],
		['strong words', `${'*'.repeat(1_990)}a${'*'.repeat(1_990)}`],
		['brackets', '['.repeat(3_990)],
		['links', '[a]('.repeat(990)],
		['backquotes', Array.from({ length: 85 }, (_, n) => '`'.repeat(n)).join(' ')],
		['tags', '<a '.repeat(1_300)]
	])('%s', (_, text) => {
		const { diagnostics } = read(changed('note: An independent retelling.', `note: ${JSON.stringify(text)}`));
		// Read as Markdown, not refused for its length.
		expect(diagnostics.map(({ code }) => code)).not.toContain(245);
		expect(diagnostics.length).toBeLessThanOrEqual(501);
	});
});

function manySteps(count: number): string {
	const steps = Array.from({ length: count }, (_, n) => `      - { id: s${n}, text: x }`);
	return valid.slice(0, valid.indexOf('      - id: first')) + steps.join('\n');
}

function manyFields(count: number): string {
	return Array.from({ length: count }, (_, n) => `field-${n}: x`).join('\n');
}

function bomb(): string {
	const levels = Array.from({ length: 30 }, (_, n) => `l${n + 1}: &l${n + 1} [*l${n}, *l${n}, *l${n}]`);
	return `l0: &l0 [x]\n${levels.join('\n')}\n`;
}

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readStory } from '../../src/lib/story/check/read.ts';
import { stepsOf } from '../../src/lib/story/schema/steps.ts';
import { readTranslation } from '../../src/lib/story/translate/translation.ts';
import { readEvidence, type EvidenceFile, type EvidenceRow } from '../../src/routes/evidence/read.ts';
import { sureties } from '../../src/routes/evidence/words.ts';
import facts from '../fixtures/venezuela-facts.json' with { type: 'json' };
import { figures, spellings } from './figures.ts';

const textOf = (name: string): string =>
	readFileSync(new URL(`../../stories/venezuela/${name}`, import.meta.url), 'utf8');

const original = readStory(textOf('story.yaml'), { file: 'story.yaml' });
const english = original.story!;
const spanish = readTranslation(textOf('story.es.yaml'), {
	file: 'story.es.yaml',
	original: { name: 'story.yaml', read: original }
}).story!;
const file = parse(textOf('evidence.yaml')) as EvidenceFile;
const steps = stepsOf(english);

const rows: Record<string, EvidenceRow[]> = Object.fromEntries(
	readEvidence(textOf('evidence.yaml'), english, 'en')
		.flatMap(({ parts }) => parts)
		.map(({ id = 'opening', rows }) => [id, rows])
);
const wordsOf = ({ says, when = '', unknown = '', source }: EvidenceRow): string =>
	[says, when, unknown, source.name].join(' ');
const allowed = (part: string) => facts.figures.filter((fact) => fact.in.includes(part));

describe('the evidence', () => {
	it('has each step in the order of the story, and something on every one', () => {
		expect(Object.keys(rows)).toEqual(['opening', ...steps.map(({ id }) => id)]);
		expect(Object.keys(rows).filter((id) => rows[id]!.length === 0)).toEqual([]);
	});

	it.each(Object.entries(rows))('has a row for every figure of %s', (part, rows) => {
		const known = new Set(rows.flatMap((row) => figures(wordsOf(row))));
		const missing = allowed(part).filter(({ figure }) => !spellings(figure).some((one) => known.has(one)));
		expect(missing.map(({ figure }) => figure)).toEqual([]);
	});

	it.each(Object.entries(file))(
		'has no row on %s that the facts sheet and the step do not bear',
		(part, rows) => {
			expect(Object.keys(file).every((id) => id === 'opening' || steps.some((step) => step.id === id))).toBe(
				true
			);
			const known = new Set(allowed(part).flatMap(({ figure }) => spellings(figure)));
			const found = rows.flatMap(({ en }) => figures([en.says, en.when, en.unknown].join(' ')));
			expect(found.filter((figure) => !known.has(figure))).toEqual([]);
			for (const { sure } of rows) expect(sureties).toContain(sure);
		}
	);

	it('has a row for each quotation, each chart and each flight, with its source', () => {
		for (const { id, quote, chart } of steps) {
			const says = rows[id]!.map((row) => row.says);
			if (quote) expect(says).toContain(`“${quote.text}” ${quote.speaker}, ${quote.role}`);
			if (chart) expect(says.some((text) => text.startsWith(english.charts![chart]!.title))).toBe(true);
		}
		const all = Object.values(rows).flat();
		for (const { route, note, illustration } of Object.values(english.flights)) {
			if (!illustration)
				expect(all.some((row) => row.says.endsWith(route) && row.unknown === note)).toBe(true);
		}
		expect(all.filter(({ source, sure }) => !source.name || !sure)).toEqual([]);
	});

	it('says the same in Spanish: the same rows, with the same numbers', () => {
		const translated = readEvidence(textOf('evidence.yaml'), spanish, 'es').flatMap(({ parts }) => parts);
		expect(translated.map(({ rows }) => rows.length)).toEqual(
			Object.values(rows).map(({ length }) => length)
		);
		const digits = (text: string) => (text.replace(/(?<=\d)[.,](?=\d)/g, '').match(/\d+/g) ?? []).sort();
		for (const all of Object.values(file)) {
			for (const { en, es } of all) {
				expect(Object.keys(es), en.says).toEqual(Object.keys(en));
				expect(digits(es.says), en.says).toEqual(digits(en.says.replace('US$4 bn', '4000')));
			}
		}
	});
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readStory } from '../../src/lib/story/check/read.ts';
import { readTranslation } from '../../src/lib/story/translate/translation.ts';
import type { StoryData } from '../../src/lib/story/schema/story-data.ts';

const textOf = (name: string): string =>
	readFileSync(new URL(`../../stories/venezuela/${name}`, import.meta.url), 'utf8');

const spanish = textOf('story.es.yaml');
const original = readStory(textOf('story.yaml'), { file: 'story.yaml' });
const { story, diagnostics } = readTranslation(spanish, {
	file: 'story.es.yaml',
	original: { name: 'story.yaml', read: original }
});

/** The ids of all that has one, by its table. */
const idsOf = (data: StoryData | undefined) => ({
	chapters: data?.chapters.map(({ id }) => id),
	steps: data?.chapters.flatMap(({ steps }) => steps.map(({ id }) => id)),
	...Object.fromEntries(
		(['places', 'areas', 'flights'] as const).map((table) => [table, Object.keys(data?.[table] ?? {})])
	)
});

describe('the story in Spanish', () => {
	it('has every text, and none that was changed in English since', () => {
		expect(diagnostics).toEqual([]);
	});

	it('has the chapters, steps, places, areas and flights of the English one', () => {
		expect(idsOf(story)).toEqual(idsOf(original.story));
		expect(idsOf(story).steps?.length).toBeGreaterThan(30);
	});

	// The marks at the end are no words; titles of works keep their own.
	const words = spanish.slice(0, spanish.indexOf('\nchecked:')).replace(/^\s*#.*$/gm, '');

	it('writes its dates the Spanish way', () => {
		const months = /\b(?:January|February|April|June|July|August|September|October|November|December)\b/;
		expect(words.split('\n').filter((line) => months.test(line))).toEqual([]);
		expect(words).toMatch(/\b\d{1,2} de (?:enero|marzo|junio) de 2019\b/);
		// Spanish months have no capital.
		expect(words).not.toMatch(/\bde (?:Enero|Febrero|Marzo|Abril|Mayo|Junio|Julio|Agosto)\b/);
	});

	it('writes its numbers the Spanish way: no comma before three digits, none of four digits parted', () => {
		expect(words.match(/\b\d{1,3},\d{3}\b/g)).toBeNull();
		expect(words.match(/(?<![\d.])\b\d\.\d{3}\b(?!\.\d)/g)).toBeNull();
	});

	it('says as many numbers in digits as the English one', () => {
		const counted = (data: StoryData | undefined) =>
			data?.chapters.flatMap(({ steps }) =>
				steps.flatMap(({ counters = [] }) => counters.map(({ value }) => value))
			);
		expect(counted(story)).toEqual(counted(original.story));
	});
});

import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readStory } from '../../src/lib/story/check/read.ts';
import { storySchema, type StoryFileStep } from '../../src/lib/story/schema/schema.ts';
import { stepsOf } from '../../src/lib/story/schema/steps.ts';
import facts from '../fixtures/venezuela-facts.json' with { type: 'json' };
import { figures, spellings } from './figures.ts';

const file = new URL('../../stories/venezuela/story.yaml', import.meta.url);
const text = readFileSync(file, 'utf8');
const story = v.parse(storySchema, parse(text));
const { story: built } = readStory(text, { file: 'story.yaml' });
const steps = story.chapters.flatMap((chapter) => chapter.steps);

/** `2019-07-29` as it is read. */
function longDate(iso: string): string {
	return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso));
}

/** What a reader sees of a step, apart from its quotation: that one is checked word by word. */
function wordsOf({ text, alt = '', counters = [], chart = '' }: StoryFileStep): string[] {
	const counted = counters.map(({ value, from, prefix = '', suffix = '', label, format }) => {
		const number = new Intl.NumberFormat('en', format as Intl.NumberFormatOptions);
		return `${from === undefined ? '' : `${number.format(from)} `}${prefix}${number.format(Number(value))}${suffix} ${label}`;
	});
	return [text, alt, ...counted, ...wordsOfChart(chart)];
}

/** `2019-04` and `2019-04-14` as a timeline's axis and its marks say them. */
function inWords(text: string): string {
	if (!/^\d{4}-\d\d(?:-\d\d)?$/.test(text)) return text;
	const day = text.length > 7 ? ({ day: 'numeric' } as const) : {};
	return new Intl.DateTimeFormat('en-GB', { ...day, month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
		new Date(text)
	);
}

/** What a reader sees of a chart: its words, and its numbers as they are written. */
function wordsOfChart(id: string): string[] {
	const { title = '', subtitle = '', alt = '', note = '', rows = [], timeline } = story.charts?.[id] ?? {};
	// A key is for the chart, and says nothing to a reader.
	const values = (typeof rows === 'string' ? [] : rows).flatMap((row) =>
		Object.entries(row).flatMap(([column, value]) => (column === timeline?.key ? [] : value))
	);
	return [
		...[title, subtitle, alt, note],
		...values.map((value) => (typeof value === 'number' ? value.toLocaleString('en') : inWords(value)))
	];
}

/** Everything written, by the part of the story in which it stands. */
const parts: Record<string, string[]> = {
	opening: [story.title, story.summary, story.opening.alt ?? ''],
	source: [story.source.title ?? '', longDate(story.source.date ?? ''), story.source.note ?? ''],
	flights: [
		// An illustration is made up: it says so, and is in no table.
		...Object.values(story.flights ?? {}).flatMap(({ date, route, note, illustration }) =>
			illustration ? [] : [date, route, note]
		),
		...Object.entries(story.aircraft ?? {}).flatMap(([id, { type }]) => [id, type])
	],
	annotations: Object.values(story.annotations ?? {}).map(({ text }) => text),
	drawings: Object.values(story.drawings ?? {}).map(({ alt }) => alt),
	views: Object.values(story.views).map(({ alt = '' }) => alt),
	titles: story.chapters.map(({ title }) => title),
	...Object.fromEntries(steps.map((step) => [step.id, wordsOf(step)]))
};

const straight = (words: string) => words.replaceAll('’', "'");

describe('every figure stands in the facts sheet', () => {
	it.each(Object.entries(parts))('in %s', (part, words) => {
		const allowed = facts.figures.filter((fact) => fact.in.includes(part));
		const known = new Set(allowed.flatMap(({ figure }) => spellings(figure)));
		const found = words.flatMap((text) => figures(text));
		expect(found.filter((figure) => !known.has(figure))).toEqual([]);
		const stale = allowed.filter(({ figure }) => !spellings(figure).some((one) => found.includes(one)));
		expect(stale, 'figures that the list allows and nobody uses').toEqual([]);
	});

	it('and so do the words in quotation marks', () => {
		const known = facts.phrases.map(({ words }) => words);
		const found = Object.values(parts)
			.flat()
			.flatMap((text) => [...text.matchAll(/“([^”]+)”/g)].map(([, words]) => words?.replace(/\s+/g, ' ')));
		expect([...new Set(found)].sort()).toEqual([...known].sort());
	});
});

describe('quotations', () => {
	const quotes = steps.flatMap(({ quote }) => quote ?? []);

	it.each(quotes.map((quote) => [quote.speaker, quote] as const))('of %s are exact', (_, quote) => {
		const row = facts.quotations.find(({ text }) => text === straight(quote.text));
		expect(row, quote.text).toBeDefined();
		expect([quote.speaker, quote.role]).toEqual([row?.speaker, row?.role]);
		expect(quote.source).toBe('meduza');
	});

	it('stand once each, eight or more of them', () => {
		expect(new Set(quotes.map(({ text }) => text)).size).toBe(quotes.length);
		expect(quotes.length).toBeGreaterThanOrEqual(8);
	});
});

describe('flights', () => {
	it('are those of the sheet, with its legs and no surer than it is', () => {
		const flown = Object.entries(story.flights ?? {}).filter(([, { illustration }]) => !illustration);
		const told = flown.map(([id, { aircraft, date, legs = [], source }]) => [
			id,
			{
				aircraft,
				date,
				source: typeof source === 'string' ? story.sources?.[source]?.name : source?.name,
				legs: legs.map(({ from, to, certainty }) => [from, to, certainty])
			}
		]);
		const known = Object.entries(facts.flights).map(([id, { aircraft, date, source, legs }]) => [
			id,
			{ aircraft, date, source, legs }
		]);
		expect(Object.fromEntries(told)).toEqual(Object.fromEntries(known));
	});

	it('are all shown somewhere, eight or more of them as lines', () => {
		const shown = new Set(
			stepsOf(built!).flatMap(({ flights }) => flights.filter((id) => !story.flights?.[id]?.illustration))
		);
		expect([...shown].sort()).toEqual(Object.keys(facts.flights).sort());
		const drawn = [...shown].filter((id) => (story.flights?.[id]?.legs ?? []).length > 0);
		expect(drawn.length).toBeGreaterThanOrEqual(8);
	});
});

describe('the map', () => {
	it('has every place where the sheet has it', () => {
		const at = (places: Record<string, { at: number[] }>) =>
			Object.fromEntries(Object.entries(places).map(([id, place]) => [id, place.at]));
		// The names of countries and seas are plain geography: they stand where there is room for them.
		const marked = Object.entries(story.places ?? {}).filter(([, { kind }]) => kind !== 'region');
		expect(at(Object.fromEntries(marked))).toEqual(at(facts.places));
	});

	it('says that the outline of the Mining Arc is schematic, and keeps it in its band', () => {
		const arc = story.areas?.['mining-arc'];
		expect(arc?.schematic).toBe(true);
		for (const [lon, lat] of arc?.outline ?? []) {
			expect(lon >= -67.5 && lon <= -60.5 && lat >= 6.2 && lat <= 8.4, `${lon}, ${lat}`).toBe(true);
		}
	});
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readStory } from '../../src/lib/story/check/read.ts';

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const starter = read('stories/_template/story.yaml');
const { story, diagnostics } = readStory(starter, { file: 'story.yaml' });

/** The words that the schema knows: fields, and what stands for choice in them. */
function wordsOf(schema: unknown): string[] {
	if (Array.isArray(schema)) return schema.flatMap(wordsOf);
	if (typeof schema !== 'object' || schema === null) return [];
	const { properties = {}, enum: choice = [], const: only = [] } = schema as Record<string, object>;
	const own = [...Object.keys(properties), ...[choice, only].flat()].map(String);
	return [...own, ...Object.values(schema).flatMap(wordsOf)];
}

describe('the starter', () => {
	it('has nothing to fix, not even a warning', () => {
		expect(diagnostics).toEqual([]);
	});

	it('shows a text, a number with its source, a quotation, views and a flight', () => {
		const steps = story?.chapters.flatMap((chapter) => chapter.steps) ?? [];
		expect(steps.some(({ counters = [] }) => counters.length > 0)).toBe(true);
		expect(steps.some(({ quote }) => quote)).toBe(true);
		expect(steps.some(({ flights = [] }) => flights.length > 0)).toBe(true);
		expect(new Set(steps.map(({ view }) => view)).size).toBeGreaterThan(1);
	});

	it('explains fields that there are, with the choices that there are', () => {
		const known = new Set(wordsOf(JSON.parse(read('src/lib/story/schema/story.schema.json'))));
		const notes = [...starter.matchAll(/^ *#(.*)$/gm)].map(([, note = '']) => note).join('\n');
		// "kind" in quotation marks; "place, airport … or region" after a colon; a word and what it means.
		const quoted = [...notes.matchAll(/"([a-zA-Z]+)" (?:is|tells|points)/g)].map(([, name]) => name);
		const choices = [...notes.matchAll(/(?:one of|is where|on the map):([^.]+)\./g)].flatMap(
			([, list = '']) => list.split(/,| or\s/).map((word) => word.trim())
		);
		const listed = [...notes.matchAll(/^ {3}([a-z]+) {3,}/gm)].map(([, name]) => name);
		expect(quoted).toEqual(['at', 'kind', 'side', 'shape', 'bounds', 'alt']);
		expect(listed).toEqual(['tracked', 'reported', 'inferred']);
		expect(choices.length).toBeGreaterThan(8);
		expect([...quoted, ...choices, ...listed].filter((word) => !known.has(String(word)))).toEqual([]);
	});
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diagnosticLine } from '../../src/lib/story/diagnostics/diagnostic.ts';
import { readStory } from '../../src/lib/story/check/read.ts';
import type { Block, Inline } from '../../src/lib/story/text/types.ts';

const file = 'stories/venezuela/story.yaml';
const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const { story, diagnostics } = readStory(text, { file });
if (!story) throw new Error(diagnostics.map(diagnosticLine).join('\n'));
const steps = story.chapters.flatMap((chapter) => chapter.steps);

/** Our basemap is Natural Earth: closer than this it is a coarse outline. */
const CLOSEST = 7.5;

function plain(inlines: Inline[]): string {
	return inlines
		.map((one) =>
			typeof one === 'string' ? one : one.type === 'br' || one.type === 'note' ? ' ' : plain(one.children)
		)
		.join('');
}

function words(blocks: Block[]): string[] {
	const text = blocks
		.map((block) => plain(block.type === 'p' ? block.children : block.items.flat()))
		.join(' ');
	return text.split(/\s+/).filter(Boolean);
}

function hrefs(inlines: Inline[]): string[] {
	return inlines.flatMap((one) =>
		typeof one === 'string' || one.type === 'br' || one.type === 'note'
			? []
			: [...(one.type === 'a' ? [one.href] : []), ...hrefs(one.children)]
	);
}

describe('the Venezuela story', () => {
	it('is read without a warning', () => {
		expect(diagnostics.map(diagnosticLine)).toEqual([]);
		expect(story.chapters).toHaveLength(7);
	});

	it('is of a length that is read on a phone: 32–40 steps of 20–60 words, 1,100–1,500 in all', () => {
		const lengths = steps.map(({ id, text }) => ({ id, words: words(text).length }));
		expect(lengths.filter(({ words }) => words < 20 || words > 60)).toEqual([]);
		expect(steps.length).toBeGreaterThanOrEqual(32);
		expect(steps.length).toBeLessThanOrEqual(40);
		const all = lengths.reduce((sum, { words }) => sum + words, 0);
		expect(all).toBeGreaterThanOrEqual(1100);
		expect(all).toBeLessThanOrEqual(1500);
	});

	it('counts eight numbers or more, each with a label', () => {
		const counters = steps.flatMap(({ counters = [] }) => counters);
		expect(counters.length).toBeGreaterThanOrEqual(8);
		expect(counters.filter(({ label }) => label.length < 10)).toEqual([]);
	});

	it('tells of every picture in a sentence, and labels few places on it', () => {
		const altOf = ({ chart = '', drawing = '', alt }: (typeof steps)[number]) =>
			story.charts?.[chart]?.alt ?? story.drawings?.[drawing]?.alt ?? alt ?? '';
		expect(steps.filter((step) => !/^[A-Z\d].{20,}\.$/.test(altOf(step))).map(({ id }) => id)).toEqual([]);
		const marked = (places: string[]) => places.filter((id) => story.places[id]?.kind !== 'region').length;
		expect(
			steps
				.filter(
					({ chart, drawing, places }) => !chart && !drawing && (marked(places) < 1 || marked(places) > 6)
				)
				.map(({ id }) => id)
		).toEqual([]);
	});

	it('shows all eight lines at the end of its fifth chapter', () => {
		const { flights } = steps.find(({ id }) => id === 'all-the-lines')!;
		expect(flights.filter((id) => story.flights[id]!.legs.length > 0)).toHaveLength(8);
	});

	it('labels the ends of every flight that starts to draw itself', () => {
		const unlabelled = steps.flatMap(({ id, flights, places }, index) =>
			flights
				.filter((flight) => !(steps[index - 1] ?? story.opening).flights.includes(flight))
				.flatMap((flight) => story.flights[flight]?.legs ?? [])
				.flatMap(({ from, to }) => [from, to])
				.filter((place) => !places.includes(place))
				.map((place) => `${id}: ${place}`)
		);
		expect(unlabelled).toEqual([]);
	});

	it('comes no closer than the basemap bears', () => {
		const closest = Object.values(story.views).map((view) =>
			'zoom' in view ? view.zoom : (view.maxZoom ?? 99)
		);
		expect(Math.max(...closest)).toBeLessThanOrEqual(CLOSEST);
	});

	it('credits the investigation, its author, editor and translators, and links to it', () => {
		const { author, url, name, note = [] } = story.source;
		expect([name, author]).toEqual(['Meduza', 'Lilya Yapparova']);
		const credit = words(note).join(' ');
		for (const person of ['Lilya Yapparova', 'Alexey Kovalev', 'Hilah Kohen', 'Kevin Rothrock']) {
			expect(credit).toContain(person);
		}
		expect(credit).toContain('independent retelling');
		const linked = [...note, ...story.summary].flatMap((block) =>
			block.type === 'p' ? hrefs(block.children) : []
		);
		expect(new Set(linked)).toEqual(new Set([url]));
	});
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readStory } from '../../src/lib/story/check/read.ts';
import { sceneAt } from '../../src/lib/story/scene/scene-at.ts';
import { setClocks } from '../../src/lib/story/check/recordings.ts';
import type { StoryData } from '../../src/lib/story/schema/story-data.ts';

const valid = readFileSync(new URL('../fixtures/stories/valid/story.yaml', import.meta.url), 'utf8');

function read(text: string) {
	return readStory(text, { file: 'story.yaml' });
}

function built(text = valid): StoryData {
	const { story, diagnostics } = read(text);
	if (!story) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
	return story;
}

const stepOf = (story: StoryData, id: string) => story.chapters[0]?.steps.find((step) => step.id === id);

describe('sources', () => {
	const { notes, chapters } = built();

	it('are numbered in the order in which the page names them, each once', () => {
		expect(notes.map(({ name, marks }) => [name, marks])).toEqual([
			['RBC', 2],
			['Meduza', 2],
			['OCCRP', 1]
		]);
		expect(notes[1]).toMatchObject({ title: 'Geopolitical debts', author: 'Lilya Yapparova' });
	});

	it('are named by numbers and by marks in the text', () => {
		const [first, tower, way] = chapters[0]?.steps ?? [];
		expect(JSON.stringify(first?.text)).toContain('{"type":"note","note":1,"mark":1}');
		expect(tower?.counters?.map(({ source }) => source)).toEqual([
			{ note: 2, mark: 1 },
			{ note: 3, mark: 1 }
		]);
		const marks =
			way?.text[0]?.type === 'p' ? way.text[0].children.filter((one) => typeof one === 'object') : [];
		expect(marks).toEqual([
			{ type: 'note', note: 2, mark: 2 },
			{ type: 'note', note: 1, mark: 2 }
		]);
	});

	it('that quotations and flights name by an id are written out', () => {
		expect(built().flights.winter?.source).toEqual({ name: 'RBC', url: 'https://www.rbc.ru' });
		const story = built(valid.replace('source: { name: Meduza }', 'source: meduza'));
		expect(stepOf(story, 'tower')?.quote?.source).toMatchObject({ name: 'Meduza' });
	});

	it('with a backslash before it, a mark is text', () => {
		const story = built(valid.replace('[^rbc] see', '\\[^rbc] see'));
		expect(JSON.stringify(stepOf(story, 'first')?.text)).toContain(';[^rbc] see ');
	});
});

describe('flights', () => {
	it('may be illustrations without an aircraft', () => {
		expect(built().flights.gap).toMatchObject({ aircraft: [], legs: [], illustration: true });
	});

	it('say which tracks they need, and where', () => {
		const { tracks } = read(valid);
		expect(tracks).toEqual([
			{
				flight: 'gap',
				path: 'tracks/gap.json',
				place: expect.objectContaining({
					line: 65,
					column: 12,
					length: 15,
					source: '    track: tracks/gap.json'
				})
			}
		]);
	});
});

describe('clocks', () => {
	const times = [Date.UTC(2019, 2, 22, 13, 5), Date.UTC(2019, 2, 23, 6)] as const;
	const asked = valid.replace(/clock: \{.*/, 'clock: true');
	const track = (...moments: (number | null)[]) => ({
		points: moments.map((time) => ({
			lon: 0,
			lat: 0,
			time,
			altitude: null,
			speed: null,
			heading: null,
			ground: false
		})),
		gaps: []
	});

	it('run between the moments that are written', () => {
		const [from, to] = times;
		expect(stepOf(built(), 'way')?.clock).toEqual({ from, to, timeZone: 'Europe/Moscow' });
	});

	it('take their times from the tracks on show', () => {
		const { story, clocks } = read(asked);
		if (!story?.flights.gap) throw new Error('The fixture has no such flight.');
		expect(stepOf(story, 'way')).not.toHaveProperty('clock');
		story.flights.gap.track = track(null, times[1], times[0]);
		expect(setClocks(story, clocks)).toEqual([]);
		expect(stepOf(story, 'way')?.clock).toEqual({ from: times[0], to: times[1] });
	});

	it('without any times are a problem at their line', () => {
		const { story, clocks } = read(asked);
		if (!story?.flights.gap) throw new Error('The fixture has no such flight.');
		story.flights.gap.track = track(null, null);
		expect(setClocks(story, clocks)).toMatchObject([{ code: 281, severity: 'error', line: 124, column: 9 }]);
	});
});

describe('the map', () => {
	const story = built();

	it('gets annotations, priorities and following views', () => {
		const scene = sceneAt(story, 2, 0.3);
		expect(scene.annotations).toEqual([
			{ id: 'last-seen', text: 'Last seen here', at: [35.9487, 35.4011], offset: [48, -48] }
		]);
		expect(scene.view).toEqual({ follow: 'march', zoom: 4, lookAhead: 0.1 });
		expect(sceneAt(story, 1, 0).places[0]).toMatchObject({ id: 'caracas', priority: 2 });
		expect(story.views.caracas).toEqual({ center: [-66.9, 10.2], zoom: 6.5, bearing: 20, pitch: 30 });
	});

	it('is moved by the reader where a step says scrub: from the view before, all the way, and no further', () => {
		const fractionAt = (progress: number) => sceneAt(story, 2, progress).scrub?.fraction;
		expect(sceneAt(story, 2, 0).scrub?.from).toEqual(story.views.caracas);
		expect(fractionAt(0)).toBe(0);
		expect(fractionAt(0.3)).toBeCloseTo(0.5);
		expect(fractionAt(1)).toBe(1);
		expect(sceneAt(story, 2, 0.3)).not.toHaveProperty('move');
	});

	it('comes as a step says, and otherwise as the map does', () => {
		const eased = built(valid.replace('move: scrub', 'move: ease'));
		expect(sceneAt(eased, 2, 0)).toMatchObject({ move: 'ease' });
		expect(sceneAt(eased, 2, 0)).not.toHaveProperty('scrub');
		expect(sceneAt(eased, 1, 0).move).toBeUndefined();
	});
});

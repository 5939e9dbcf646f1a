import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readStory } from '../../src/lib/story/check/read.ts';
import { stepsOf } from '../../src/lib/story/schema/steps.ts';
import { readTranslation } from '../../src/lib/story/translate/translation.ts';

const folder = new URL('../../stories/venezuela/', import.meta.url);
const textOf = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const original = readStory(textOf('story.yaml'), { file: 'story.yaml' });
const { story } = readTranslation(textOf('story.es.yaml'), {
	file: 'story.es.yaml',
	original: { name: 'story.yaml', read: original }
});

it('a step with a chart needs no words for the map, which it covers', () => {
	const text = textOf('story.yaml');
	expect(readStory(text, { file: 'story.yaml' }).diagnostics).toEqual([]);
	const uncovered = text.replace('        chart: unseen\n', '');
	expect(uncovered).not.toBe(text);
	expect(readStory(uncovered, { file: 'story.yaml' }).diagnostics).not.toEqual([]);
});

it('a chart has its rows, its layout, and its source by name', () => {
	expect(original.story?.charts?.pay).toMatchObject({
		title: 'What the work paid',
		source: { name: 'Meduza' },
		bars: { x: 'who', y: 'roubles', horizontal: true },
		rows: [
			{ who: 'Most specialists', roubles: 150000 },
			{ who: 'For “special assignments”', roubles: 220000 }
		]
	});
	expect(stepsOf(original.story!).find(({ id }) => id === 'pay')?.chart).toBe('pay');
});

it('a translation gives the words of a chart, its rows and its columns, and no number', () => {
	expect(story?.charts?.pay).toMatchObject({
		title: 'Lo que se pagaba',
		columns: { who: 'A quién' },
		rows: [{ who: 'La mayoría de los especialistas', roubles: 150000 }, { roubles: 220000 }]
	});
});

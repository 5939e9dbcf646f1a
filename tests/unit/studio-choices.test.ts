import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { applyOperations } from '../../src/lib/edit/index.ts';
import { choicesOf } from '../../src/lib/studio/page/choices.ts';
import { markNames } from '../../src/lib/studio/page/mark-names.ts';
import { chaptersOf } from '../../src/lib/studio/page/story-fields.ts';
import { isFull } from '../shared/extent.ts';
import { editFiles } from './edit-files.ts';

const FILES = ['starter', 'demo'];
const stepsOf = (file: string): string[] => [
	'opening',
	...chaptersOf(parse(editFiles[file]!)).flatMap(({ steps }) => steps.map(({ id }) => id))
];

/** What is shown of each group, by ids. */
const shown = (data: unknown, step: string): Record<string, string[]> =>
	Object.fromEntries(
		choicesOf(data, step).map(({ name, choices }) => [
			name,
			choices.filter(({ isShown }) => isShown).map(({ id }) => id)
		])
	);

it('a choice shows or hides one thing of its step, and once more takes it back', () => {
	const cases = FILES.flatMap((file) => stepsOf(file).map((step) => ({ file, step })));
	fc.assert(
		fc.property(fc.constantFrom(...cases), fc.nat(), fc.nat(), ({ file, step }, a, b) => {
			const text = editFiles[file]!;
			const before: unknown = parse(text);
			const groups = choicesOf(before, step).filter(({ isOneOf }) => !isOneOf);
			const group = groups[a % groups.length]!;
			const { id, isShown, operations } = group.choices[b % group.choices.length]!;
			const once = applyOperations(text, operations, { file });
			if ('refused' in once) throw new Error(JSON.stringify(once.refused));
			const after: unknown = parse(once.text);
			const were = shown(before, step)[group.name]!;
			const now = isShown ? were.filter((one) => one !== id) : [...were, id];
			expect(new Set(shown(after, step)[group.name])).toEqual(new Set(now));
			const others = { ...shown(before, step), [group.name]: undefined };
			expect({ ...shown(after, step), [group.name]: undefined }).toEqual(others);
			const back = choicesOf(after, step).find(({ name }) => name === group.name)!;
			const again = back.choices.find((one) => one.id === id)!;
			const twice = applyOperations(once.text, again.operations, { file });
			if ('refused' in twice) throw new Error(JSON.stringify(twice.refused));
			expect(new Set(shown(parse(twice.text), step)[group.name])).toEqual(new Set(were));
		}),
		{ numRuns: isFull ? 200 : 8 }
	);
	// Each reads the demo three times.
}, 300_000);

const STORY = {
	views: { both: { places: ['lisbon'] } },
	lines: { ferry: { name: 'The ferry' } },
	layers: { density: { title: 'People per km²' } },
	places: { lisbon: { name: 'Lisbon' }, dakar: { name: 'Dakar' } },
	charts: { pay: { title: 'Pay by year' }, men: { title: 'Men' } },
	images: { letter: { alt: 'A letter.' } },
	opening: { view: 'both' },
	chapters: [
		{
			id: 'a',
			title: 'A',
			steps: [
				{ id: 'map', text: 'One.' },
				{ id: 'chart', text: 'Two.', chart: 'pay', highlighted: ['2018'] }
			]
		}
	]
};
const operationsOf = (step: string, group: string, choice: string, marks?: string[]) =>
	choicesOf(STORY, step, marks)
		.find(({ name }) => name === group)
		?.choices.find(({ name }) => name === choice)?.operations;

it('a step without a list of its own says only how it departs from its view', () => {
	expect(operationsOf('map', 'Places', 'Lisbon')).toEqual([
		{ type: 'setField', path: ['steps', 'map', 'places'], value: { remove: ['lisbon'] } }
	]);
	expect(operationsOf('map', 'Places', 'Dakar')).toEqual([
		{ type: 'setField', path: ['steps', 'map', 'places'], value: { add: ['dakar'] } }
	]);
	expect(operationsOf('map', 'Data layers', 'People per km²')).toEqual([
		{ type: 'setField', path: ['steps', 'map', 'layers'], value: { add: ['density'] } }
	]);
	expect(operationsOf('map', 'Lines', 'The ferry')).toEqual([
		{ type: 'setField', path: ['steps', 'map', 'lines'], value: { add: ['ferry'] } }
	]);
});

it('a step shows one picture, and what was said of the one before goes', () => {
	expect(choicesOf(STORY, 'chart', ['2018', '2019']).map(({ name }) => name)).toEqual([
		'Picture',
		'Charts under the text',
		'What stands out in the chart'
	]);
	const gone = ['chart', 'highlighted'].map((field) => ({
		type: 'removeField',
		path: ['steps', 'chart', field]
	}));
	expect(operationsOf('chart', 'Picture', 'The map')).toEqual(gone);
	expect(operationsOf('chart', 'Picture', 'The image “A letter.”')).toEqual([
		...gone,
		{ type: 'setField', path: ['steps', 'chart', 'image'], value: 'letter' }
	]);
	expect(operationsOf('chart', 'What stands out in the chart', '2018', ['2018', '2019'])).toEqual([gone[1]]);
	expect(operationsOf('chart', 'What stands out in the chart', '2019', ['2018', '2019'])).toMatchObject([
		{ value: ['2018', '2019'] }
	]);
});

it('the rows and series of a chart may stand out, and points by names of their own', () => {
	const rows = [
		{ year: 2018, men: 3, who: 'a' },
		{ year: 2019, men: 4, who: 'b' }
	];
	const words = { title: '', alt: '', rows };
	expect(markNames({ ...words, bars: { x: 'year', y: 'men', series: 'who' } })).toEqual([
		'2018',
		'a',
		'2019',
		'b'
	]);
	expect(markNames({ ...words, lines: { x: 'year', y: 'men', series: 'who' } })).toEqual(['a', 'b']);
});

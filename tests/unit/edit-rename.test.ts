import { expect, it } from 'vitest';
import { applyEdits, applyOperations, type Operation } from '../../src/lib/edit/index.ts';
import { editFiles } from './edit-files.ts';

const CHART = `charts:
  seen:
    title: Flights a year
    alt: Bars.
    source: sums
    bars: { x: year, y: flights }
    columns: { year: Year }
    rows:
      - { "year": '2018', flights: 12 } # from the list
      - year: '2019' # guessed
        flights: 20

views:
`;
const story = editFiles.starter!.replace('views:\n', CHART);

const renamed = (to: string): Operation[] => [
	{ type: 'renameField', path: ['charts', 'seen', 'rows', 'year'], to },
	{ type: 'setField', path: ['charts', 'seen', 'bars', 'x'], value: to },
	{ type: 'renameField', path: ['charts', 'seen', 'columns', 'year'], to }
];

it('a field has another name in all items of a list, and nothing else changes', () => {
	const result = applyOperations(story, renamed('when'), { file: 'story.yaml' });
	if ('refused' in result) throw new Error(result.refused[0]?.message);
	const after = CHART.replace('x: year', 'x: when')
		.replace('{ year: Year }', '{ when: Year }')
		.replace('"year"', '"when"')
		.replace('- year:', '- when:');
	expect(result.text).toBe(story.replace(CHART, after));
	expect(applyEdits(result.text, result.inverse)).toBe(story);
});

it.each<[why: string, operations: Operation[], message: RegExp]>([
	['where it is taken', renamed('flights'), /there is "flights" already/],
	[
		'where there is no such field',
		[{ type: 'renameField', path: ['charts', 'seen', 'rows', 'nothing'], to: 'x' }],
		/there is no "nothing" here/
	],
	['where the layout names it', renamed('when').slice(0, 1), /column "year"/]
])('a new name is refused %s', (_, operations, message) => {
	const result = applyOperations(story, operations, { file: 'story.yaml' });
	expect('refused' in result && result.refused[0]?.message).toMatch(message);
});

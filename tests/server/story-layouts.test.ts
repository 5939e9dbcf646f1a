import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { storyText } from '../../src/lib/cli/story-text.ts';
import { readStory } from '../../src/lib/story/check/read.ts';
import { pictureOf } from '../../src/lib/story/schema/index.ts';
import { stepsOf } from '../../src/lib/story/schema/steps.ts';
import { Story } from '../../src/lib/story/index.ts';
import { cardCharts } from '../../src/lib/story/ui/cards/index.ts';
import { pageWords, ServerPicture } from '../../src/lib/story/ui/pictures/index.ts';

const story = (layout: string) => `title: Charts
summary: A chart.
source: { name: Meduza }
views: { world: { center: [0, 0], zoom: 1, alt: The world. } }
charts:
  one:
    title: One chart
    alt: It shows something.
    source: { name: Meduza }
    ${layout}
    rows: rows.csv
opening: { view: world }
chapters:
  - id: all
    title: All
    steps:
      - { id: one, text: One., chart: one }
`;

const count = (html: string, element: string): number => html.split(`<${element}`).length - 1;

/** How many shapes of a kind have the colour of a series: lines across and axes have none. */
const drawn = (html: string, element: string): number =>
	[...html.matchAll(new RegExp(`<${element} [^>]*--contrail-series-`, 'g'))].length;

/** Each layout of a story file, its rows, and how many shapes are seen of them. */
const CASES: [layout: string, csv: string, shapes: Record<string, number>][] = [
	['bars: { x: year, y: flights }', 'year,flights\n2018,12\n2019,5\n', { rect: 2 }],
	['units: { x: year, y: flights }', 'year,flights\n2018,3\n2019,2\n', { circle: 5 }],
	[
		'lines: { x: month, y: price, series: fuel, low: least, high: most }',
		'month,fuel,price,least,most\n2019-01,Oil,55,50,60\n2019-02,Oil,,,\n2019-03,Oil,57.5,51,62\n2019-01,Gas,30,28,33\n',
		{ circle: 3, path: 4 }
	],
	[
		'dots: { x: income, y: years, name: land }',
		'land,income,years\nPeru,6700,76.5\nChile,15300,80\n',
		{ circle: 2 }
	],
	[
		'dots: { arrange: slope, x: land, y: before, y2: after }',
		'land,before,after\nPeru,71,76.5\nChile,77,80\n',
		{ circle: 4, path: 2 }
	],
	['timeline: { start: from, name: what }', 'from,what\n2018-12,First\n2019-03-22,Second\n', { circle: 2 }],
	[
		'profile: { y: altitude, time: time }',
		'time,altitude\n2019-03-22T16:05Z,0\n2019-03-22T16:25Z,9000\n2019-03-22T16:45Z,10600\n',
		{ circle: 3, path: 2 }
	],
	[
		'profile: { y: altitude, lon: lon, lat: lat }',
		'lon,lat,altitude\n38,55,0\n39,52,9000\n40,44,10600\n',
		{ circle: 3, path: 2 }
	]
];

describe('a chart of a story file', () => {
	it.each(CASES)('%s is drawn on the server, and its table has each of its rows', (layout, csv, shapes) => {
		const sheets = new Map([['rows.csv', { name: 'rows.csv', content: csv }]]);
		const { story: read, diagnostics } = readStory(story(layout), { file: 'story.yaml', sheets });
		expect(diagnostics).toEqual([]);
		const picture = pictureOf(read!, stepsOf(read!)[0]!)!;
		const props = { picture, progress: 1, lang: 'en', words: pageWords(undefined) };
		const { body } = render(ServerPicture, { props });
		for (const [element, shown] of Object.entries(shapes))
			expect([element, drawn(body, element)]).toEqual([element, shown]);

		const cells = [...body.matchAll(/<t[hd](?: [^>]*)?>(?:<!---->)?([^<]*)/g)].map(([, text]) => text);
		const written = csv
			.trim()
			.split('\n')
			.flatMap((line) => line.split(','));
		expect(cells.map((text) => (text === '–' ? '' : text))).toEqual(written);

		const text = storyText(read!, true);
		for (const line of csv.trim().split('\n')) {
			expect(text).toContain(
				`| ${line
					.split(',')
					.map((cell) => cell || '–')
					.join(' | ')} |`
			);
		}
	});
});

it('charts stand under the text of a step, with what they show, and the map stays', () => {
	const file = story(CASES[0]![0]).replace('chart: one }', 'cardCharts: [one] }');
	const sheets = new Map([['rows.csv', { name: 'rows.csv', content: CASES[0]![1] }]]);
	const { story: read, diagnostics } = readStory(file, { file: 'story.yaml', sheets });
	expect(diagnostics).toEqual([]);
	const whole = { ...read!, drawPicture: ServerPicture, cardCharts };
	const { body } = render(Story, { props: { story: whole } });
	const card = /data-contrail="step"[^]*<\/section>/
		.exec(body)![0]
		.replace(/<noscript[^]*?<\/noscript>/g, '');
	expect(card).toContain('One chart');
	expect(count(card, 'tr')).toBe(3);
	expect(storyText(read!, true)).toContain('| 2018 | 12 |');
	expect(body).toContain('data-contrail="map"');
	// Before the code of a story that shows them is there, the step has its text.
	expect(render(Story, { props: { story: read! } }).body).toContain('One.');
});

import { render } from '@testing-library/svelte';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStory } from '../../src/lib/story/check/read.ts';
import { pictureOf } from '../../src/lib/story/schema/index.ts';
import type { StoryPicture } from '../../src/lib/story/schema/index.ts';
import { stepsOf } from '../../src/lib/story/schema/steps.ts';
import { pageWords } from '../../src/lib/story/text/english.ts';
import { loadLayouts, Picture } from '../../src/lib/story/ui/pictures/charts.ts';
import { sharedAt } from '../../src/lib/story/ui/shared-numbers.ts';
import { setMedia } from './setup.ts';

const story = (chart: string, counter: string) => `title: Numbers
summary: Numbers of charts.
source: { name: Meduza }
views: { world: { center: [0, 0], zoom: 1, alt: The world. } }
charts:
  crews:
    title: Crews
    alt: Crews by year.
    source: { name: Meduza }
    ${chart}
opening: { view: world }
chapters:
  - id: all
    title: All
    steps:
      - id: one
        text: One.
        chart: crews
        counters: [{ ${counter}, label: crews, source: { name: Meduza } }]
`;

const ROWS = `rows: [{ year: '2018', crews: 40, sort: a }, { year: '2019', crews: 20, sort: a }]`;
const OF_2019 = "value: { chart: crews, row: '2019' }";

/** The only step of a story, with its picture. */
function stepOf(chart: string, counter: string, sheet?: string) {
	const sheets = new Map([['crews.csv', { name: 'crews.csv', content: sheet }]]);
	const { story: read, diagnostics } = readStory(story(chart, counter), { file: 'story.yaml', sheets });
	expect(diagnostics).toEqual([]);
	const step = stepsOf(read!)[0]!;
	return { counter: step.counters![0]!, picture: pictureOf(read!, step)! };
}

describe('a number of a story that is one of a chart’s', () => {
	it('has the value of the row, from the file or from a CSV', () => {
		for (const { counter } of [
			stepOf(`bars: { x: year, y: crews }\n    ${ROWS}`, OF_2019),
			stepOf('bars: { x: year, y: crews }\n    rows: crews.csv', OF_2019, 'year,crews\n2018,40\n2019,20\n')
		]) {
			expect(counter).toMatchObject({
				value: 20,
				of: { chart: 'crews', row: 1 },
				formatted: { final: '20' }
			});
		}
	});

	it('names one of several rows by its series or its key', () => {
		const rows = `rows: [{ year: '2019', crews: 40, sort: air, id: a }, { year: '2019', crews: 20, sort: sea, id: b }]`;
		const bySeries = stepOf(
			`bars: { x: year, y: crews, series: sort }\n    ${rows}`,
			"value: { chart: crews, row: '2019', series: sea }"
		);
		const byKey = stepOf(
			`bars: { x: year, y: crews, key: id, series: sort }\n    ${rows}`,
			'value: { chart: crews, row: b }'
		);
		for (const { counter } of [bySeries, byKey]) expect(counter).toMatchObject({ value: 20, of: { row: 1 } });
	});

	it('goes from its start to its value, never back, with no more decimals than both', () => {
		const tenths = fc.integer({ min: -5000, max: 5000 }).map((number) => number / 10);
		fc.assert(
			fc.property(
				tenths,
				tenths,
				fc.array(fc.double({ min: 0, max: 1, noNaN: true })),
				(from, value, places) => {
					const along = [0, ...places.sort((a, b) => a - b), 1].map((at) => sharedAt({ from, value }, at));
					const numbers = along.map(({ number }) => number);
					expect([numbers[0], numbers.at(-1)]).toEqual([from + 0, value]);
					for (const [i, number] of numbers.entries()) {
						expect(number).toBe(Number(number.toFixed(1)));
						if (i) expect(Math.sign(number - numbers[i - 1]!) * Math.sign(value - from)).not.toBe(-1);
					}
					// What a counter makes of the fraction is the same number.
					for (const { number, fraction } of along)
						expect(from + (value - from) * fraction).toBeCloseTo(number, 9);
				}
			)
		);
		expect(sharedAt({ value: 0.5, format: { style: 'percent' } }, 0.45).number).toBe(0.25);
	});
});

describe('the chart of such a number', () => {
	const LAYOUTS = ['bars', 'units', 'lines', 'dots'];
	const show = async (layout: string, progress: number) => {
		const { picture } = stepOf(`${layout}: { x: year, y: crews }\n    ${ROWS}`, `${OF_2019}, from: 100`);
		await loadLayouts([(picture as StoryPicture & { kind: 'chart' }).file]);
		const props = { picture, progress, lang: 'en', words: pageWords(undefined) };
		const view = render(Picture, props);
		const cell = () => view.container.querySelector('table tbody tr:last-child td:nth-child(2)')!.textContent;
		const axis = () =>
			[...view.container.querySelectorAll('[data-anchor="end"][data-role="value"]')].map(
				(tick) => tick.textContent
			);
		return { ...view, cell, axis, at: (progress: number) => view.rerender({ ...props, progress }) };
	};

	it.each(LAYOUTS)('as %s tells it at each place, and nothing else moves', async (layout) => {
		const { cell, axis, at, container } = await show(layout, 0);
		const first = axis();
		// Units have no axis.
		if (layout !== 'units') expect(first).toContain('100');
		const frame = () => container.querySelector<HTMLElement>('.contrail-inner')!.getAttribute('style');
		const [start, seen] = [frame(), [cell()]];
		for (const progress of [0.3, 0.45, 0.6, 1]) {
			await at(progress);
			seen.push(cell());
			expect([axis(), frame()]).toEqual([first, start]);
		}
		expect(seen).toEqual(['100', '80', '60', '40', '20']);
	});

	it('is as in the end for readers who want less motion', async () => {
		setMedia('(prefers-reduced-motion: reduce)', true);
		const { cell, at } = await show('bars', 0);
		await at(0.2);
		expect(cell()).toBe('20');
	});
});

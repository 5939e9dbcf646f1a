import { describe, expect, it } from 'vitest';
import { readStory } from '../../src/lib/story/check/read.ts';
import { stepsOf } from '../../src/lib/story/schema/steps.ts';

const file = ({ views = '', steps = '', opening = '{ view: sea }', rest = '' }) => `title: A story
summary: A summary.
source: { name: Meduza }
places:
  caracas: { name: Caracas, at: [-66.9, 10.6] }
  moscow: { name: Moscow, at: [37.6, 55.7] }
  dakar: { name: Dakar, at: [-17.5, 14.7] }
flights:
  one: { illustration: true, date: 1 March 2019, route: x, note: x, legs: [{ from: moscow, to: dakar, certainty: reported }] }
  two: { illustration: true, date: 2 March 2019, route: x, note: x, legs: [{ from: dakar, to: caracas, certainty: reported }] }
${rest}
views:
  sea:
    bounds: [-78, 5, 55, 62]
    places: [moscow, dakar, caracas]
    alt: The Atlantic.
${views}
opening: ${opening}
chapters:
  - id: only
    title: Only
    steps:
${steps}
`;

const read = (parts: Parameters<typeof file>[0]) => readStory(file(parts), { file: 'story.yaml' });
const codes = (parts: Parameters<typeof file>[0]) =>
	read(parts).diagnostics.map(({ code, line }) => `${code}:${line}`);
const stepsIn = (parts: Parameters<typeof file>[0]) => {
	const { story, diagnostics } = read(parts);
	expect(diagnostics).toEqual([]);
	return stepsOf(story!);
};

describe('what a view usually shows', () => {
	it('is in every step that says nothing else, in its words', () => {
		const [step] = stepsIn({ steps: '      - { id: a, text: x, flights: [one, two] }' });
		expect(step).toMatchObject({ view: 'sea', places: ['moscow', 'dakar', 'caracas'], areas: [] });
		expect(step?.alt).toBe('The Atlantic.');
	});

	it('is behind the title too, and no part of the view itself', () => {
		const { story } = read({ steps: '      - { id: a, text: x }' });
		expect(story?.opening).toEqual({
			view: 'sea',
			alt: 'The Atlantic.',
			flights: [],
			places: ['moscow', 'dakar', 'caracas'],
			areas: [],
			annotations: []
		});
		expect(story?.views.sea).toEqual({ bounds: [-78, 5, 55, 62] });
	});

	it('gives way to a list of a step, also to an empty one', () => {
		const [a, b, c] = stepsIn({
			steps: `      - { id: a, text: x, places: [dakar], alt: Dakar., flights: [one, two] }
      - { id: b, text: x, places: [], alt: Nothing. }
      - { id: c, text: x }`
		});
		expect([a?.places, b?.places, c?.places]).toEqual([['dakar'], [], ['moscow', 'dakar', 'caracas']]);
		expect([a?.alt, b?.alt, c?.alt]).toEqual(['Dakar.', 'Nothing.', 'The Atlantic.']);
	});
});

describe('a change', () => {
	it('of places is one of what the view shows, whatever the step before shows', () => {
		const [, step] = stepsIn({
			steps: `      - { id: a, text: x, places: [caracas], flights: [one, two] }
      - { id: b, text: x, places: { remove: [moscow] } }`
		});
		expect(step?.places).toEqual(['dakar', 'caracas']);
	});

	it('of flights is one of what the step before shows: they gather', () => {
		const steps = stepsIn({
			steps: `      - { id: a, text: x, flights: [one] }
      - { id: b, text: x, flights: { add: [two] } }
      - { id: c, text: x, flights: { add: [] } }
      - { id: d, text: x, flights: { remove: [one] } }
      - { id: e, text: x }`
		});
		expect(steps.map(({ flights }) => flights)).toEqual([
			['one'],
			['one', 'two'],
			['one', 'two'],
			['two'],
			[]
		]);
	});

	it('of flights goes on over a step with another picture than the map', () => {
		const rest = `charts:
  sums: { title: Sums, alt: Sums., source: { name: Us }, bars: { x: what, y: sum }, rows: [{ what: a, sum: 1 }] }`;
		const steps = stepsIn({
			rest,
			steps: `      - { id: a, text: x, flights: [one] }
      - { id: b, text: x, chart: sums }
      - { id: c, text: x, flights: { add: [two] } }
      - { id: d, text: x, chart: sums, flights: [] }
      - { id: e, text: x, image: { src: a.png, alt: A., width: 9, height: 9 } }`
		});
		expect(steps.map(({ flights }) => flights)).toEqual([['one'], ['one'], ['one', 'two'], [], []]);
	});

	it('of flights starts in the opening', () => {
		const [step] = stepsIn({
			opening: '{ view: sea, flights: [two] }',
			steps: '      - { id: a, text: x, flights: { add: [one] } }'
		});
		expect(step?.flights).toEqual(['two', 'one']);
	});

	it('that changes nothing is told, with its line', () => {
		expect(
			codes({
				steps: `      - { id: a, text: x, places: { add: [dakar] }, flights: [one, two] }
      - { id: b, text: x, flights: { remove: [one, two] } }
      - { id: c, text: x, flights: { remove: [one] } }`
			})
		).toEqual(['287:23', '288:25']);
	});

	it('names what is there', () => {
		expect(
			codes({ steps: '      - { id: a, text: x, places: { add: [darak] }, flights: { remove: [nine] } }' })
		).toEqual(['223:23', '223:23']);
		expect(codes({ steps: '      - { id: a, text: x, places: { also: [dakar] } }' })).toEqual(['214:23']);
		expect(codes({ steps: '      - { id: a, text: x, places: dakar }' })).toEqual(['216:23']);
	});

	it('keeps in view the flight that a view follows', () => {
		const views = '  along: { follow: one, zoom: 4, places: [dakar], alt: Along. }';
		const steps = `      - { id: a, text: x, flights: [one, two] }
      - { id: b, text: x, view: along, flights: { remove: [two] } }`;
		expect(codes({ views, steps })).toEqual([]);
		expect(codes({ views, steps: steps.replace('[two] }', '[one] }') })).toEqual(['259:24']);
	});
});

describe('defaults', () => {
	it('are those of views with bounds, and of steps, that say nothing of their own', () => {
		const { story, diagnostics } = read({
			rest: 'defaults: { padding: 40, maxZoom: 5, move: ease }',
			views: '  close: { bounds: [-70, 5, -60, 12], padding: 8 }\n  point: { center: [-66, 10], zoom: 5 }',
			steps: `      - { id: a, text: x, flights: [one, two] }
      - { id: b, text: x, view: close, move: jump, alt: x }
      - { id: c, text: x, view: point, alt: x }`
		});
		expect(diagnostics).toEqual([]);
		expect(story?.views).toEqual({
			sea: { bounds: [-78, 5, 55, 62], padding: 40, maxZoom: 5 },
			close: { bounds: [-70, 5, -60, 12], padding: 8, maxZoom: 5 },
			point: { center: [-66, 10], zoom: 5 }
		});
		expect(stepsOf(story!).map(({ move }) => move)).toEqual(['ease', 'jump', 'ease']);
	});
});

it('a picture that nobody describes is told where neither the step nor its view has words', () => {
	const views = '  close: { center: [-66, 10], zoom: 5 }';
	expect(codes({ views, steps: '      - { id: a, text: x, view: close, flights: [one, two] }' })).toEqual([
		'265:23'
	]);
});

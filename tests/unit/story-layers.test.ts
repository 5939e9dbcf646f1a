import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { afterAll, describe, expect, it } from 'vitest';
import world from 'world-atlas/countries-110m.json' with { type: 'json' };
import { storyText } from '../../src/lib/cli/story-text.ts';
import { readAreas } from '../../src/lib/story/check/areas-file.ts';
import { loadStory } from '../../src/lib/story/disk/index.ts';
import { layersAt } from '../../src/lib/story/scene/layers-at.ts';
import { stepsOf } from '../../src/lib/story/schema/steps.ts';
import { removeFolder, temporaryFolder } from '../shared/temporary-folder.ts';

/** A story of one layer, whose kind and rows stand on lines 9 and 10; its steps follow each other on lines 17 and following. */
const storyOf = ({
	kind = 'choropleth: { areas: states.json, key: code, value: [a, b, c] }',
	rows = 'rows.csv',
	steps = ['{ id: first, text: First. }'],
	opening = '{ view: world }'
}) => `title: Towns
summary: A map.
source: { name: Meduza }
layers:
  own:
    title: People
    alt: Some states.
    source: { name: Meduza }
    ${kind}
    rows: ${rows}
views: { world: { center: [0, 0], zoom: 1, alt: The world., layers: [own] } }
opening: ${opening}
chapters:
  - id: all
    title: All
    steps:
${steps.map((step) => `      - ${step}`).join('\n')}
`;

const CSV = 'code,name,a,b,c\nA,North,1,2,3\nB,South,4,,"6,5"\n';

/** Squares of a degree, side by side. */
const squares = (ids: string[], field = 'id') =>
	JSON.stringify({
		type: 'FeatureCollection',
		features: ids.map((id, x) => ({
			type: 'Feature',
			...(field === 'id' ? { id } : { properties: { [field]: id } }),
			geometry: {
				type: 'Polygon',
				coordinates: [
					[
						[x, 0],
						[x + 1, 0],
						[x + 1, 1],
						[x, 1],
						[x, 0]
					]
				]
			}
		}))
	});

const folders: string[] = [];
afterAll(() => folders.forEach(removeFolder));

async function load(files: Record<string, string>, name = 'story.yaml') {
	const folder = temporaryFolder('layers');
	folders.push(folder);
	for (const [file, content] of Object.entries(files)) writeFileSync(path.join(folder, file), content);
	const file = path.join(folder, name);
	const { read, files: used } = await loadStory(readFileSync(file, 'utf8'), file, `stories/${name}`);
	const told = read.diagnostics.map(
		(one) => `${one.code} at ${path.basename(one.file)}:${one.line}:${one.column}`
	);
	return { read, told, used: used.map((one) => path.basename(one)).sort() };
}

const states = (parts: Parameters<typeof storyOf>[0] = {}, files: Record<string, string> = {}) =>
	load({ 'story.yaml': storyOf(parts), 'rows.csv': CSV, 'states.json': squares(['A', 'B']), ...files });

describe('a layer of a story', () => {
	it('has the rows and the areas of the files beside the story, each once', async () => {
		const { read, told, used } = await states();
		expect(told).toEqual([]);
		expect(used).toEqual(['rows.csv', 'states.json']);
		expect(read.story?.layers?.own).toMatchObject({
			rows: [
				{ code: 'A', name: 'North', a: 1, b: 2, c: 3 },
				{ code: 'B', name: 'South', a: 4, c: 6.5 }
			],
			choropleth: { areas: { features: [{ id: 'A' }, { id: 'B' }] } },
			source: { name: 'Meduza' }
		});
		expect(JSON.parse(JSON.stringify(read.story))).toEqual(read.story);
	});

	it('has its areas by a property, and leaves out those without a row where that is said', async () => {
		const kind = 'choropleth: { areas: states.json, areaId: iso, rest: hidden, key: code, value: [a, b, c] }';
		const { read, told } = await states({ kind }, { 'states.json': squares(['A', 'X', 'B'], 'iso') });
		expect(told).toEqual([]);
		expect(read.story?.layers?.own?.choropleth?.areas.features.map(({ id }) => id)).toEqual(['A', 'B']);
	});

	it('takes degrees with any decimals, and places of the story', async () => {
		const points = await states(
			{ kind: 'bubbles: { name: town, value: people }' },
			{ 'rows.csv': 'town;lon;lat;people\nCaracas;-66,991;10,601;3\nCoro;-69,675;11,404;1\n' }
		);
		expect(points.told).toEqual([]);
		expect(points.read.story?.layers?.own?.rows?.[0]).toEqual({
			town: 'Caracas',
			lon: -66.991,
			lat: 10.601,
			people: 3
		});
	});

	it('stands in the text of the story, with every value', async () => {
		const { read } = await states();
		const text = storyText(read.story!, true);
		expect(text).toContain('## People');
		expect(text).toContain('Some states. (Meduza)');
		expect(text.replace(/ +/g, ' ')).toContain('| South | 4 | – | 6.5 |');
	});

	it('is in a translation in its words', async () => {
		const { read } = await load(
			{
				'story.yaml': storyOf({}),
				'rows.csv': CSV,
				'states.json': squares(['A', 'B']),
				'story.es.yaml':
					'of: story.yaml\nlang: es\nlayers: { own: { title: Gente, rows: [{ name: Norte }, {}] } }\n'
			},
			'story.es.yaml'
		);
		expect(read.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
		expect(read.story?.layers?.own).toMatchObject({
			title: 'Gente',
			rows: [{ name: 'Norte' }, { name: 'South' }]
		});
		expect(read.story?.layers?.own?.choropleth?.areas.features).toHaveLength(2);
	});
});

describe('the column that a layer shows', () => {
	/** Where each step begins and ends, and what its legend says there. */
	async function ways(steps: string[], opening?: string): Promise<string[][]> {
		const { read, told } = await states({
			steps: steps.map((rest, i) => `{ id: s${i}, text: T.${rest} }`),
			opening
		});
		expect(told).toEqual([]);
		return [-1, ...steps.keys()].map((index) =>
			[0, 1].map((progress) => {
				const [own] = layersAt(read.story!, index, progress);
				return own ? `${own.title.replace('People, ', '')} ${own.progress}` : 'none';
			})
		);
	}

	it('is the last one where nobody says, and goes on from step to step as a function of progress', async () => {
		expect(await ways([', layerColumns: { own: a }', '', ', layerColumns: { own: c }'])).toEqual([
			['c 1', 'c 1'],
			['c 1', 'a 0'],
			['a 0', 'a 0'],
			['a 0', 'c 1']
		]);
	});

	it('may be two: a step goes from one to the other', async () => {
		expect(
			await ways([', layerColumns: { own: [a, b] }', ', layers: []', ''], '{ view: world, layers: [] }')
		).toEqual([
			['none', 'none'],
			// It comes while the first step is read, goes with the second, and comes again.
			['none', 'b 0.5'],
			['b 0.5', 'none'],
			['none', 'b 0.5']
		]);
	});

	it('fades in and out as a function of progress, and is between two steps the same from either', async () => {
		const { read } = await states({
			steps: ['{ id: s0, text: T. }', '{ id: s1, text: T., layers: [] }', '{ id: s2, text: T. }'],
			opening: '{ view: world, layers: [] }'
		});
		const opacity = (index: number, progress: number) =>
			layersAt(read.story!, index, progress)[0]?.opacity ?? 0;
		expect([-1, 0, 1, 2].map((index) => [0, 1].map((progress) => opacity(index, progress)))).toEqual([
			[0, 0],
			[0, 1],
			[1, 0],
			[0, 1]
		]);
		const [coming, going] = [opacity(0, 0.2), opacity(1, 0.2)];
		expect(coming).toBeGreaterThan(0);
		expect(coming).toBeLessThan(1);
		expect(coming + going).toBeCloseTo(1);
	});

	it('is the nearer one in the head of the legend, on the way', async () => {
		const { read } = await states({ steps: ['{ id: s, text: T., layerColumns: { own: [a, c] } }'] });
		const titles = [0, 0.15, 0.3, 0.5, 0.9].map((progress) => layersAt(read.story!, 0, progress)[0]!.title);
		expect(titles).toEqual(['People, a', 'People, a', 'People, b', 'People, c', 'People, c']);
		expect(stepsOf(read.story!)[0]!.layerColumns).toEqual({ own: ['a', 'c'] });
	});
});

describe('what is wrong with a layer’s files', () => {
	it.each<[string, string[], Parameters<typeof storyOf>[0], Record<string, string>]>([
		['a row whose area is not there', ['364 at rows.csv:3:1'], {}, { 'rows.csv': CSV.replace('B,', 'Bb,') }],
		['areas without a row', ['365 at story.yaml:9:26'], {}, { 'states.json': squares(['A', 'B', 'C']) }],
		['a file that is no JSON', ['366 at story.yaml:9:26'], {}, { 'states.json': 'A' }],
		[
			'a file of points',
			['366 at story.yaml:9:26'],
			{},
			{ 'states.json': '{"type":"Point","coordinates":[0,0]}' }
		],
		[
			'a file that breaks off',
			['366 at story.yaml:9:26'],
			{},
			{ 'states.json': '{"type":"Topology","objects":{"a":{"type":"Polygon","arcs":[[0]]}}}' }
		],
		['areas without ids', ['367 at story.yaml:9:19'], {}, { 'states.json': squares(['A', 'B'], 'iso') }],
		[
			'a property that no area has',
			['367 at story.yaml:9:47'],
			{ kind: 'choropleth: { areas: states.json, areaId: isa, key: code, value: a }' },
			{ 'states.json': squares(['A', 'B'], 'iso') }
		],
		['text in place of a number', ['293 at rows.csv:2:9'], {}, { 'rows.csv': CSV.replace('1,2', 'few,2') }],
		['a row twice', ['363 at rows.csv:4:1'], {}, { 'rows.csv': `${CSV}A,Again,1,1,1\n` }],
		[
			'a flow to no place',
			['223 at rows.csv:2:1', '223 at rows.csv:2:3'],
			{ kind: 'flows: { value: n }' },
			{ 'rows.csv': 'from,to,n\na,b,1\n' }
		]
	])('%s', async (_, faults, parts, files) => {
		const { read, told } = await states(parts, files);
		expect(told).toEqual(faults);
		expect(read.story === undefined).toBe(read.diagnostics.some(({ severity }) => severity === 'error'));
		for (const { message, fix } of read.diagnostics) {
			expect(`${message} ${fix}`).not.toMatch(/\{\w+\}|undefined|\[object/);
		}
	});

	it('is where the story names a file that is not there', async () => {
		const { told } = await load({ 'story.yaml': storyOf({}) });
		expect(told).toEqual(['327 at story.yaml:9:26', '327 at story.yaml:10:11']);
	});

	it('is not what a spreadsheet does to zeros, without its name', async () => {
		const { read, told } = await states(
			{},
			{ 'rows.csv': 'code,name,a,b,c\n1,One,1,1,1\n12,Two,2,2,2\n', 'states.json': squares(['01', '12']) }
		);
		expect(told).toEqual(['364 at rows.csv:2:1']);
		expect(read.diagnostics.find(({ code }) => code === 364)?.fix).toContain('zeros');
	});
});

describe('a TopoJSON file', () => {
	it('has the areas that its reference reader makes of it', () => {
		const atlas = world as unknown as Topology;
		const made = feature(atlas, atlas.objects.countries as GeometryCollection).features;
		const round = (value: unknown): unknown =>
			Array.isArray(value) ? value.map(round) : Math.round((value as number) * 1e4) / 1e4;
		const read = readAreas(JSON.stringify(world));
		if ('what' in read) throw new Error(read.what);
		expect(read.map(({ id }) => id)).toEqual(made.map(({ id }) => id));
		const points = (value: unknown): number =>
			typeof value === 'number' ? 1 : (value as unknown[]).reduce<number>((sum, one) => sum + points(one), 0);
		for (const [i, { coordinates }] of read.entries()) {
			const { geometry } = made[i]!;
			const own =
				geometry.type === 'Polygon'
					? [geometry.coordinates]
					: (geometry as { coordinates: unknown }).coordinates;
			// A point that is rounded to the one before it is left out.
			const rounded = (round(own) as number[][][][]).map((rings) =>
				rings.map((ring) =>
					ring.filter(([x, y], at) => at === 0 || x !== ring[at - 1]![0] || y !== ring[at - 1]![1])
				)
			);
			expect(points(coordinates)).toBeGreaterThan(0);
			expect(coordinates).toEqual(rounded);
		}
	});
});

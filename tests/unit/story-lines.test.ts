import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storyText } from '../../src/lib/cli/story-text.ts';
import { distance } from '../../src/lib/geo/index.ts';
import { onShow } from '../../src/lib/map/scene/on-show.ts';
import { readStory } from '../../src/lib/story/check/read.ts';
import { diskFolder } from '../../src/lib/story/disk/index.ts';
import { fixedViews } from '../../src/lib/story/load/index.ts';
import { loadTracks } from '../../src/lib/story/load/tracks.ts';
import { sceneAt } from '../../src/lib/story/scene/scene-at.ts';
import type { StoryData } from '../../src/lib/story/schema/story-data.ts';
import { readTranslation } from '../../src/lib/story/translate/translation.ts';
import { removeFolder, temporaryFolder } from '../shared/temporary-folder.ts';

const file = (lines: string, steps: string, rest = '') => `title: A ship
summary: A ship goes round.
source: { name: Meduza }
sources:
  rbc: { name: RBC, url: https://www.rbc.ru }
places:
  rotterdam: { name: Rotterdam, at: [4.3, 51.9] }
  suez: { name: Suez, at: [32.5, 29.9] }
  mumbai: { name: Mumbai, at: [72.8, 18.9] }
${rest}
lines:
${lines}
views:
  sea: { bounds: [-10, 0, 80, 60], places: [rotterdam, suez, mumbai], lines: [road], alt: The sea. }
  along: { follow: anna, zoom: 4, lines: [anna], places: [rotterdam, suez, mumbai], alt: The ship. }
opening: { view: sea }
chapters:
  - id: only
    title: Only
    steps:
${steps}
`;

const ANNA = `  anna:
    name: MV Anna
    kind: sea
    vehicle: ship
    from: rotterdam
    via: [suez]
    to: mumbai
    certainty: reported
    width: 4
    date: 3 March 2019
    note: Named by a pilot.
    source: rbc`;
const ROAD = '  road: { name: The coast road, kind: road, points: [[30, 31], [31, 31.5], [32, 31.2]] }';
const STEPS = `      - { id: first, text: x }
      - { id: second, text: x, lines: { add: [anna] } }
      - { id: third, text: x, lines: [road] }
      - { id: last, text: x, view: along }`;

const read = (lines = `${ANNA}\n${ROAD}`, steps = STEPS, rest = ''): StoryData => {
	const { story, diagnostics } = readStory(file(lines, steps, rest), { file: 'story.yaml' });
	expect(diagnostics).toEqual([]);
	return story!;
};

describe('the lines of a story file', () => {
	const story = read();
	const idsAt = (index: number, progress = 1) => sceneAt(story, index, progress).routes.map(({ id }) => id);
	const anna = (progress: number) => sceneAt(story, 1, progress).routes.find(({ id }) => id === 'anna')!;

	it('are on the map where a view usually has them, and a step adds to these or has others', () => {
		expect([-1, 0, 1, 2, 3].map((index) => idsAt(index))).toEqual([
			['road'],
			['road'],
			['road', 'anna'],
			['road'],
			['anna']
		]);
	});

	it('draw themselves while the first step that shows them is read, with their vehicle and their name', () => {
		expect(anna(0).progress).toBe(0);
		expect(anna(0.2).progress).toBeGreaterThan(0.2);
		expect(anna(0.2).progress).toBeLessThan(0.8);
		expect(anna(1)).toMatchObject({
			progress: 1,
			label: 'MV Anna',
			detail: 'Sea route, 3 March 2019',
			kind: 'sea',
			width: 4,
			marks: false
		});
		expect(anna(1).shape).toMatch(/^M0-15/);
		expect(sceneAt(story, 1, 1).routes[0]).toMatchObject({ id: 'road', progress: 1, muted: true });
	});

	it('leave a flight that stands alone its aircraft', () => {
		const flights = `aircraft:
  RA-1: { type: An-124, operator: Russian Air Force }
flights:
  f1:
    aircraft: RA-1
    date: 23 March 2019
    route: Rotterdam – Suez
    note: Reported.
    source: rbc
    legs: [{ from: rotterdam, to: suez, certainty: reported }]`;
		const steps = [
			'      - { id: one, text: x, flights: [f1] }',
			'      - { id: two, text: x, flights: [f1] }',
			'      - { id: three, text: x, view: along }'
		].join('\n');
		const { routes } = sceneAt(read(undefined, steps, flights), 1, 1);
		expect(routes.map(({ id, label }) => [id, label])).toEqual([
			['f1', 'RA-1'],
			['road', 'The coast road']
		]);
	});

	it('go by their places, and say on their card what is known and nothing that is not', () => {
		expect(anna(1).legs).toEqual([
			{ from: [4.3, 51.9], via: [[32.5, 29.9]], to: [72.8, 18.9], certainty: 'reported' }
		]);
		expect(anna(1).facts).toEqual([
			{ name: 'When', text: '3 March 2019' },
			{ name: 'Route', text: 'Rotterdam – Suez – Mumbai' },
			{ name: 'Line', text: 'reported' },
			{ name: 'How it is known', text: 'Named by a pilot. (RBC)' }
		]);
		const [road] = sceneAt(story, 0, 1).routes;
		expect(road).toMatchObject({ name: 'The coast road, Road', shape: '', facts: [] });
	});

	it('have the legend explain only what is not sure', () => {
		expect(onShow(sceneAt(story, 0, 1)).certainties).toEqual([]);
		expect(onShow(sceneAt(story, 1, 1)).certainties).toEqual(['reported']);
	});

	it('can be followed by a view, which looks at all of their way', () => {
		expect(sceneAt(story, 3, 0.5).view).toMatchObject({ follow: 'anna' });
		const stops = fixedViews(story).flatMap((view) => ('center' in view ? [view.center] : []));
		const along = stops.slice(1).map((stop, i) => distance(stops[i]!, stop));
		expect(stops.at(-1)!.map(Math.round)).toEqual([73, 19]);
		expect(Math.max(...along)).toBeLessThan(400_000);
	});

	it('are drawn by the date where a clock of days runs', () => {
		const steps = `      - { id: days, text: x, lines: [anna, road], clock: { from: 2019-03-01, to: 2019-03-10 } }
      - { id: last, text: x, view: along }`;
		const byDays = read(`${ANNA}\n${ROAD}`, steps);
		const drawn = (progress: number) =>
			sceneAt(byDays, 0, progress).routes.find(({ id }) => id === 'anna')!.progress;
		expect([drawn(0.1), drawn(0.6)]).toEqual([0, 1]);
	});

	it('go along the points that are given, on one bearing where it is said', () => {
		const lines = (along: string) => `${ANNA}
  road: { name: Crossing, points: [[-20, 40], [-60, 40]]${along} }`;
		const viaOf = (along: string) => sceneAt(read(lines(along)), 0, 1).routes[0]!.legs[0]!.via ?? [];
		expect(viaOf('')).toEqual([]);
		expect(viaOf(', along: rhumb').length).toBeGreaterThan(20);
		expect(new Set(viaOf(', along: rhumb').map(([, lat]) => Math.round(lat * 1000)))).toEqual(
			new Set([40_000])
		);
	});

	it('may have a silhouette of one’s own', () => {
		const own = read(`${ANNA.replace('vehicle: ship', "vehicle: 'M0-15L8 12H-8Z'")}\n${ROAD}`);
		expect(sceneAt(own, 1, 1).routes[1]!.shape).toBe('M0-15L8 12H-8Z');
	});

	it('stand in the text of a story under a heading of their own', () => {
		const text = storyText(story, false);
		const [, lines = ''] = text.split(/lines\n/i);
		expect(lines).toContain(
			'MV Anna (Sea route, reported). 3 March 2019. Rotterdam – Suez – Mumbai. Named by a pilot. RBC'
		);
		expect(lines).toContain('The coast road (Road).');
		expect(text.toLowerCase()).not.toContain('flights\n');
	});

	it('bring their words, and a story without them has none', () => {
		expect(story.words).toMatchObject({ lines: 'Lines', sea: 'Sea route' });
		const { story: other } = readStory(
			file(ROAD, '      - { id: a, text: x }').replace(/lines:\n.*\n|, lines: \[road\]|\n.*along:.*/g, ''),
			{ file: 'story.yaml' }
		);
		expect(other).not.toHaveProperty('words');
	});

	it('are translated by their names, notes and ways', () => {
		const text = file(`${ANNA}\n${ROAD}`, STEPS);
		const original = readStory(text, { file: 'story.yaml' });
		const translation = `lang: es
of: story.yaml
places: { rotterdam: Róterdam, suez: Suez, mumbai: Bombay }
lines:
  anna: { name: El Anna, date: 3 de marzo de 2019, note: Lo dice un piloto. }
`;
		const translated = readTranslation(translation, {
			file: 'story.es.yaml',
			original: { name: 'story.yaml', read: original }
		});
		const messages = translated.diagnostics.map(({ code, message }) => `${code} ${message}`);
		expect(messages.filter((one) => one.includes('line'))).toEqual([
			expect.stringContaining('the line "road"')
		]);
		const route = sceneAt(translated.story!, 1, 1).routes.find(({ id }) => id === 'anna')!;
		expect(route).toMatchObject({ label: 'El Anna', detail: 'Ruta marítima, 3 de marzo de 2019' });
		expect(route.facts?.[1]).toEqual({ name: 'Ruta', text: 'Róterdam – Suez – Bombay' });
	});
});

describe('the file of a line', () => {
	let root = '';
	beforeAll(() => {
		root = temporaryFolder('lines');
	});
	afterAll(() => removeFolder(root));

	/** Reads a story whose road is in a file, and that file where it has something. */
	async function load(name: string, content: string | undefined, more = '') {
		const folder = path.join(root, name.replace(/\W/g, '-'));
		mkdirSync(folder, { recursive: true });
		if (content !== undefined) writeFileSync(path.join(folder, name), content);
		const text = file(`${ANNA}\n  road: { name: Road, path: ${name}${more} }`, STEPS);
		const { read: result } = await loadTracks(readStory(text, { file: 'story.yaml' }), diskFolder(folder));
		return { ...result, place: text.split('\n').findIndex((line) => line.includes(name)) + 1 };
	}

	const routeIn = (story: StoryData | undefined) => sceneAt(story!, 0, 1).routes[0]!;
	const geoJson = JSON.stringify({
		type: 'Feature',
		properties: {},
		geometry: {
			type: 'MultiLineString',
			coordinates: [
				[
					[10, 50],
					[11, 51.5],
					[12, 50]
				],
				[
					[20, 50],
					[21, 50]
				]
			]
		}
	});

	it('is GeoJSON, whose parts are not joined', async () => {
		const { story } = await load('road.geojson', geoJson, ', certainty: inferred');
		expect(routeIn(story).legs).toEqual([
			{ from: [10, 50], via: [[11, 51.5]], to: [12, 50], certainty: 'inferred' },
			{ from: [20, 50], to: [21, 50], certainty: 'inferred' }
		]);
		expect(routeIn(story).track).toBeUndefined();
	});

	it('is an encoded polyline', async () => {
		const { story } = await load('way.polyline', '_p~iF~ps|U_ulLnnqC_mqNvxq`@\n');
		expect(routeIn(story).legs).toEqual([
			{ from: [-120.2, 38.5], via: [[-120.95, 40.7]], to: [-126.453, 43.252], certainty: 'tracked' }
		]);
	});

	it('is a recorded track, whose gaps stay gaps and whose times a clock reads', async () => {
		const point = (lon: number, time: string) =>
			`<trkpt lat="50" lon="${lon}"><time>2019-03-03T${time}Z</time></trkpt>`;
		const segments = [
			point(10, '10:00:00') + point(10.1, '10:01:00'),
			point(10.3, '14:01:00') + point(10.4, '14:02:00')
		];
		const gpx = `<gpx><trk>${segments.map((points) => `<trkseg>${points}</trkseg>`).join('')}</trk></gpx>`;
		const { story } = await load('walk.gpx', gpx);
		expect(routeIn(story).track).toMatchObject({ gaps: [{ after: 1, duration: 4 * 3_600_000 }] });
		expect(routeIn(story)).toMatchObject({ kind: 'path', legs: [] });
	});

	it.each([
		['none.geojson', undefined, 310],
		['text.polyline', 'hello world', 311],
		['far.polyline', 'zzzzzzzzzzzz~~~~~~~~~~~~', 311],
		['points.geojson', '{ "type": "FeatureCollection", "features": [] }', 311]
	])('%s: an error at the line that names it', async (name, content, code) => {
		const { story, diagnostics, place } = await load(name, content);
		expect(diagnostics.map((one) => [one.code, one.line])).toEqual([[code, place]]);
		expect(story).toBeUndefined();
	});
});

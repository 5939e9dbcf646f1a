import { describe, expect, it } from 'vitest';
import { readStory } from '../../src/lib/story/check/read.ts';
import { contrail, folderWith } from './cli-world.ts';
import { config, errorsIn, importOf } from './cli-imports.ts';

const dataOf = (story: string) => readStory(story, { file: 'story.yaml' }).data;

describe('the line of StoryMapJS', () => {
	const slide = (headline: string, lat: number, lon: number, more: object = { line: true }) => ({
		text: { headline, text: `About ${headline}.` },
		location: { lat, lon, zoom: 6, ...more }
	});

	it('becomes a line from point to point, each drawn in the step of its slide', async () => {
		const slides = [
			slide('Kraków', 50.06, 19.94, { line: true, name: 'Kraków' }),
			slide('Vilnius', 54.69, 25.28, { line: true, name: 'Vilnius' }),
			slide('Elsewhere', 10, 10, { line: false }),
			slide('A field', 56.5, 24.1),
			slide('The same field', 56.5, 24.1)
		];
		const { out, err, status } = await importOf(JSON.stringify({ storymap: { slides } }), 'a.json');
		expect(status).toBe(0);
		expect(errorsIn(out)).toEqual([]);
		const { lines, chapters } = dataOf(out)!;
		expect(lines).toEqual({
			'krakow-vilnius': { name: 'Kraków – Vilnius', from: 'krakow', to: 'vilnius', certainty: 'inferred' },
			'a-field': {
				name: 'A field',
				points: [
					[25.28, 54.69],
					[24.1, 56.5]
				],
				certainty: 'inferred'
			}
		});
		expect(chapters.flatMap(({ steps }) => steps.map((step) => step.lines))).toEqual([
			undefined,
			['krakow-vilnius'],
			undefined,
			['a-field'],
			undefined
		]);
		expect(out).toContain('\n  krakow-vilnius: { name: Kraków – Vilnius, from: krakow,');
		expect(err).not.toMatch(/\bline\b/);
	});
});

describe('GeoJSON beside a configuration of Mapbox’s', () => {
	const line = {
		type: 'LineString',
		coordinates: [
			[10, 50],
			[11, 51]
		]
	};
	const chapters = `{ title: 'Rain', description: 'It rains.', onChapterEnter: [{ layer: 'road-line', opacity: 1 }, { layer: 'rain', opacity: 0.5 }] },
{ title: 'Flood', description: 'It floods.' },
{ title: 'After', description: 'It is over.', onChapterEnter: [{ layer: 'road-line', opacity: 0 }] }`;
	const text = `var config = { title: 'T', subtitle: 'S', chapters: [${chapters}] };`;

	it('becomes a line where its name is that of a layer, as long as that is shown', async () => {
		const folder = folderWith({
			'config.js': text,
			'road.geojson': JSON.stringify({ type: 'Feature', properties: {}, geometry: line }),
			'rain.geojson': JSON.stringify({ type: 'FeatureCollection', features: [] }),
			'other.geojson': JSON.stringify(line)
		});
		const { out, err } = await contrail(folder, ['import', 'config.js']);
		expect(errorsIn(out)).toEqual([]);
		const { lines, chapters } = dataOf(out)!;
		expect(lines).toEqual({ road: { name: 'road', path: 'road.geojson' } });
		const steps = chapters.flatMap((chapter) => chapter.steps);
		expect(steps.map((step) => step.lines)).toEqual([['road'], ['road'], undefined]);
		expect(steps.map((step) => step.styleLayers)).toEqual([{ rain: 0.5 }, undefined, undefined]);
		expect(err).toContain('the layer "road-line" became the line "road"');
		expect(err).toContain('Put road.geojson beside the story.');
		expect(err.match(/road\.geojson/g)).toHaveLength(1);
	});

	it('is nothing where no layer has its name', async () => {
		const folder = folderWith({ 'config.js': config(), 'road.geojson': JSON.stringify(line) });
		const { out } = await contrail(folder, ['import', 'config.js']);
		expect(dataOf(out)).not.toHaveProperty('lines');
	});
});

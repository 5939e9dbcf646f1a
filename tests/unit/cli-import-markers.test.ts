import { describe, expect, it } from 'vitest';
import { readStory } from '../../src/lib/story/check/read.ts';
import { errorsIn, importOf } from './cli-imports.ts';

const dataOf = (story: string) => readStory(story, { file: 'story.yaml' }).data!;

/** What each step has on its map. */
const shownIn = (story: string) =>
	dataOf(story).chapters.flatMap(({ steps }) => steps.map(({ markers }) => markers));

describe('the markers of a configuration of Mapbox’s', () => {
	const chapter = (title: string, center: [number, number] | undefined, more: object = {}) => ({
		title,
		description: `About ${title}.`,
		...(center && { location: { center, zoom: 6 } }),
		...more
	});
	const chapters = [
		chapter('Source', [15.5, 50.8]),
		chapter('Bridge', [13.7, 51.1]),
		chapter('After dark', undefined),
		chapter('Unseen', [10, 10], { hidden: true }),
		chapter('Source', [15.5, 50.8])
	];

	it('become a pin at the place of each chapter, in their colour, and stay where the map stays', async () => {
		const { out, err } = await importOf(
			JSON.stringify({ showMarkers: true, markerColor: '#ff0000', chapters }),
			'config.json'
		);
		expect(errorsIn(out)).toEqual([]);
		expect(dataOf(out).markers).toEqual({
			source: { at: [15.5, 50.8], alt: 'Source', color: '#ff0000' },
			bridge: { at: [13.7, 51.1], alt: 'Bridge', color: '#ff0000' }
		});
		expect(shownIn(out)).toEqual([['source'], ['bridge'], ['bridge'], ['source']]);
		expect(dataOf(out).opening).toEqual({ view: 'source-1', markers: ['source'] });
		expect(out).toContain("\n  source: { at: [15.5, 50.8], alt: Source, color: '#ff0000' }");
		expect(err).not.toMatch(/marker/i);
	});

	it('have the colour of the template where none is named, and none that is no colour', async () => {
		const usual = await importOf(JSON.stringify({ showMarkers: true, chapters }), 'config.json');
		expect(dataOf(usual.out).markers?.source).toMatchObject({ color: '#3FB1CE' });
		const odd = { showMarkers: true, markerColor: 'url(x)', chapters };
		const { out, err } = await importOf(JSON.stringify(odd), 'config.json');
		expect(dataOf(out).markers?.source).toEqual({ at: [15.5, 50.8], alt: 'Source' });
		expect(err).toContain('"markerColor" was left out: "url(x)". Write it as #3fb1ce');
	});

	it('are none where the configuration shows none', async () => {
		const none = { showMarkers: false, markerColor: '#ff0000', chapters };
		const { out, err } = await importOf(JSON.stringify(none), 'config.json');
		expect(dataOf(out).markers).toBeUndefined();
		expect(shownIn(out)).toEqual([undefined, undefined, undefined, undefined]);
		expect(err).not.toMatch(/marker/i);
	});
});

describe('the points of StoryMapJS', () => {
	const slide = (text: object, lat: number, lon: number, name?: string) => ({
		text: { ...text, text: 'Here.' },
		location: { lat, lon, zoom: 6, ...(name && { name }) }
	});

	it('are places where they have a name, else pins that say what their slide is about', async () => {
		const slides = [
			{ type: 'overview', text: { headline: 'Ways', text: 'All.' } },
			slide({ headline: 'Kraków' }, 50.06, 19.94, 'Kraków'),
			slide({ headline: 'A field' }, 56.5, 24.1),
			slide({}, 10, 20)
		];
		const { out, err } = await importOf(JSON.stringify({ storymap: { slides } }), 'a.json');
		expect(errorsIn(out)).toEqual([]);
		expect(dataOf(out).markers).toEqual({ 'a-field': { at: [24.1, 56.5], alt: 'A field' } });
		expect(shownIn(out)).toEqual([undefined, ['a-field'], undefined]);
		expect(dataOf(out).opening).toMatchObject({ places: ['krakow'], markers: ['a-field'] });
		expect(err.match(/the marker at .* was left out/g)).toEqual(['the marker at [20, 10] was left out']);
	});
});

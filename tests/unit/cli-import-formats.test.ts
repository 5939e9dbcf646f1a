import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { readStory } from '../../src/lib/story/check/read.ts';
import { imported, importOf, source } from './cli-imports.ts';

describe('StoryMapJS', () => {
	const map = (options: object) =>
		JSON.stringify({
			storymap: {
				...options,
				slides: [
					{ type: 'overview', text: { headline: 'Two towns' }, location: { line: true } },
					{ text: { headline: 'Kraków' }, location: { lat: 50.06, lon: 19.94, zoom: 6, name: 'Kraków' } },
					{ text: { headline: 'Vilnius' }, location: { lat: 54.69, lon: 25.28, zoom: 6 } }
				]
			}
		});
	const places = (story: string) => readStory(story, { file: 'x' }).data?.places;

	it.each(['zoomify', 'iiif'])('leaves out the points of a picture (%s), each by its name', async (type) => {
		const { out, err } = await importOf(map({ map_type: type, map_as_image: false }), 'a.json');
		expect(places(out)).toBeUndefined();
		expect(out).toContain('views:\n  opening: { center: [0, 0], zoom: 0 }\n');
		expect(err).toContain('slide 2 "Kraków": the point [19.94, 50.06] of "Kraków" was left out.');
		expect(err).toContain('slide 3 "Vilnius": the point [25.28, 54.69] was left out.');
	});

	it.each([
		{ map_type: 'osm:standard', map_as_image: true },
		{ map_type: 'https://tiles.example/{z}/{x}/{y}.png', map_as_image: true, zoomify: { path: 'x' } },
		{ map_as_image: true }
	])('keeps the points of a map that is shown as a picture: %j', async (options) => {
		const { out, err } = await importOf(map(options), 'a.json');
		expect(places(out)).toEqual({ krakow: { name: 'Kraków', at: [19.94, 50.06] } });
		expect(out).toContain('opening: { bounds: [19.94, 50.06, 25.28, 54.69] }');
		expect(err).not.toContain('the point');
	});
});

describe('the places of warnings', () => {
	const slides = ['Gate', 'Mill', 'Mill'].map((headline, index) => ({
		text: { headline, text: 'Here.' },
		location: { lat: 50 + index, zoom: 16 }
	}));
	const points = (err: string) => err.split('\n').filter((line) => line.includes('a point of'));

	it('are the slide and the column in a file of one line', async () => {
		const text = JSON.stringify({ storymap: { slides } });
		const { err } = await importOf(text, 'a.json');
		const columns = [...text.matchAll(/\{"lat"/g)].map(({ index }) => index + 1);
		expect(points(err).map((line) => line.slice(0, line.indexOf(' was left')))).toEqual([
			`a.json:1:${columns[0]}  slide 1 "Gate": a point of latitude 50`,
			`a.json:1:${columns[1]}  slide 2 "Mill": a point of latitude 51`,
			`a.json:1:${columns[2]}  slide 3 "Mill": a point of latitude 52`
		]);
	});

	it('name the same parts when the file has many lines', async () => {
		const { err } = await importOf(JSON.stringify({ storymap: { slides } }, null, 1), 'a.json');
		expect(points(err).map((line) => /^a\.json:\d+:\d+ {2}(slide \d "\w+"):/.exec(line)?.[1])).toEqual([
			'slide 1 "Gate"',
			'slide 2 "Mill"',
			'slide 3 "Mill"'
		]);
	});

	it('are right in scripts with patterns, nested templates and text over several lines', async () => {
		const text = [
			'const re = /[`"]\\//g, s = `a ${`b ${1}`} c`;',
			'var config = { title: "T",',
			'chapters: [{ title: `C`, description: `<p>One.</p>',
			'   <u>Two.</u>`, legend: re }] };'
		].join('\n');
		const { err } = await importOf(text);
		expect(err).toContain('config.js:4:4  chapter 1 "C": <u> was left out, its words stay.');
		expect(err).toContain('config.js:4:18  chapter 1 "C": "legend" was left out.');
	});
});

describe('JSON that readers of ArchieML write', () => {
	const { load } = createRequire(import.meta.url)('archieml') as { load: (text: string) => unknown };
	const withoutHead = (story: string) => story.slice(story.indexOf('title:')).replace(/\.(aml|json)$/gm, '');

	it.each([
		['archieml.aml', []],
		['archieml.aml', ['--format', 'archieml']],
		['freeform.aml', []]
	])('makes the same story as %s itself, with %j', async (name, words) => {
		const json = JSON.stringify(load(source(name)));
		const file = name.replace('.aml', '.json');
		const { status, out, err } = await importOf(json, file, ...words);
		expect(status).toBe(0);
		expect(withoutHead(out)).toBe(withoutHead((await imported(name)).out));
		expect(err).toMatch(/^\w+\.json:1:\d+ {2}block \d+/m);
	});
});

it('says where a sticky is triggered without words, as no step can show it there', async () => {
	const text =
		'---\ntitle: T\n---\nWords. @cr-map\n\n:::{.cr-section}\n@cr-map\n\n:::{#cr-map}\n![A map](map.svg)\n:::\n:::';
	const { out, err } = await importOf(text, 'a.qmd');
	expect(out.match(/image: cr-map/g)).toHaveLength(1);
	expect(err).toContain('a.qmd:7:1  no step shows the image "cr-map" here. A step has a text: give it one.');
});

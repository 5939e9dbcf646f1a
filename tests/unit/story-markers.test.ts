import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { storyText } from '../../src/lib/cli/story-text.ts';
import { loadStory } from '../../src/lib/story/disk/index.ts';
import { markersAt } from '../../src/lib/story/scene/markers-at.ts';
import { withAddresses } from '../../src/lib/story/schema/index.ts';
import type { StoryData } from '../../src/lib/story/schema/story-data.ts';
import { markerSize } from '../../src/lib/story/ui/map-parts/marker-size.ts';
import { removeFolder, temporaryFolder } from '../shared/temporary-folder.ts';

const STORY = `title: Towers
lang: en
summary: A map.
source: { name: Meduza }
places: { caracas: { name: Caracas, at: [-66.99, 10.6] } }
markers:
  tower: { at: caracas, image: tower.png, alt: A tower., metres: 40000, link: '#second' }
  count: { at: [2, 3], number: 1500, prefix: US$, label: paid, source: { name: Desk, url: 'https://example.org/' } }
  shut: { at: [4, 5], text: Shut, avoid: true }
  end: { at: [6, 7], alt: The end., color: teal }
views:
  world: { center: [0, 0], zoom: 1, alt: The world., places: [caracas], markers: [tower, count] }
opening: { view: world, markers: [tower] }
chapters:
  - id: all
    title: All
    steps:
      - { id: first, text: First. }
      - { id: second, text: Second., markers: { add: [shut], remove: [count] } }
      - { id: third, text: Third., markers: [end] }
      - { id: fourth, text: Fourth., markers: [] }
`;

const folders: string[] = [];
afterAll(() => folders.forEach(removeFolder));

const picture = fileURLToPath(new URL('../../static/samples/sheet-900.webp', import.meta.url));

async function load(files: Record<string, string> = {}, name = 'story.yaml') {
	const folder = temporaryFolder('markers');
	folders.push(folder);
	copyFileSync(picture, path.join(folder, 'tower.png'));
	for (const [file, content] of Object.entries({ 'story.yaml': STORY, ...files })) {
		writeFileSync(path.join(folder, file), content);
	}
	const file = path.join(folder, name);
	return (await loadStory(readFileSync(file, 'utf8'), file, name)).read;
}

const { story, diagnostics } = (await load()) as { story: StoryData; diagnostics: unknown[] };

describe('a marker of a story', () => {
	it('stands at a point or a place, with its number as the language writes it and its picture measured', () => {
		expect(diagnostics).toEqual([]);
		expect(story.markers).toEqual({
			tower: {
				at: [-66.99, 10.6],
				image: { src: 'tower.png', width: 900, height: 1200 },
				alt: 'A tower.',
				metres: 40000,
				link: '#second'
			},
			count: {
				at: [2, 3],
				number: 'US$1,500',
				label: 'paid',
				source: { name: 'Desk', url: 'https://example.org/' }
			},
			shut: { at: [4, 5], text: 'Shut', avoid: true },
			end: { at: [6, 7], alt: 'The end.', color: 'teal' }
		});
		expect(JSON.parse(JSON.stringify(story))).toEqual(story);
	});

	it('has its picture at another address where the page does', () => {
		const moved = withAddresses(story, (src) => `/assets/${src}`);
		expect(moved.markers?.tower?.image?.src).toBe('/assets/tower.png');
		expect(moved.markers?.shut).toEqual(story.markers?.shut);
	});

	it('names a picture that is not there', async () => {
		const read = await load({ 'story.yaml': STORY.replace('tower.png', 'towers.png') });
		expect(read.story).toBeUndefined();
		expect(read.diagnostics.map(({ code, line }) => [code, line])).toEqual([[327, 7]]);
	});

	it('comes and goes from step to step as a function of progress, the same from either direction', () => {
		const seen = (index: number, progress: number) =>
			Object.fromEntries(markersAt(story, index, progress).map(({ id, opacity }) => [id, opacity]));
		expect(seen(-1, 0)).toEqual({ tower: 1 });
		expect(seen(0, 0)).toEqual({ tower: 1 });
		expect(seen(0, 1)).toEqual({ tower: 1, count: 1 });
		expect(seen(1, 0)).toEqual(seen(0, 1));
		const { tower, count, shut, ...none } = seen(1, 0.2);
		expect([tower, none]).toEqual([1, {}]);
		expect(shut).toBeGreaterThan(0);
		expect(shut! + count!).toBeCloseTo(1);
		expect(seen(1, 1)).toEqual({ tower: 1, shut: 1 });
		expect(seen(2, 1)).toEqual({ end: 1 });
		expect(seen(3, 1)).toEqual({});
		expect(seen(9, 1)).toEqual({});
	});

	it('is listed in the text of the story where it comes to the map', () => {
		const text = storyText(story, true);
		expect(text.match(/^- .*$/gm)).toEqual([
			'- [A tower.](#second)',
			'- US$1,500 paid ([Desk](https://example.org/))',
			'- Shut',
			'- The end.'
		]);
	});

	it('is in a translation in its words, and its number in the way of the language', async () => {
		const read = await load(
			{
				'story.es.yaml':
					'of: story.yaml\nlang: es\nmarkers: { count: { label: pagados, prefix: "" }, shut: { text: Cerrado } }\n'
			},
			'story.es.yaml'
		);
		expect(read.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
		expect(read.story?.markers).toMatchObject({
			count: { number: '1500', label: 'pagados' },
			shut: { text: 'Cerrado' },
			tower: { image: { width: 900 } }
		});
		const missing = read.diagnostics.filter(({ message }) => message.includes('marker'));
		expect(missing.map(({ message }) => /marker "(\w+)"/.exec(message)?.[1])).toEqual(['tower', 'end']);
	});

	it('is refused in a translation where it has no such words', async () => {
		const text = 'of: story.yaml\nlang: es\nmarkers: { shut: { label: Nada, width: 3 }, shot: {} }\n';
		const read = await load({ 'story.es.yaml': text }, 'story.es.yaml');
		const errors = read.diagnostics.filter(({ severity }) => severity === 'error');
		expect(errors.map(({ code }) => code)).toEqual([273, 271, 272]);
	});
});

describe('the size of a marker', () => {
	const at: [number, number] = [0, 0];

	it('is that of its picture, at the width that the story gives', () => {
		const image = { src: 'a.png', width: 800, height: 400 };
		expect(markerSize({ at, image })).toEqual({ width: 96, ratio: 0.5 });
		expect(markerSize({ at, image, width: 40 })).toEqual({ width: 40, ratio: 0.5 });
		expect(markerSize({ at, image, metres: 4000 })).toEqual({ ratio: 0.5 });
	});

	it('is as large as its words need where other things keep clear of it, and else as they have it', () => {
		expect(markerSize({ at, text: 'Shut' })).toMatchObject({ width: undefined });
		const short = markerSize({ at, text: 'Shut', avoid: true });
		const long = markerSize({ at, text: 'Shut since the summer of the year 2019', avoid: true });
		expect(long.width!).toBeGreaterThan(short.width!);
		expect(long.width! * long.ratio).toBeGreaterThan(short.width! * short.ratio);
		const told = markerSize({ at, number: '58', label: 'barrels', avoid: true, source: { name: 'Desk' } });
		expect(told.width! * told.ratio).toBeGreaterThan(50);
	});
});

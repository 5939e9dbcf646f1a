import { geoContains } from 'd3-geo';
import { render } from 'svelte/server';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import atlas from 'world-atlas/land-50m.json' with { type: 'json' };
import { worldCountries, worldSeas, worldTowns, type MapName } from '../../src/lib/layers/index.ts';
import { readStory } from '../../src/lib/story/check/read.ts';
import { withNames } from '../../src/lib/story/load/names.ts';
import Story from '../../src/lib/story/ui/Story.svelte';
import * as code from '../../src/lib/story/ui/map-parts/index.ts';
import { browserModule, serverModule } from '../../src/lib/vite/story-modules.ts';
import NamesMap from './fixtures/NamesMap.svelte';
import { TWO_VIEWS } from './two-views.ts';

const town = (name: string, at: [number, number], minZoom = 3): MapName => ({
	...{ name, at, minZoom },
	kind: 'town'
});

/** The names on a page, and on which side of its dot each stands. */
const namesIn = (html: string): [name: string, side: string][] =>
	[...html.matchAll(/class="contrail-quiet[^"]*" data-stand="(\w+)"[^>]*><span[^>]*>([^<]*)/g)].map(
		([, side, name]) => [name!, side!]
	);

const drawn = (props: object) => namesIn(render(NamesMap, { props: props as never }).body);

const view = { center: [0, 0] as [number, number], zoom: 5 };

describe('names on a map', () => {
	const names = [town('Large', [0, 0], 2), town('Near it', [0.05, 0]), town('Small', [3, 2], 6)];

	it('are those of the zoom, and where two want the same space the first stays', () => {
		expect(drawn({ names, view })).toEqual([
			['Large', 'left'],
			['Near it', 'right']
		]);
		const crowd = Array<MapName>(9)
			.fill(town('Near it', [0.05, 0]))
			.map((one) => ({ ...one }));
		expect(drawn({ names: [names[0]!, ...crowd], view })).toContainEqual(['Large', 'left']);
		expect(drawn({ names, view: { ...view, zoom: 6.5 } }).map(([name]) => name)).toContain('Small');
		expect(drawn({ names, view: { ...view, zoom: 1 } })).toEqual([]);
	});

	it('give way to the names and notes of the map, and say none of its places twice', () => {
		const [[, side] = []] = drawn({ names: [town('Large', [1.2, 0])], view, place: [0, 0] });
		expect(side).not.toBe('left');
		expect(drawn({ names, view, place: [0.02, 0.02] })).toEqual([]);
		expect(drawn({ names: [town('Under it', [0.8, 1.06])], view, note: [0, 0] })).not.toContainEqual([
			'Under it',
			'right'
		]);
	});

	it('are not read aloud', () => {
		const { body } = render(NamesMap, { props: { names, view } });
		expect(body).toMatch(/data-part="names" aria-hidden="true"/);
	});
});

describe('the names of the world', () => {
	it('has capitals before towns of their size, in the order of those that matter most', () => {
		const towns = worldTowns();
		const zoomOf = (name: string) => towns.find((one) => one.name === name)?.minZoom;
		expect(towns.length).toBeGreaterThan(1_300);
		expect(zoomOf('Bern')).toBeLessThan(zoomOf('Düsseldorf') ?? 9);
		expect(towns.find(({ name }) => name === 'Canberra')?.kind).toBe('capital');
		expect(towns.map(({ minZoom }) => minZoom)).toEqual(
			towns.map(({ minZoom }) => minZoom).toSorted((a, b) => a - b)
		);
	});

	it('has countries in a language, each inside its bounds', () => {
		const spanish = worldCountries('es');
		expect(spanish.map(({ name }) => name)).toEqual(
			expect.arrayContaining(['España', 'Rusia', 'Venezuela', 'Kosovo'])
		);
		const [lon, lat] = spanish.find(({ name }) => name === 'Noruega')!.at;
		expect(lon).toBeGreaterThan(5);
		expect(lon).toBeLessThan(31);
		expect(lat).toBeGreaterThan(58);
		expect(spanish.every(({ name }) => !/^[A-Z]{2}$/.test(name))).toBe(true);
	});
});

describe('the seas of the world', () => {
	it('have their names in a language, and those of English in a language that the list does not have', () => {
		const names = (locale?: string) => worldSeas(locale).map(({ name }) => name);
		expect(names()).toContain('Caribbean Sea');
		expect(names('es-VE')).toContain('Mar Caribe');
		expect(names('uk')).toContain('Чорне море');
		expect(names('fi')).toEqual(names('en'));
		for (const [locale, letters] of [
			['ru', /^[\p{Script=Cyrillic} -]+$/u],
			['ar', /^[\p{Script=Arabic} ]+$/u],
			['zh', /^\p{Script=Han}+$/u],
			['ja', /^[\p{Script=Han}\p{Script=Katakana}ー]+$/u]
		] as const)
			expect(names(locale).filter((name) => !letters.test(name))).toEqual([]);
	});

	it('are named in open water', () => {
		const { land } = (atlas as unknown as Topology).objects;
		const coasts = feature(atlas as unknown as Topology, land!);
		const ashore = worldSeas().filter(({ at }) => geoContains(coasts, [...at]));
		expect(ashore.map(({ name }) => name)).toEqual([]);
	});

	it('have no dot, and stand on their point or nowhere', () => {
		const [caribbean] = worldSeas('es').filter(({ name }) => name === 'Mar Caribe');
		const at: [number, number] = [...caribbean!.at];
		expect(drawn({ names: [caribbean], view: { center: at, zoom: 5 } })).toEqual([['Mar Caribe', 'center']]);
		expect(drawn({ names: [caribbean], view: { center: at, zoom: 5 }, note: at })).toEqual([]);
	});
});

describe('the names of a story', () => {
	async function read(one: string, two = '', lang = 'en') {
		const text = `title: Names
lang: ${lang}
summary: A map.
source: { name: Meduza }
defaults: { countries: true }
views:
  one: { center: [-66.9, 10.2], zoom: 6, alt: Here.${one} }
  two: { bounds: [-10, 30, 10, 50], alt: The west.${two} }
${TWO_VIEWS}`;
		const read = await withNames(readStory(text, { file: 'story.yaml' }));
		expect(read.diagnostics).toEqual([]);
		return read.story!;
	}

	it('are those that its views can see, in its language', async () => {
		const story = await read(', towns: true', ', countries: false', 'es');
		const towns = story.names!.towns!.map(({ name }) => name);
		expect(towns).toContain('Caracas');
		expect(towns).not.toContain('Paris');
		expect(story.names!.countries!.map(({ name }) => name)).not.toContain('España');
		const both = await read('', '', 'es');
		expect(both.names!.countries!.map(({ name }) => name)).toContain('España');
		expect(both.names).not.toHaveProperty('towns');
		const seas = await read(', seas: true', '', 'es');
		expect(seas.names!.seas!.map(({ name }) => name)).toContain('Mar Caribe');
		expect(seas.names!.seas!.map(({ name }) => name)).not.toContain('Mar Mediterráneo');
	});

	it('are in the pictures of the views that have them alone', async () => {
		const story = await read(', towns: true', ', countries: false');
		const { body } = render(Story, { props: { story: { ...story, ...code } } });
		const [map = '', first = '', second = ''] = body.split('<section');
		expect(namesIn(map).map(([name]) => name)).toContain('Caracas');
		expect(namesIn(first + second).filter(([name]) => name === 'Caracas')).toHaveLength(1);
		expect(namesIn(body.slice(body.indexOf('id="second"')))).toEqual([]);
	});

	it('come with their code, and no other story has it', async () => {
		const none = await read(', countries: false', ', countries: false');
		expect(none.names).toBeUndefined();
		for (const moduleOf of [browserModule, serverModule]) {
			const module = (story: typeof none) => moduleOf(story, 'story.yaml', {}, 'story.yaml');
			expect(module(none)).not.toContain('mapParts');
		}
		const some = browserModule(await read(''), 'story.yaml', {}, 'story.yaml');
		expect(some).toMatch(/import \{ Names \} from "[^"]*layers\/index\.ts"/);
	});
});

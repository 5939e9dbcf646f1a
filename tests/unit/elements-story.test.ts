import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadStoryAt } from '../../src/lib/elements/load-story.ts';
import { loadStory } from '../../src/lib/story/disk/index.ts';

const fixtures = fileURLToPath(new URL('../fixtures/stories/', import.meta.url));
const valid = readFileSync(path.join(fixtures, 'valid/story.yaml'), 'utf8');

/** Serves files of a web page's host, and notes which were asked for. */
function host(files: Record<string, string | Uint8Array>): string[] {
	const asked: string[] = [];
	vi.stubGlobal('fetch', async (address: string) => {
		const { pathname } = new URL(address);
		asked.push(pathname);
		const content = files[decodeURIComponent(pathname)];
		const response = new Response(content as BodyInit, { status: content === undefined ? 404 : 200 });
		return Object.defineProperty(response, 'url', { value: address });
	});
	return asked;
}

const track = readFileSync(path.join(fixtures, 'valid/tracks/gap.json'));
const load = (file = 'story.yaml') => loadStoryAt(`https://example.org/a/${file}`);
const alone = valid.replace(/^ +(track|clock): .*\n/gm, '');

afterEach(() => vi.unstubAllGlobals());

describe('<contrail-story> loads', () => {
	it('a story with its tracks and clocks, as it is from the disk', async () => {
		const asked = host({ '/a/story.yaml': valid, '/a/tracks/gap.json': track });
		const file = path.join(fixtures, 'valid/story.yaml');
		const { read } = await loadStory(valid, file, 'story.yaml');
		expect(Object.values(read.story!.flights).some((flight) => flight.track)).toBe(true);
		expect(await load()).toEqual(read.story);
		expect(asked).toContain('/a/tracks/gap.json');
	});

	it('a translation, with the story that it translates', async () => {
		host({ '/a/story.yaml': alone, '/a/story.es.yaml': 'of: story.yaml\nlang: es\ntitle: Dos vuelos\n' });
		const { title, lang, chapters } = await load('story.es.yaml');
		expect([title, lang]).toEqual(['Dos vuelos', 'es']);
		expect(chapters).toHaveLength((alone.match(/^ {4}steps:/gm) ?? []).length);
	});

	it('a story in UTF-16, and in the notation of JSON', async () => {
		const small = {
			title: 'T',
			summary: 'S.',
			source: { name: 'Me' },
			views: { v: { center: [0, 0], zoom: 1 } }
		};
		const steps = [{ id: 'a', text: 'One *two*.', alt: 'The world.' }];
		const json = { ...small, opening: { view: 'v', alt: 'x' }, chapters: [{ id: 'c', title: 'C', steps }] };
		host({
			'/a/story.yaml': new Uint8Array(Buffer.from(`\uFEFF${alone}`, 'utf16le')),
			'/a/story.json': JSON.stringify(json, null, '\t')
		});
		expect((await load()).title).toBe('Two flights to Caracas');
		expect((await load('story.json')).chapters[0]!.steps[0]!.text).toEqual([
			{ type: 'p', children: ['One ', { type: 'em', children: ['two'] }, '.'] }
		]);
	});

	it('the pictures of a story from beside it', async () => {
		const pixel =
			'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
		const images = 'images:\n  tower: { src: pictures/türm.png, alt: A tower., source: { name: Me } }\n';
		const shown = alone
			.replace('opening:', `${images}opening:`)
			.replace(
				'      - id: tower\n',
				'      - id: sight\n        text: Look.\n        image: tower\n      - id: tower\n'
			);
		const asked = host({
			'/a/story.yaml': shown,
			'/a/pictures/türm.png': new Uint8Array(Buffer.from(pixel, 'base64'))
		});
		const { images: loaded } = await load();
		const src = 'https://example.org/a/pictures/t%C3%BCrm.png';
		expect(loaded?.tower).toMatchObject({ src, width: 1, height: 1 });
		expect(asked).toContain(new URL(src).pathname);
	});
});

describe('<contrail-story> refuses', () => {
	it.each<[string, Record<string, string | Uint8Array>, RegExp]>([
		['a file that is not there', {}, /HTTP 404.*contrail-552/],
		['a track that is not there', { '/a/story.yaml': valid }, /no file "tracks\/gap\.json"[^]*contrail-553/],
		[
			'a letter that cannot be read',
			{ '/a/story.yaml': Buffer.from('title: Caf\xe9\n', 'latin1') },
			/story\.yaml:1:11 .*not in UTF-8[^]*contrail-553/
		],
		[
			'a translation without its story',
			{ '/a/story.yaml': 'of: other.yaml\nlang: es\n' },
			/original "other\.yaml" cannot be opened[^]*contrail-553/
		]
	])('%s', async (_, files, says) => {
		host(files);
		await expect(load()).rejects.toThrow(says);
	});

	it('data that passed no check: elements of any name, and addresses that run', async () => {
		const text = [
			{ type: 'script', children: [{ type: 'a', href: 'javascript:alert(1)', children: ['x'] }] }
		];
		const step = { id: 'a', text, view: 'v', flights: [], places: [], areas: [], annotations: [] };
		const data = {
			title: 'T',
			summary: text,
			lang: 'en',
			source: { name: 'Me', url: 'javascript:alert(1)' }
		};
		host({
			'/a/story.json': JSON.stringify({ ...data, chapters: [{ id: 'c', title: 'C', steps: [step] }] })
		});
		await expect(load('story.json')).rejects.toThrow(/"text".*text[^]*contrail-553/);
	});
});

import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { StudioAnswer } from '../../src/lib/studio/server/index.ts';
import {
	expectUntouched,
	onDisk,
	open,
	outside,
	refusalOf,
	root,
	story,
	studioOn,
	useProject
} from './studio-project.ts';

useProject();

afterEach(() => {
	for (const folder of ['pictures', 'tracks'])
		rmSync(path.join(root, folder), { recursive: true, force: true });
	rmSync(path.join(root, 'story.es.yaml'), { force: true });
});

/** One dot. */
const PNG =
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
const GPX = `<gpx version="1.1"><trk><trkseg>
	<trkpt lat="38.7" lon="-9.1"><time>2024-05-01T10:00:00Z</time></trkpt>
	<trkpt lat="38.8" lon="-9.2"><time>2024-05-01T10:00:30Z</time></trkpt>
</trkseg></trk></gpx>`;
const base64 = (text: string): string => Buffer.from(text).toString('base64');

const file = (kind: string, name: string, data: string) => ({
	id: 1,
	story,
	ask: 'file',
	kind,
	name,
	data
});
const send = (kind: string, name: string, data: string): Promise<StudioAnswer> =>
	studioOn().answer(file(kind, name, data));
const inProject = (): string[] =>
	readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name !== 'story.yaml');

describe('a file that a page sends', () => {
	it('is written beside the story, under a safe name, and once', async () => {
		expect(await send('picture', 'C:\\My Pictures\\Été à la mer.PNG', PNG)).toEqual({
			id: 1,
			file: 'pictures/ete-a-la-mer.png'
		});
		expect(readFileSync(path.join(root, 'pictures/ete-a-la-mer.png'), 'base64')).toBe(PNG);
		expect(await send('picture', 'été à la mer.png', PNG)).toEqual({
			id: 1,
			file: 'pictures/ete-a-la-mer.png'
		});
		expect(await send('track', 'way.gpx', base64(GPX))).toEqual({ id: 1, file: 'tracks/way.gpx' });
		expectUntouched();
	});

	it('keeps another of its name', async () => {
		mkdirSync(path.join(root, 'pictures'));
		writeFileSync(path.join(root, 'pictures/dot.png'), 'another');
		expect(await send('picture', 'dot.png', PNG)).toEqual({ id: 1, file: 'pictures/dot-2.png' });
		expect(readFileSync(path.join(root, 'pictures/dot.png'), 'utf8')).toBe('another');
	});

	it.each([
		'../../../etc/dot.png',
		'/etc/dot.png',
		'..\\..\\dot.png',
		'.hidden/../dot.png',
		'dot.png\0.html'
	])('called %j stays in its folder', async (name) => {
		await send('picture', name, PNG);
		expect(inProject().every((one) => one === 'pictures' || /^pictures\/[a-z0-9-]+\.png$/.test(one))).toBe(
			true
		);
		expect(readdirSync(outside)).toEqual([]);
	});

	it.each([
		[
			'a picture with scripts',
			'picture',
			'a.svg',
			base64('<svg xmlns="http://www.w3.org/2000/svg"/>'),
			/no picture/
		],
		['a page that calls itself a picture', 'picture', 'a.png', base64('<html>'), /no picture/],
		['a text that is no track', 'track', 'a.gpx', base64('hello'), /no recorded track/],
		['a track with another ending', 'track', 'a.html', base64(GPX), /no recorded track/],
		['another kind', 'script', 'a.js', base64('1'), /\(310\)/],
		['what is not in base64', 'picture', 'a.png', '../{}', /\(310\)/],
		['what is too large', 'picture', 'a.png', 'A'.repeat(12_000_000), /too large/]
	])('is not taken: %s', async (_, kind, name, data, says) => {
		expect(refusalOf(await send(kind, name, data))).toMatch(says);
		expect(inProject()).toEqual([]);
		expectUntouched();
	});

	it('is not taken for a story that no page shows', async () => {
		const asked = { ...file('picture', 'a.png', PNG), story: path.join(root, 'unknown.yaml') };
		expect(refusalOf(await studioOn().answer(asked))).toContain('no story');
		expect(inProject()).toEqual([]);
	});

	it('is not written where a link leads out of the project', async () => {
		symlinkSync(outside, path.join(root, 'pictures'));
		expect(refusalOf(await send('picture', 'dot.png', PNG))).toContain('leads out of the project');
		expect(readdirSync(outside)).toEqual([]);
		rmSync(path.join(root, 'pictures'));
	});
});

describe('a translation that a page begins', () => {
	const translate = (lang: string): Promise<StudioAnswer> =>
		studioOn().answer({ id: 1, story, ask: 'translate', lang });
	const spanish = (): string => path.join(root, 'story.es.yaml');

	it('is a file beside the story, which the story then tells of', async () => {
		expect((await open(studioOn())).translations).toEqual([]);
		expect(await translate('es')).toMatchObject({ state: { translations: ['es'] } });
		expect(onDisk(spanish())).toBe('lang: es\nof: story.yaml\n');
		expectUntouched();
	});

	it.each(['../evil', 'es/../../x', 'german', '', 'x'.repeat(60)])('is not begun in “%s”', async (lang) => {
		refusalOf(await translate(lang));
		expect(inProject()).toEqual([]);
	});

	it('keeps a file that is there', async () => {
		writeFileSync(spanish(), 'mine');
		expect(refusalOf(await translate('es'))).toContain('there is story.es.yaml already');
		expect(onDisk(spanish())).toBe('mine');
		expect(existsSync(path.join(root, 'story.es.es.yaml'))).toBe(false);
	});
});

import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createServer, type ViteDevServer } from 'vite';
import { formatDiagnostic } from '../../src/lib/story/diagnostics/diagnostic.ts';
import { readStory } from '../../src/lib/story/check/read.ts';
import type { StoryData } from '../../src/lib/story/schema/story-data.ts';
import { contrail } from '../../src/lib/vite/index.ts';
import { diskFolder } from '../../src/lib/story/disk/index.ts';
import { loadTracks } from '../../src/lib/story/load/tracks.ts';
import { removeFolder, temporaryFolder } from '../shared/temporary-folder.ts';

const fixtures = new URL('../fixtures/stories/valid/', import.meta.url);
const valid = readFileSync(new URL('story.yaml', fixtures), 'utf8');
const gap = readFileSync(new URL('tracks/gap.json', fixtures), 'utf8');

let root = '';

beforeAll(() => {
	root = temporaryFolder('tracks');
});

afterAll(() => removeFolder(root));

/** A story with its tracks, as the plugin and the command line have it. */
async function load(name: string, files: Record<string, string>, text = valid) {
	const folder = path.join(root, name);
	mkdirSync(path.join(folder, 'tracks'), { recursive: true });
	for (const [file, content] of Object.entries(files)) writeFileSync(path.join(folder, file), content);
	return loadTracks(readStory(text, { file: 'story.yaml' }), diskFolder(folder));
}

/** The place of the field in the story. */
const line = valid.split('\n').findIndex((text) => text.includes('tracks/gap.json')) + 1;

describe('the tracks that a story names', () => {
	it('stand in their flights, with their gaps, thinned to what views show', async () => {
		const { read, files } = await load('good', { 'tracks/gap.json': gap });
		expect(read.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
		expect(files).toEqual([path.join(root, 'good/tracks/gap.json')]);
		const track = read.story?.flights['gap']?.track;
		expect(track?.gaps).toEqual([{ after: 1, duration: 12_000_000, reason: 'stale' }]);
		expect(track?.points).toHaveLength(4);
		expect(track?.points[0]).toEqual({
			lon: -20,
			lat: 30,
			altitude: 10363,
			time: 1553270400_000,
			speed: 239.2,
			heading: 250,
			ground: false
		});
	});

	it('are as exact as the closest view that shows the flight', async () => {
		// A kink of two kilometres: nothing from afar, and much close by.
		const kinked = gap.replace('29.8, -20.7', '29.82, -20.7');
		const points = async (name: string, text: string) =>
			(await load(name, { 'tracks/gap.json': kinked }, text)).read.story?.flights['gap']?.track?.points
				.length;
		const far = await points('far', valid);
		const close = await points('close', valid.replace('follow: march, zoom: 4', 'follow: march, zoom: 9'));
		expect(far).toBe(4);
		expect(close).toBeGreaterThan(4);
	});

	it('set the clocks that run by them', async () => {
		const text = valid.replace(/clock: \{ from: [^}]*\}/, 'clock: true');
		const { read } = await load('clock', { 'tracks/gap.json': gap }, text);
		const step = read.story?.chapters[0]?.steps.find(({ id }) => id === 'way');
		expect(step?.clock).toEqual({ from: 1553270400_000, to: 1553270400_000 + 13_140_000 });
	});

	it('that are missing are a problem, at the line that names them', async () => {
		const { read, files } = await load('missing', {});
		expect(read.story).toBeUndefined();
		const [problem] = read.diagnostics.filter(({ severity }) => severity === 'error');
		expect(formatDiagnostic(problem!)).toMatch(
			new RegExp(
				`^story\\.yaml:${line}:\\d+  there is no file "tracks/gap\\.json" beside the story\\. ` +
					'Put it there, or correct its path\\.  \\(contrail-310\\)\n.*tracks/gap\\.json\n.*\\^\\^\\^'
			)
		);
		expect(files).toEqual([path.join(root, 'missing/tracks/gap.json')]);
	});

	it('that are none are a problem, with what is wrong and what to do', async () => {
		const { read } = await load('wrong', { 'tracks/gap.json': '{ "hello": 1 }' });
		expect(read.diagnostics).toContainEqual(
			expect.objectContaining({
				code: 311,
				severity: 'error',
				line,
				message: 'tracks/gap.json is no track that can be read: it starts with the fields “hello”',
				fix: expect.stringMatching(/^Give a readsb, OpenSky or Flightradar24 JSON/)
			})
		);
	});

	it('with bad rows are warned of', async () => {
		const { read } = await load('rows', { 'tracks/gap.json': gap.replace('29.98, -20.07', 'null, -20.07') });
		expect(read.story?.flights['gap']?.track).toBeDefined();
		expect(read.diagnostics).toContainEqual(
			expect.objectContaining({
				code: 312,
				severity: 'warning',
				line,
				message: "1 of the track's 40 rows cannot be used; the first, line 2, has no latitude"
			})
		);
	});
});

describe('the plugin', () => {
	let server: ViteDevServer;
	let folder = '';

	beforeAll(async () => {
		folder = path.join(root, 'project');
		cpSync(fixtures, folder, { recursive: true });
		server = await createServer({
			root: folder,
			configFile: false,
			logLevel: 'silent',
			plugins: [contrail()],
			appType: 'custom',
			server: { middlewareMode: true, ws: false, watch: null }
		});
	}, 60_000);

	afterAll(() => server.close());

	it('gives the browser the track, and a new one when its file changes', async () => {
		const trackOf = async () => {
			const story = (await server.ssrLoadModule('/story.yaml')).default as StoryData;
			return story.flights['gap']?.track;
		};
		expect((await trackOf())?.gaps).toHaveLength(1);
		const file = path.join(folder, 'tracks/gap.json');
		writeFileSync(file, gap.replace('"timestamp": 1553270400', '"timestamp": 1553270401'));
		server.watcher.emit('change', file);
		await vi.waitFor(async () => expect((await trackOf())?.points[0]?.time).toBe(1553270401_000), {
			timeout: 20_000
		});
	});
});

import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
	build,
	createServer,
	resolveConfig,
	type InlineConfig,
	type Plugin,
	type Rolldown,
	type ViteDevServer
} from 'vite';
import type { StoryData } from '../../src/lib/story/schema/story-data.ts';
import { contrail } from '../../src/lib/vite/index.ts';
import { removeFolder, temporaryFolder } from '../shared/temporary-folder.ts';

const fixture = new URL('../fixtures/stories/valid/story.yaml', import.meta.url);
const valid = readFileSync(fixture, 'utf8');

/** How long a loaded machine may take to notice a saved file, in milliseconds. */
const patience = { timeout: 20_000 };

let root = '';

beforeAll(() => {
	root = temporaryFolder('vite');
});

afterAll(() => removeFolder(root));

/** A project with one story, and an entry that exports it. */
function project(name: string, text: string, file = 'story.yaml'): string {
	const folder = path.join(root, name);
	mkdirSync(folder);
	cpSync(new URL('tracks', fixture), path.join(folder, 'tracks'), { recursive: true });
	writeFileSync(path.join(folder, file), text);
	writeFileSync(path.join(folder, 'entry.js'), `export { default } from './${file}';\n`);
	writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }');
	return folder;
}

function config(folder: string, extra: InlineConfig['build'] = {}): InlineConfig {
	const build = { minify: false, target: 'esnext', ...extra };
	// No package is to be prepared, which a server would go on with after it is closed.
	const optimizeDeps = { noDiscovery: true };
	return { root: folder, configFile: false, logLevel: 'silent', plugins: [contrail()], build, optimizeDeps };
}

async function buildBrowser(folder: string) {
	const lib = { entry: 'entry.js', formats: ['es' as const] };
	const [output] = (await build(config(folder, { lib, outDir: 'browser' }))) as Rolldown.RolldownOutput[];
	return output?.output ?? [];
}

async function load(file: string): Promise<StoryData> {
	return (await import(/* @vite-ignore */ pathToFileURL(file).href)).default;
}

describe('a build', () => {
	it('gives the browser the story at once and its coastlines on demand', async () => {
		const folder = project('browser', valid);
		const chunks = await buildBrowser(folder);
		const entry = chunks.find((chunk) => chunk.type === 'chunk' && chunk.isEntry);
		expect(entry?.type === 'chunk' && entry.code.length).toBeLessThan(10_000);

		const story = await load(path.join(folder, 'browser', entry?.fileName ?? ''));
		expect(story.title).toBe('Two flights to Caracas');
		if (typeof story.land !== 'function') throw new Error('The coastlines are not loaded on demand.');
		const land = await story.land();
		expect(land.map(({ minZoom }) => minZoom)).toEqual([2, 4]);
		expect(land[0]?.land).toMatch(/^M/);
	});

	it('gives the server the story with its coastlines', async () => {
		const folder = project('server', valid);
		await build(config(folder, { ssr: 'entry.js', outDir: 'server' }));
		const story = await load(path.join(folder, 'server/entry.js'));
		if (typeof story.land === 'function') throw new Error('The server has to load the coastlines.');
		// The first picture's; close pictures of later steps share one finer level.
		expect(story.land?.map(({ minZoom }) => minZoom)).toEqual([2]);
		expect(story.stills?.minZoom).toBeGreaterThan(2);
	});

	it('stops at a wrong story, and tells every fault with its place and its fix', async () => {
		const text = valid.replace('zoom: 6.5', 'zom: 6.5').replace('certainty: reported', 'certainty: maybe');
		const folder = project('wrong', text);
		const failed = await buildBrowser(folder).then(
			() => undefined,
			(reason: Error & { errors: Rolldown.RolldownLog[] }) => reason
		);
		const [error] = failed?.errors ?? [];
		expect(error?.message).toContain('story.yaml cannot be built: 2 errors. (contrail-300)');
		expect(error?.message).toContain('story.yaml:73:5  unknown field "zom" in a view. Did you mean "zoom"?');
		expect(error?.message).toMatch(/story\.yaml:53:50 {2}"certainty" cannot be "maybe"\. .*\(contrail-217\)/);
		expect(error).toMatchObject({ id: path.join(folder, 'story.yaml'), plugin: 'contrail' });
		expect(error?.loc).toMatchObject({ line: 53, column: 50 });
		expect(error?.frame).toContain('73 |     zom: 6.5\n   |     ^^^');
	});

	it('goes on at a warning, and tells it', async () => {
		const folder = project('doubtful', valid.replace('role: served in Venezuela', 'role:'));
		const warnings: string[] = [];
		const rolldownOptions = {
			onwarn: (warning: Rolldown.RolldownLog) => void warnings.push(warning.message)
		};
		const lib = { entry: 'entry.js', formats: ['es' as const] };
		await build(config(folder, { lib, outDir: 'browser', rolldownOptions }));
		const ours = warnings.filter((message) => message.includes('contrail-261'));
		expect(ours).toHaveLength(1);
		expect(ours[0]).toContain('story.yaml:111:11  warning: "role" is empty');
	});

	it.each(['story.es.yaml', 'venezuela.story.yaml', 'pacific.yaml'])('reads %s too', async (file) => {
		const chunks = await buildBrowser(project(file, valid, file));
		expect(chunks.some((chunk) => chunk.type === 'chunk' && chunk.code.includes('Two flights'))).toBe(true);
	});

	it('leaves a YAML file that is no story to others', async () => {
		const folder = project('settings', 'lang: en\nviews: 12\n', 'settings.yaml');
		const other: Plugin = {
			name: 'other',
			load: (id) => (id.endsWith('settings.yaml') ? 'export default "settings"' : undefined)
		};
		const plain = config(folder, { lib: { entry: 'entry.js', formats: ['es'] }, outDir: 'browser' });
		await build({ ...plain, plugins: [contrail(), other] });
		const code = readFileSync(path.join(folder, 'browser', 'entry.js'), 'utf8');
		expect(code).toContain('settings');
	});

	it('leaves other files and other queries alone', async () => {
		const folder = project('raw', valid);
		cpSync(path.join(folder, 'story.yaml'), path.join(folder, 'history.yaml'));
		writeFileSync(
			path.join(folder, 'entry.js'),
			"import a from './story.yaml?raw';\nimport b from './history.yaml?raw';\nexport default [a, b];\n"
		);
		const chunks = await buildBrowser(folder);
		const entry = chunks.find((chunk) => chunk.type === 'chunk' && chunk.isEntry);
		expect(await load(path.join(folder, 'browser', entry?.fileName ?? ''))).toEqual([valid, valid]);
	});
});

describe('what a development server is to bundle', () => {
	const included = async (folder: string) =>
		(await resolveConfig(config(folder), 'serve')).optimizeDeps.include ?? [];

	it('is named where the library is a package, also one of a folder around the site', async () => {
		const folder = project('installed', valid);
		const installed = path.join(folder, 'node_modules/svelte-contrail');
		mkdirSync(installed, { recursive: true });
		writeFileSync(path.join(installed, 'package.json'), '{ "name": "svelte-contrail" }');
		const names = ['svelte-contrail > mdast-util-from-markdown', 'svelte-contrail > saxes'];
		expect(await included(folder)).toEqual(names);
		const within = path.join(folder, 'sites/one');
		mkdirSync(within, { recursive: true });
		expect(await included(within)).toEqual(names);
	});

	it('is nothing where the library is not found, of which Vite would warn', async () => {
		expect(await included(project('sources', valid))).toEqual([]);
		// This repository's own site, which imports itself by its name.
		expect(await included(process.cwd())).toEqual([]);
		expect(await included(path.resolve('tests'))).toEqual([]);
	});
});

describe('a development server', () => {
	let server: ViteDevServer;
	let file = '';

	beforeAll(async () => {
		const folder = project('development', valid);
		file = path.join(folder, 'story.yaml');
		const quiet = { middlewareMode: true, ws: false, watch: null } as const;
		server = await createServer({ ...config(folder), appType: 'custom', server: quiet });
	});

	afterAll(() => server.close());

	const browser = async (url: string) => (await server.environments.client.transformRequest(url))?.code ?? '';

	it('serves the story, and its coastlines as a module of their own', async () => {
		const code = await browser('/story.yaml');
		expect(code).toContain('Two flights to Caracas');
		const [, url = ''] = /import\("([^"]+land[^"]*)"\)/.exec(code) ?? [];
		expect(code.length).toBeLessThan(20_000);
		expect(await browser(url.replace(/import&|&import/, ''))).toContain('minZoom');
		const story = (await server.ssrLoadModule('/story.yaml')).default as StoryData;
		expect(Array.isArray(story.land)).toBe(true);
	});

	it('serves what was changed, tells what is wrong, and recovers', async () => {
		const save = (text: string) => {
			writeFileSync(file, text);
			server.watcher.emit('change', file);
		};
		save(valid.replace('Two flights', 'Three flights'));
		await vi.waitFor(async () => expect(await browser('/story.yaml')).toContain('Three flights'), patience);
		save(valid.replace('zoom: 6.5', 'zom: 6.5'));
		await vi.waitFor(
			() =>
				expect(browser('/story.yaml')).rejects.toMatchObject({
					message: expect.stringContaining('Did you mean "zoom"?'),
					loc: { file, line: 73, column: 5 }
				}),
			patience
		);
		save(valid);
		await vi.waitFor(async () => expect(await browser('/story.yaml')).toContain('Two flights'), patience);
	});

	it('hears of a save that follows another within a moment', async () => {
		const folder = project('hasty', valid);
		const story = path.join(folder, 'story.yaml');
		const save = (flights: string) =>
			writeFileSync(story, valid.replace('Two flights', `${flights} flights`));
		// The first that is heard takes longer than a moment.
		const saves = ['Three', 'Four', 'Five', 'Six', 'Seven'];
		const heard: string[] = [];
		const hasty: Plugin = {
			name: 'hasty',
			async hotUpdate({ read }) {
				if (this.environment.name !== 'client') return;
				const [, flights = ''] = /title: (\w+) flights/.exec(await read()) ?? [];
				heard.push(flights);
				const next = saves[saves.indexOf(flights) + 1];
				if (next) save(next);
			}
		};
		const plain = config(folder);
		const watching = await createServer({
			...plain,
			plugins: [...(plain.plugins ?? []), hasty],
			appType: 'custom',
			server: { middlewareMode: true, ws: false }
		});
		await watching.environments.client.transformRequest('/story.yaml');
		await vi.waitFor(() => expect(watching.watcher.getWatched()[folder]).toContain('story.yaml'), patience);
		save('Three');
		await vi.waitFor(() => expect(heard.at(-1)).toBe('Seven'), patience);
		await watching.close();
	});
});

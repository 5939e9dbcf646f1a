import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Site } from '../../scripts/static-server.js';
import { newPage, type Visit } from '../e2e/browser.ts';
import { itInFull } from '../shared/extent.ts';
import { packageAlone, started } from './command.ts';
import { root, run } from './pack.ts';

const ES = `lang: es
of: story.yaml
title: El titular
chapters:
  the-way: El primer capítulo
`;
/** One dot. */
const PICTURE =
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

let folder: string;
let command: string;
let story: string;

/** A folder with a story, and the package elsewhere, alone: no library lies beside it. */
beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'contrail-site-'));
	command = await packageAlone(folder);
	story = path.join(folder, 'story');
	await mkdir(path.join(story, 'pictures'), { recursive: true });
	await cp(path.join(root, 'stories/_template/story.yaml'), path.join(story, 'story.yaml'));
	const text = await readFile(path.join(story, 'story.yaml'), 'utf8');
	const image = '        image: { src: /pictures/dot.png, alt: A dot., width: 1, height: 1 }';
	await writeFile(
		path.join(story, 'story.yaml'),
		text.replace(/^ {8}places: \[lisbon\]$/m, (line) => `${line}\n${image}`)
	);
	await writeFile(path.join(story, 'story.es.yaml'), ES);
	await writeFile(path.join(story, 'pictures/dot.png'), Buffer.from(PICTURE, 'base64'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('`contrail build` in a folder with a story alone', () => {
	let site: Site;
	let visit: Visit;
	let said: string;
	const built = (name: string): Promise<string> => readFile(path.join(story, 'build', name), 'utf8');

	beforeAll(async () => {
		said = await run('node', [command, 'build', '--address', 'https://example.org/news'], story);
		// Below a path, as addresses are relative.
		await cp(path.join(story, 'build'), path.join(folder, 'host/news/site'), { recursive: true });
		site = await serve(path.join(folder, 'host'));
		visit = await newPage({ origin: site.origin, viewport: { width: 1200, height: 800 } });
	});

	afterAll(() => site?.close());

	it('writes the story in its languages, with text and pictures in the HTML', async () => {
		const files = await readdir(path.join(story, 'build'));
		expect(files.sort()).toEqual([
			...['contrail', 'embed.es.html', 'embed.html', 'es.html', 'index.html', 'pictures']
		]);
		const [english, spanish] = [await built('index.html'), await built('es.html')];
		expect(english).toContain('This is the first step.');
		expect(english).toMatch(/data-painter="svg"[^]*<svg[^]*<path[^>]* d="M/);
		expect(spanish).toContain('<html lang="es">');
		expect(spanish).toMatch(/<h1[^>]*>El titular/);
		expect(english).toContain('<a href="es.html" lang="es" hreflang="es">español</a>');
		expect(english).toContain('<link rel="canonical" href="https://example.org/news/">');
		expect(english).toContain('<link rel="alternate" hreflang="es" href="https://example.org/news/es.html">');
		expect(english).toContain("script-src 'self';");
		expect(english).not.toMatch(/ (?:src|href)="\//);
	});

	it('has a picture for those who share a page', async () => {
		expect(said).not.toContain('no share pictures');
		for (const name of ['index', 'es']) {
			const file = `contrail/share/${name}.png`;
			expect(await built(`${name}.html`)).toContain(`og:image" content="https://example.org/news/${file}"`);
			const { width, height, data } = PNG.sync.read(await readFile(path.join(story, 'build', file)));
			expect([width, height]).toEqual([1200, 630]);
			const colours = new Set(new Uint32Array(data.buffer, data.byteOffset, data.length / 4));
			expect(colours.size).toBeGreaterThan(100);
		}
	});

	it('has nothing of the studio', async () => {
		const files = await readdir(path.join(story, 'build'), { recursive: true, withFileTypes: true });
		const texts = files
			.filter((entry) => entry.isFile() && /\.(js|css|html)$/.test(entry.name))
			.map((entry) => readFile(path.join(entry.parentPath, entry.name), 'utf8'));
		expect(texts.length).toBeGreaterThan(10);
		for (const text of await Promise.all(texts)) expect(text).not.toMatch(/contrail-studio|contrail:studio/);
	});

	it('follows the reader, and hands the map over to WebGL, under its strict policy', async () => {
		const { page } = visit;
		await page.goto('/news/site/', { waitUntil: 'load' });
		await page.locator('#the-flight').evaluate((step) => step.scrollIntoView({ block: 'center' }));
		await page.locator('#the-flight[data-state="active"]').waitFor();
		await page.locator('[data-contrail="map"][data-painter="webgl"][data-state="ready"]').waitFor();
		await page.getByRole('img', { name: 'A dot.' }).waitFor();
		await page.getByRole('link', { name: 'español' }).click();
		await page.getByRole('heading', { level: 1, name: 'El titular' }).waitFor();
	});

	it('has a page for a frame', async () => {
		await visit.page.goto('/news/site/embed', { waitUntil: 'load' });
		await visit.page.getByText('This is the first step.').first().waitFor();
		expect(await visit.page.locator('canvas').count()).toBe(0);
	});

	it('says nothing in the console, and asks no other origin', () => visit.close());

	itInFull('replaces its own site, and keeps any other folder', async () => {
		const without = { CONTRAIL_BROWSER: '/no/browser' };
		const told = await run('node', [command, 'build'], story, without);
		expect(told).toContain('It has no share pictures. CONTRAIL_BROWSER names /no/browser');
		// Without an address, search engines would refuse what the head leads to.
		expect(await built('index.html')).not.toMatch(/rel="(alternate|canonical)"/);
		await expect(run('node', [command, 'build', '--address', 'news'], story)).rejects.toThrow('contrail-501');
		await expect(run('node', [command, 'build', '--out', 'pictures'], story)).rejects.toThrow('contrail-521');
		await expect(run('node', [command, 'build', '--out', '.'], story)).rejects.toThrow('contrail-521');
		expect(await readdir(path.join(story, 'pictures'))).toEqual(['dot.png']);
	});
});

describe('`contrail dev`', () => {
	it('shows each change, lists mistakes, and serves this machine alone', async () => {
		const dev = await started(command, 'dev', story);
		const { origin } = dev;
		const file = path.join(story, 'story.yaml');
		const text = await readFile(file, 'utf8');
		let visit: Visit | undefined;
		try {
			expect(await statusOf(origin, 'evil.example')).toBe(403);
			visit = await newPage({ origin, viewport: { width: 1200, height: 800 }, webgl: false });
			const { page } = visit;
			await page.goto('/');
			await page.getByText('This is the first step.').first().waitFor();
			await writeFile(file, text.replace('title: The headline', 'titel: The headline'));
			await page.getByText('Did you mean "title"?').waitFor();
			await writeFile(file, text.replace('The headline of your story', 'Another headline'));
			await page.getByRole('heading', { level: 1, name: 'Another headline' }).waitFor();
		} finally {
			await visit?.context.close();
			await dev.end();
			await writeFile(file, text);
		}
	});
});

describe('`contrail studio`', () => {
	itInFull('writes into the file what is changed on the page, and undoes it', async () => {
		const file = path.join(story, 'story.yaml');
		const first = await readFile(file, 'utf8');
		const studio = await started(command, 'studio', story);
		let visit: Visit | undefined;
		try {
			visit = await newPage({ origin: studio.origin, viewport: { width: 1280, height: 720 }, webgl: false });
			const { page } = visit;
			await page.goto('/');
			const bar = page.getByRole('region', { name: 'Studio' });
			await bar.getByText('Saved').waitFor();
			await page.locator('#the-flight').evaluate((step) => step.scrollIntoView({ block: 'center' }));
			await page.locator('#the-flight[data-state="active"]').waitFor();
			const prose = page.locator('#the-flight .contrail-prose');
			await prose.click();
			const box = bar.getByRole('textbox', { name: 'Text' });
			await box.fill('Written *in place*.');
			await box.press('Enter');
			await bar.getByText('text. Saved.').waitFor({ state: 'attached' });
			const written = await readFile(file, 'utf8');
			const changed = first.split('\n').filter((line) => !written.split('\n').includes(line));
			expect(changed.length).toBeGreaterThan(0);
			expect(changed.filter((line) => line.includes('#'))).toEqual([]);
			expect(written).toContain('          Written *in place*.\n');
			// The page follows its file without loading again.
			await prose.getByText('Written in place.').waitFor();
			await page.keyboard.press('Control+z');
			await bar.getByText('Undone: text. Saved.').waitFor({ state: 'attached' });
			expect(await readFile(file, 'utf8')).toBe(first);

			// The page of a translation writes its own file.
			await page.goto('/es');
			await bar.getByText('story.es.yaml').waitFor();
			await visit.close();

			// What a reader without a script has, by one press. The browser says in its console that it ran none.
			visit = await newPage({ origin: studio.origin, viewport: { width: 1280, height: 720 }, webgl: false });
			await visit.page.goto('/');
			const see = visit.page.getByRole('region', { name: 'Studio' });
			await see.getByRole('button', { name: 'See', exact: true }).click();
			await see.getByRole('button', { name: 'Without a script' }).click();
			const alone = see.frameLocator('iframe[title="Without a script"]');
			await alone.getByText('This is the first step.').first().waitFor();
			const picture = alone.locator('#the-flight [data-contrail="picture"] svg path');
			await picture.first().waitFor({ state: 'attached' });
			expect(await alone.locator('[data-state="active"]').count()).toBe(0);
			expect(visit.problems.filter((one) => !one.includes('Blocked script execution'))).toEqual([]);
		} finally {
			await visit?.context.close();
			await studio.end();
		}
	});
});

itInFull('the command line of the sources shows the studio in a folder that is empty', async () => {
	const empty = path.join(folder, 'empty');
	await mkdir(empty);
	const studio = await started(path.join(root, 'scripts/contrail.js'), 'studio', empty);
	try {
		expect(await (await fetch(studio.origin)).text()).toContain('<form');
	} finally {
		await studio.end();
	}
});

function statusOf(origin: string, host: string): Promise<number | undefined> {
	return new Promise((resolve, reject) => {
		request(origin, { headers: { host } }, ({ statusCode }) => resolve(statusCode))
			.on('error', reject)
			.end();
	});
}

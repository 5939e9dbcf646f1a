import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeBlocks } from '../../scripts/docs/code-blocks.js';
import { serve, type Site } from '../../scripts/static-server.js';
import { newPage } from '../e2e/browser.ts';
import { screenshot } from '../e2e/map-picture.ts';
import { shared } from '../shared/ask.ts';
import { isFull } from '../shared/extent.ts';
import { buildSite, makeSite } from './consumer-site.ts';
import { root } from './pack.ts';
import { installTools } from './tools.ts';

/** A block of code that is a page by itself. */
interface Example {
	at: string;
	route: string;
	code: string;
	/** What the same Markdown file puts beside it. */
	beside: Record<string, string>;
	/** It names tiles or a style that a reader of the docs has, and this app has not. */
	isElsewhere: boolean;
}

const blocks = codeBlocks();
const template = path.join(root, 'stories/_template/story.yaml');

const components = blocks
	.filter(({ lang, title }) => lang === 'svelte' && title !== 'ChartLine.svelte')
	// Not those that only import.
	.filter(({ code }) => /<\/script>\s*\S/.test(code))
	.map(({ file, line, code }): Example => {
		const beside = blocks.filter((other) => other.file === file && other.title === '+page.ts');
		return {
			at: `${file}:${line}`,
			route: `${path.basename(file, '.md').toLowerCase()}-${line}`,
			code: code.replace(/'[./]+stories\/.*\.yaml'/, () => "'./story.yaml'"),
			beside: Object.fromEntries(beside.map(({ title = '', code }) => [title, code])),
			isElsewhere: /basemap="(?:https:|\/)/.test(code)
		};
	});

/** The page to which others link. */
const linked: Example = {
	at: 'the page of the story',
	route: 'my-story',
	code: "<script>import { Story } from 'svelte-contrail/story'; import story from './story.yaml';</script><Story {story} />",
	beside: {},
	isElsewhere: false
};

const stories = blocks
	.filter(({ title }) => title === 'story.yaml')
	.map(({ file, line, code }): Example => {
		const page = blocks.findLast((block) => block.file === file && block.code.includes('<Story {story} />'));
		const route = `${path.basename(file, '.md').toLowerCase()}-${line}`;
		return {
			at: `${file}:${line}`,
			route,
			code: page?.code ?? linked.code,
			beside: { 'story.yaml': code },
			isElsewhere: false
		};
	});

const examples = [...components, ...stories, linked];

/** What a reader sees of a page. */
const looks = () => {
	const boxes = [...document.querySelectorAll('[data-contrail]')].map((one) => one.getBoundingClientRect());
	const text = document.querySelector(
		'[data-contrail="step"] p, [data-contrail="story"] h1, td, [data-contrail]'
	)!;
	return {
		words: document.body.innerText.trim().length,
		area: Math.max(0, ...boxes.map(({ width, height }) => width * height)),
		isTooWide: document.documentElement.scrollWidth > innerWidth,
		type: getComputedStyle(text).fontFamily
	};
};

describe.runIf(isFull)('every example of README and docs in a fresh SvelteKit app', () => {
	let app: string;
	let site: Site;

	beforeAll(async () => {
		app = await mkdtemp(path.join(tmpdir(), 'contrail-docs-'));
		await makeSite(app, await shared('packed'));
		const { folder } = await installTools(path.join(root, 'tests/bench/chart'), [20, 19]);
		await symlink(
			path.join(folder, 'node_modules/svelteplot'),
			path.join(app, 'node_modules/svelteplot'),
			'junction'
		);
		await mkdir(path.join(app, 'static/tracks'), { recursive: true });
		await cp(
			path.join(root, 'tests/fixtures/tracks/readsb-14.json'),
			path.join(app, 'static/tracks/trace_full_150000.json')
		);
		for (const { route, code, beside } of examples) {
			const folder = path.join(app, 'src/routes', route);
			await mkdir(folder, { recursive: true });
			if (code.includes("'./story.yaml'")) await cp(template, path.join(folder, 'story.yaml'));
			for (const [name, text] of Object.entries({ '+page.svelte': code, ...beside }))
				await writeFile(path.join(folder, name), text);
		}
		await buildSite(app);
		site = await serve(path.join(app, 'build'));
	});

	afterAll(async () => {
		await site?.close();
		await rm(app, { recursive: true, force: true });
	});

	it.each(examples)('$at', async ({ route, code, isElsewhere }) => {
		for (const viewport of [
			{ width: 1440, height: 900 },
			{ width: 390, height: 844 }
		]) {
			const visit = await newPage({ origin: site.origin, viewport });
			await visit.page.goto(`/${route}`, { waitUntil: 'load' });
			if (!isElsewhere) await visit.page.waitForLoadState('networkidle');
			await screenshot(visit.page, `docs-${route}-${viewport.width}`);
			const { words, area, isTooWide, type } = await visit.page.evaluate(looks);
			expect(words).toBeGreaterThan(4);
			expect(area).toBeGreaterThan(2000);
			expect(isTooWide).toBe(false);
			// The typeface of the theme, where the example imports it.
			if (code.includes('theme.css')) expect(type).toMatch(/^Charter/);
			// Tiles that are not there are told, and the page stays.
			if (isElsewhere) await visit.context.close();
			else await visit.close();
		}
	});
});

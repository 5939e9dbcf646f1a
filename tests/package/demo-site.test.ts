import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Parser } from 'htmlparser2';
import pixelmatch from 'pixelmatch';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serve, type Site } from '../../scripts/static-server.js';
import { newPage, type Visit } from '../e2e/browser.ts';
import { goToStep } from '../e2e/story-page.ts';
import { shared } from '../shared/ask.ts';
import { itInFull } from '../shared/extent.ts';
import { packageAlone } from './command.ts';
import { root, run } from './pack.ts';

let folder: string;

/** The demo’s story as `contrail build` writes it: its package stands alone. */
beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'contrail-demo-'));
	const command = await packageAlone(folder);
	// Pictures for those who share a page are the business of another test.
	const without = { CONTRAIL_BROWSER: '/no/browser' };
	const words = [command, 'build', 'stories/venezuela/story.yaml', '--out', `${folder}/site`];
	await run('node', words, root, without);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** The words of a page’s story as they stand in its HTML, and what is said of its pictures, each on a line. */
async function wordsOf(page: string): Promise<string[]> {
	const words: string[] = [];
	let depth = 0;
	let isStyle = false;
	const parser = new Parser({
		onopentag: (name, { 'data-contrail': part, 'aria-label': label, alt }) => {
			if (depth > 0 || part === 'story') depth++;
			isStyle = name === 'style';
			if (depth > 0) words.push(...[label, alt].filter((one) => one !== undefined));
		},
		ontext: (text) => {
			const said = text.replace(/\s+/g, ' ').trim();
			if (depth > 0 && said !== '' && !isStyle) words.push(said);
		},
		onclosetag: () => {
			if (depth > 0) depth--;
			isStyle = false;
		}
	});
	parser.end(await readFile(page, 'utf8'));
	return words;
}

it.each([
	['index', 'venezuela'],
	['es', 'es/venezuela']
])('has the words of the SvelteKit page in %s.html', async (built, page) => {
	const words = await wordsOf(path.join(folder, `site/${built}.html`));
	expect(words.length).toBeGreaterThan(500);
	expect(words).toEqual(await wordsOf(path.join(root, `build/${page}.html`)));
});

it('has the colours of the theme, which no bundler has seen', async () => {
	const styles = await readFile(path.join(folder, 'site/contrail/elements.css'), 'utf8');
	expect(styles).toContain('light-dark(');
	expect(styles).not.toContain('--lightningcss');
});

/** What the demo has around its story, its own type and its underlines: both pages have none of them. */
const ALIKE = `
	a { text-decoration-thickness: auto !important; text-underline-offset: auto !important; }
	body *:not(:has([data-contrail='story']), [data-contrail='story'], [data-contrail='story'] *) { display: none !important; }
	:root { --contrail-font-text: serif !important; --contrail-font-label: sans-serif !important; }
	.contrail-story { --contrail-clock-top: 1rem !important; }
`;

/** Opens a page whose own policy allows no style of a test: a constructed sheet is none of the page. */
async function open(origin: string, address: string, width: number): Promise<Visit> {
	const visit = await newPage({ origin, viewport: { width, height: 800 }, reducedMotion: 'reduce' });
	await visit.context.addInitScript((css) => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(css);
		document.adoptedStyleSheets = [sheet];
	}, ALIKE);
	await visit.page.goto(address);
	await visit.page.locator('[data-contrail="map"][data-state="ready"]').first().waitFor();
	return visit;
}

/** What the window shows of a step at rest. */
async function pictureOf(page: Page, step: string): Promise<PNG> {
	await goToStep(page, step);
	await page.waitForLoadState('networkidle');
	let last = await page.screenshot();
	await expect.poll(async () => last.equals((last = await page.screenshot()))).toBe(true);
	return PNG.sync.read(last);
}

itInFull.each([1280, 390])(
	'shows each step as the SvelteKit page does, in a window of %i pixels, under its strict policy',
	async (width) => {
		let site: Site | undefined;
		try {
			site = await serve(path.join(folder, 'site'));
			const visits = await Promise.all([
				open(site.origin, '/', width),
				open(await shared('site'), '/venezuela', width)
			]);
			const [{ page: built }, { page: kit }] = visits as [Visit, Visit];
			expect(
				await built.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
			).toMatch(/^default-src 'self'; script-src 'self'; style-src 'self';/);
			const steps = await kit.locator('[data-contrail="step"]').evaluateAll((all) => all.map(({ id }) => id));
			expect(steps.length).toBeGreaterThan(15);
			const different: Record<string, number> = {};
			for (const step of steps.filter((id) => id !== '')) {
				const [ours, theirs] = [await pictureOf(built, step), await pictureOf(kit, step)];
				const { width: across, height } = ours;
				const count = pixelmatch(ours.data, theirs.data, undefined, across, height, { threshold: 0.05 });
				if (count > 0) different[step] = count;
			}
			expect(different).toEqual({});
			// Neither had an error, or was refused anything.
			for (const visit of visits) await visit.close();
		} finally {
			await site?.close();
		}
	},
	600_000
);

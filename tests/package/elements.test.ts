import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itInFull } from '../shared/extent.ts';
import { serve, type Site } from '../../scripts/static-server.js';
import { newPage, type Visit } from '../e2e/browser.ts';
import { shared } from '../shared/ask.ts';
import { root, run } from './pack.ts';

/** As strict as a newsroom's page may be: no script or style in the page itself, nothing from elsewhere. */
const POLICY =
	"default-src 'self'; worker-src 'self'; object-src 'none'; img-src 'self' data:; style-src 'self'; style-src-attr 'unsafe-inline'";

let folder: string;
let site: Site;

/** The page of a CMS: HTML, and the package's files beside it. */
beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'contrail-elements-'));
	const { tarball } = await shared('packed');
	const page = path.join(folder, 'page');
	await cp(path.join(root, 'tests/package/html'), page, { recursive: true });
	await cp(
		path.join(root, 'tests/package/consumer/src/routes/story/story.yaml'),
		path.join(page, 'story.yaml')
	);
	await mkdir(path.join(page, 'contrail'));
	await run('tar', ['-xzf', tarball, '--strip-components=2', '-C', path.join(page, 'contrail')], folder);
	site = await serve(page, { headers: { 'content-security-policy': POLICY } });
});

afterAll(async () => {
	await site?.close();
	await rm(folder, { recursive: true, force: true });
});

describe('a page without Svelte', () => {
	let visit: Visit;

	beforeAll(async () => {
		visit = await newPage({ origin: site.origin, viewport: { width: 1200, height: 800 } });
		await visit.page.goto('/', { waitUntil: 'load' });
	});

	it('counts, and counts on when its attribute changes', async () => {
		const counter = visit.page.locator('contrail-counter');
		await counter.getByText('112,000 km²').first().waitFor();
		await counter.evaluate((element) => element.setAttribute('value', '113000'));
		await counter.getByText('113,000 km²').first().waitFor();
	});

	it('sets a quotation with its speaker and its source', async () => {
		const quote = visit.page.locator('contrail-quote');
		await quote.locator('figure').getByText('A clerk').waitFor();
		expect(await quote.locator('blockquote').count()).toBe(1);
		expect(await quote.getByRole('link', { name: 'The post' }).getAttribute('href')).toBe(
			'https://example.org/'
		);
	});

	it('shows a story from its file, with the live map', async () => {
		await visit.page.getByRole('heading', { level: 2, name: /The only chapter/ }).scrollIntoViewIfNeeded();
		await visit.page.locator('#landed[data-state="active"]').waitFor();
		await visit.page.locator('[data-contrail="map"][data-painter="webgl"][data-state="ready"]').waitFor();
	});

	it('lets go of a story that leaves the page', async () => {
		const story = visit.page.locator('contrail-story');
		const left = await story.evaluateHandle((element) => (element.remove(), element));
		await visit.page.waitForFunction(
			(element) => element.textContent?.includes('Read the story as text'),
			left
		);
	});

	it('says nothing in the console, and breaks no rule of a strict policy', () => visit.close());
});

describe('where something is wrong', () => {
	itInFull('what stands inside the element stays, and the developer is told', async () => {
		const { page } = await newPage({ origin: site.origin });
		const told = page.waitForEvent('pageerror', (error) => error.message.includes('contrail-552'));
		await page.route('**/story.yaml', (route) => route.fulfill({ status: 404 }));
		await page.goto('/', { waitUntil: 'load' });
		await told;
		await page.getByRole('link', { name: 'Read the story as text' }).waitFor();
		await page.context().close();
	});

	it('without JavaScript the page says it all in its own words', async () => {
		const { page } = await newPage({ origin: site.origin, javaScriptEnabled: false });
		await page.goto('/', { waitUntil: 'load' });
		await page.getByText('112,000 km²').waitFor();
		await page.getByText('It came in a package.').waitFor();
		await page.context().close();
	});
});

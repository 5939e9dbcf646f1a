import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inFull } from '../shared/extent.ts';
import { serve, type Site } from '../../scripts/static-server.js';
import { newPage, type Visit } from '../e2e/browser.ts';
import { entries, folder, problemsOf, USER_AGENT } from './stories.ts';

const all = entries();
const stories = all.filter(({ type }) => type === 'story');
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 800 };

let site: Site;
let visit: Visit;

beforeAll(async () => {
	site = await serve(folder);
	visit = await newPage({ origin: site.origin, viewport: DESK, userAgent: USER_AGENT });
});

afterAll(async () => {
	await visit?.context.close();
	await site?.close();
});

describe('the workshop', () => {
	it('has stories and a page for every public component', () => {
		const api = JSON.parse(readFileSync(new URL('../../src/routes/docs/api.json', import.meta.url), 'utf8'));
		const names = api.components.map(({ name }: { name: string }) => name).sort();
		const titled = (type: string) =>
			new Set(all.filter((entry) => entry.type === type).map(({ title }) => title.split('/').at(-1)));
		expect([...titled('story')].sort()).toEqual(names);
		expect([...titled('docs')].sort()).toEqual(names);
	});

	it('shows the props of a component, with what they mean', async () => {
		const { page } = visit;
		await page.goto('/iframe.html?viewMode=docs&id=words-counter--docs');
		const row = page.getByRole('row').filter({ has: page.getByText('locale', { exact: true }) });
		await row.getByText('BCP 47 language tag').waitFor();
		expect(visit.problems).toEqual([]);
	});
});

describe('every story is drawn, plays and is clean for axe', () => {
	/** The short tests open the first of each component. */
	const some = inFull(stories, (story) => stories.find(({ title }) => title === story.title) === story);

	it.each(some)('$title: $name', async ({ id, tags }) => {
		const before = visit.problems.length;
		await visit.page.setViewportSize(tags.includes('phone') ? PHONE : DESK);
		expect(await problemsOf(visit.page, id)).toEqual([]);
		// Errors on the console, and requests to another origin.
		expect(visit.problems.slice(before)).toEqual([]);
	});
});

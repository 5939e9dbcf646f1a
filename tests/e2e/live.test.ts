import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isFull } from '../shared/extent.ts';
import { browser } from './browser.ts';
import { look, openAt, overlay, READ, remember, type Sight } from './live/reader.ts';
import { liveSite, type LiveSite } from './live/site.js';

// The full form alone: the studio's tests have pages that follow their file too.
let site: LiveSite;
let page: Page;
/** What stands in the files now. */
const texts = new Map<string, string>();

/** Saves a file of the story with one thing changed. */
async function edit(from: string, to: string, file = 'story.yaml'): Promise<void> {
	const whole = path.join(site.folder, file);
	const text = texts.get(file) ?? (await readFile(whole, 'utf8'));
	if (!text.includes(from)) throw new Error(`${file} has no ${from}.`);
	texts.set(
		file,
		text.replace(from, () => to)
	);
	await writeFile(whole, texts.get(file) ?? '');
}

/** Waits until the page has taken a save that shows nowhere. */
const hotUpdated = (): Promise<unknown> =>
	page.waitForEvent('console', (message) =>
		message.text().includes('hot updated: /stories/venezuela/story.yaml')
	);

const step = (id = READ) => page.locator(`[data-contrail="step"][id="${id}"]`);
const shows = (text: string, id = READ): Promise<void> => step(id).filter({ hasText: text }).waitFor();

/** Opens the story anew, as another reader. */
async function open(address = site.origin): Promise<void> {
	await page?.close();
	page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
	await openAt(page, address);
}

beforeAll(async () => {
	site = await liveSite();
	await open();
});

afterAll(async () => {
	await page?.close();
	await site?.close();
});

/**
 * The page as it was: the same elements, the reader where they were, the map as it stood, and nothing written but in some
 * steps.
 */
async function expectKept(before: Sight, { written = [] as string[], camera = true } = {}): Promise<Sight> {
	const now = await look(page);
	expect(now).toMatchObject({ active: READ, gone: [], written });
	expect(Math.abs(now.top - before.top)).toBeLessThanOrEqual(2);
	if (camera) expect(now.places).toEqual(before.places);
	return now;
}

describe.runIf(isFull)('a saved change', () => {
	let before: Sight;

	beforeEach(async () => {
		before = await remember(page);
	});

	it('of a sentence is written where it stands, and nothing else is', async () => {
		await edit('The airline Aviacon was flying too.', 'The airline Aviacon flew as well.');
		await shows('The airline Aviacon flew as well.');
		await expectKept(before, { written: [READ] });
	});

	it('of a number counts to the new one', async () => {
		await edit('{ value: 8, label', '{ value: 9, label');
		await shows('9 flights by Aviacon');
		await expectKept(before, { written: [READ] });
	});

	it('of another view leaves the camera alone, of this view brings it there', async () => {
		const taken = hotUpdated();
		await edit('guayana: { center: [-63.3, 7.8]', 'guayana: { center: [-60, 7.8]');
		await taken;
		await expectKept(before);

		await edit('caribbean: { bounds: [-74, 7, -50, 18]', 'caribbean: { bounds: [-90, 7, -50, 18]');
		await page.waitForFunction(
			(x) => (document.querySelector('[data-id="caracas"]')?.getBoundingClientRect().left ?? 0) > x,
			(before.places.caracas?.[0] ?? 0) + 50
		);
		const { places } = await expectKept(before, { camera: false });
		expect(places.barbados?.[0]).toBeGreaterThan(places.caracas?.[0] ?? Infinity);
	});

	it('of a flight’s leg draws the new line, and writes it in the table', async () => {
		const route = (id: string): Promise<string> =>
			page.locator(`[data-contrail="route"][data-id="${id}"]`).evaluate((drawn) => drawn.innerHTML);
		const row = page.getByRole('row').filter({ hasText: 'RA-78765' });
		expect(await row.innerText()).not.toContain('reported');
		const [line, other] = [await route('aviacon'), await route('angostura')];
		await edit(
			'{ from: barbados, to: caracas, certainty: tracked }',
			'{ from: grenada, to: caracas, certainty: reported }'
		);
		await expect.poll(() => route('aviacon')).not.toBe(line);
		await expectKept(before);
		expect(await route('angostura')).toBe(other);
		// The code of the table comes when a reader is near.
		await row.scrollIntoViewIfNeeded();
		await row.filter({ hasText: 'reported' }).waitFor();
		await open();
	});

	it('that puts a step above keeps what is read in its place', async () => {
		const fresh = [
			'- id: fresh',
			'  text: A step that was not here.',
			'  view: venezuela',
			'  alt: Venezuela.',
			''
		];
		const lines = fresh.map((line) => `      ${line}\n`).join('');
		await edit('      - id: parcels\n', `${lines}      - id: parcels\n`);
		await step('fresh').waitFor({ state: 'attached' });
		await expectKept(before, { written: ['fresh'] });
		// The steps behind it have moved on by one.
		expect(await page.locator('[data-contrail="step"][data-state="active"]').count()).toBe(1);
	});
});

describe.runIf(isFull)('a broken save', () => {
	const FAULTS = [
		{
			name: 'a misspelt field',
			right: 'zoom: 6.6',
			wrong: 'zom: 6.6',
			says: ['unknown field "zom" in a view. Did you mean "zoom"?', '(contrail-214)'],
			word: 'zom'
		},
		{
			name: 'a quotation mark that is never closed',
			right: 'title: The militia',
			wrong: 'title: "The militia',
			says: ['this quotation mark is never closed.', '(contrail-205)'],
			word: '"The'
		},
		{
			name: 'the name of a view that is not there',
			right: 'view: guayana',
			wrong: 'view: guayanna',
			says: ['Did you mean "guayana"?', '(contrail-223)'],
			word: 'guayanna'
		}
	];

	it.each(FAULTS)(
		'of $name lies over the last good page, and goes when it is fixed',
		async ({ right, wrong, says, word }) => {
			const before = await remember(page);
			await edit(right, wrong);
			await overlay(page).waitFor();
			const lines = (texts.get('story.yaml') ?? '').split('\n');
			const row = lines.findIndex((line) => line.includes(wrong));
			const place = `story.yaml:${row + 1}:${(lines[row] ?? '').indexOf(word) + 1}`;
			const told = await overlay(page).innerText();
			for (const words of [place, ...says, (lines[row] ?? '').trim()]) expect(told).toContain(words);
			await expectKept(before);

			await edit(wrong, right);
			await overlay(page).waitFor({ state: 'detached' });
			await expectKept(before);
		}
	);

	it('stays told while something else is saved', async () => {
		const before = await remember(page);
		await edit('view: guayana', 'view: guayanna');
		await overlay(page).waitFor();
		await edit('title: Un largo camino', 'title: Un camino largo', 'story.es.yaml');
		await edit('certainty: tracked', 'certainty: trackt');
		await overlay(page).filter({ hasText: 'cannot be "trackt"' }).waitFor();
		await edit('view: guayanna', 'view: guayana');
		await overlay(page).filter({ hasText: '1 error' }).waitFor();
		await edit('certainty: trackt', 'certainty: tracked');
		await overlay(page).waitFor({ state: 'detached' });
		await expectKept(before);
	});

	it('of a track says which, and shows the track that is fixed', async () => {
		const file = 'tracks/illustration.json';
		const track = page.locator('[data-contrail="route"][data-id="silence"]');
		await page.locator('#signal').scrollIntoViewIfNeeded();
		await track.waitFor();
		await remember(page);
		const line = await track.innerHTML();
		await edit('"trace"', '"trails"', file);
		await overlay(page).filter({ hasText: 'tracks/illustration.json' }).waitFor();
		expect(await track.innerHTML()).toBe(line);
		await edit('"trails"', '"trace"', file);
		await overlay(page).waitFor({ state: 'detached' });
		await edit('[0, 32, -16,', '[0, 36, -16,', file);
		await page.waitForFunction(
			(old) => document.querySelector('[data-contrail="route"][data-id="silence"]')?.innerHTML !== old,
			line
		);
		expect(await page.evaluate(() => window.liveTest !== undefined)).toBe(true);
	});

	it('stays told, and the page stands, where the first that is saved after it is another file', async () => {
		await open();
		await remember(page);
		await edit('view: guayana', 'view: guayanna');
		await overlay(page).waitFor();
		await edit('<nav lang="en">', '<nav lang="en">Edited: ', '../../src/routes/+page.svelte');
		await page.locator('nav', { hasText: 'Edited:' }).waitFor();
		await overlay(page).filter({ hasText: '"guayanna"' }).waitFor();
		await edit('view: guayanna', 'view: guayana');
		await overlay(page).waitFor({ state: 'detached' });
		expect(await page.evaluate(() => window.liveTest !== undefined)).toBe(true);
	});

	it('of which a page is opened is told in its place, and the page comes when it is fixed', async () => {
		await edit('view: guayana', 'view: guayanna');
		await overlay(page).waitFor();
		await page.goto(site.origin);
		await overlay(page).filter({ hasText: 'no view is called "guayanna"' }).waitFor();
		expect(await page.locator('[data-contrail="story"]').count()).toBe(0);
		await edit('view: guayanna', 'view: guayana');
		await page.locator('[data-contrail="story"]').waitFor();
		// What the server writes is what was saved last.
		expect(await (await page.request.get(site.origin)).text()).toContain('The airline Aviacon flew as well.');
	});
});

describe.runIf(isFull)('a translation', () => {
	it('follows its own file and its original', async () => {
		await open(`${site.origin}/es`);
		const before = await remember(page);
		await page.locator('nav', { hasText: 'Un camino largo' }).waitFor();
		await edit('title: Un camino largo', 'title: El camino', 'story.es.yaml');
		await page.locator('nav', { hasText: 'El camino' }).waitFor();
		expect(await page.title()).toBe('El camino');
		await edit('The airline Aviacon flew as well.', 'Aviacon, an airline, flew too.');
		await shows('Aviacon, an airline, flew too.');
		await expectKept(before, { written: [READ] });

		await edit('title: El camino', 'titel: El camino', 'story.es.yaml');
		await overlay(page).filter({ hasText: 'story.es.yaml:3:1' }).waitFor();
		await edit('titel: El camino', 'title: El camino', 'story.es.yaml');
		await overlay(page).waitFor({ state: 'detached' });
		await expectKept(before, { written: [READ] });
	});
});

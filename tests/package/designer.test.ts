import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { parse } from 'yaml';
import { serve, type Site } from '../../scripts/static-server.js';
import { newPage, type Visit } from '../e2e/browser.ts';
import { drawnFrame } from '../e2e/story-page.ts';
import { itInFull } from '../shared/extent.ts';
import { packageAlone, started } from './command.ts';
import { run } from './pack.ts';

let folder: string;
let command: string;
let project: string;
let site: Site | undefined;
let visit: Visit | undefined;

beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'contrail-designer-'));
	command = await packageAlone(folder);
	project = path.join(folder, 'empty');
	await mkdir(project);
});

afterAll(async () => {
	await visit?.context.close();
	await site?.close();
	await rm(folder, { recursive: true, force: true });
});

interface Written {
	chapters: { title: string; steps: { id: string; view?: string }[] }[];
	views: Record<string, unknown>;
	annotations: Record<string, { text: string }>;
	flights: Record<string, unknown>;
	charts: Record<string, unknown>;
}

const source = (name = 'story.yaml'): Promise<string> => readFile(path.join(project, name), 'utf8');
const story = async (): Promise<Written> => parse(await source()) as Written;

const TABLE = { name: 'flights.csv', mimeType: 'text/csv', text: 'year,flights\n2018,12\n2019,20\n' };
const TRACK = {
	name: 'RA-86496.gpx',
	mimeType: 'application/gpx+xml',
	text: `<gpx version="1.1"><trk><name>RA-86496</name><trkseg>
		<trkpt lat="38.72" lon="-9.14"><time>2019-03-22T10:00:00Z</time></trkpt>
		<trkpt lat="36" lon="-13"><time>2019-03-22T10:01:00Z</time></trkpt>
		<trkpt lat="32.7" lon="-16.8"><time>2019-03-22T10:02:00Z</time></trkpt>
	</trkseg></trk></gpx>`
};

/** A person at the studio, with a mouse and keys. */
class Designer {
	readonly page: Page;
	readonly studio: Locator;

	constructor(page: Page) {
		this.page = page;
		this.studio = page.getByRole('region', { name: 'Studio' });
	}

	press(name: string | RegExp): Promise<void> {
		return this.studio.getByRole('button', { name, exact: true }).click();
	}

	saved(what: string): Promise<void> {
		return this.studio.getByText(`${what}. Saved.`).waitFor({ state: 'attached' });
	}

	/** Opens a panel, does something in it, and closes it. */
	async within(panel: string, act: () => Promise<void>): Promise<void> {
		await this.press(panel);
		await act();
		await this.press(panel);
	}

	/** Chooses a file, and fills in the form that asks about it. */
	async add(
		file: { name: string; mimeType: string; text: string },
		answers: Record<string, string>
	): Promise<void> {
		await this.press('Add a file');
		const { text, ...rest } = file;
		const chooser = this.studio.getByLabel('A table (CSV), a picture or a recorded track');
		await chooser.setInputFiles({ ...rest, buffer: Buffer.from(text) });
		for (const [label, answer] of Object.entries(answers))
			await this.studio.getByLabel(label, { exact: true }).fill(answer);
		await this.studio.getByRole('button', { name: /^Show the/ }).press('Enter');
	}

	async goTo(step: string): Promise<void> {
		await this.within('Outline', () => this.press(new RegExp(`^${step} (?!up|down)`)));
		await this.page.locator(`#${step}[data-state="active"]`).waitFor();
	}

	/** Clicks a text, and writes another one. */
	async write(text: Locator, label: string, words: string): Promise<void> {
		await text.click();
		const box = this.studio.getByRole('textbox', { name: label, exact: true });
		await box.press('Control+a');
		await this.page.keyboard.type(words);
		await box.press('Enter');
		await box.waitFor({ state: 'detached' });
	}

	/** Takes the map into the hand, moves it, and has it as the view of a step. */
	async capture(step: string, key: string): Promise<void> {
		await this.goTo(step);
		await this.page.getByRole('button', { name: 'Explore the map' }).click();
		await this.page.getByRole('application').press(key);
		await this.press('Use this view');
		const own = this.studio.getByRole('button', { name: `A view of its own for ${step}` });
		const done = this.studio.getByText(/^view .*Saved\.$/);
		await own.or(done).first().waitFor({ state: 'attached' });
		if (await own.isVisible()) await own.click();
		await done.waitFor({ state: 'attached' });
		const back = this.page.getByRole('button', { name: 'Back to the story' });
		if (await back.isVisible()) await back.click();
	}
}

itInFull(
	'makes a story from an empty folder by mouse and keys, and builds its site',
	async () => {
		const studio = await started(command, 'studio', project);
		try {
			visit = await newPage({ origin: studio.origin, viewport: { width: 1280, height: 720 } });
			const { page } = visit;
			const designer = new Designer(page);
			await page.goto('/');
			await page.getByLabel('Its title').fill('The night flights');
			await page.getByRole('button', { name: 'Begin the story' }).press('Enter');
			await designer.studio.getByText('Saved').waitFor();

			// Two chapters with five steps.
			await designer.within('Outline', async () => {
				await designer.press('Add a chapter');
				await designer.saved('new chapter');
				await designer.press('Delete the chapter The second chapter with its steps');
				await designer.saved('deletion of the-words');
				const add = designer.studio.getByRole('group', { name: 'Add a step to New chapter' });
				for (const kind of ['Quotation', 'Number']) {
					await add.getByRole('button', { name: kind }).click();
					await designer.saved(`new ${kind.toLowerCase()}`);
				}
			});
			await designer.goTo('new-step');
			await designer.write(page.locator('#new-chapter h2'), 'Chapter’s title', 'What was said');
			await designer.write(page.locator('#new-step .contrail-prose'), 'Text', 'It was *late*.');
			await designer.goTo('new-step-2');
			await designer.write(page.locator('#new-step-2 blockquote'), 'Quotation', 'We saw nothing.');
			await designer.goTo('new-step-3');
			const counter = page.locator('#new-step-3 [data-contrail="counter"]');
			await designer.write(counter.locator('.contrail-number'), 'Number', '42');
			await designer.write(counter.locator('> span').last(), 'Number’s label', 'flights by night');

			for (const [step, key] of [
				['lisbon-first', 'ArrowRight'],
				['the-flight', 'ArrowUp'],
				['new-step', '+']
			] as const)
				await designer.capture(step, key);

			await designer.within('Places', async () => {
				await designer.studio.getByLabel('Note').fill('Last seen here');
				await designer.press('Add the note to this step');
				await designer.saved('new note');
			});
			await designer.goTo('new-step-2');
			await designer.add(TABLE, {
				Title: 'Flights a year',
				'The chart in a sentence, for those who do not see it': 'Two bars, of 12 and 20 flights.',
				Source: 'sums'
			});
			await designer.saved('new chart');
			await designer.press('Add a file');
			await designer.goTo('the-flight');
			await designer.add(TRACK, {
				'Type of the aircraft': 'Il-62',
				'Who flies it': 'Nobody',
				'The way in words': 'Lisbon – Madeira',
				'What is known, and from whom': 'Recorded by a receiver.'
			});
			await designer.saved('new flight');
			await designer.press('Add a file');
			const whole = await source();
			await page.keyboard.press('Control+z');
			await designer.saved('Undone: new flight');
			expect(await source()).not.toContain('Lisbon – Madeira');
			await page.keyboard.press('Control+Shift+Z');
			await designer.saved('Done again: new flight');
			expect(await source()).toBe(whole);

			const { chapters, views, annotations, flights, charts } = await story();
			expect(chapters.map(({ title, steps }) => [title, steps.length])).toEqual([
				['The first chapter', 2],
				['What was said', 3]
			]);
			expect(Object.keys(views)).toEqual(['both', 'lisbon', 'dakar', 'the-flight', 'new-step']);
			expect(Object.values(flights)).toMatchObject([
				{},
				{ track: 'tracks/ra-86496.gpx', date: '22 March 2019' }
			]);
			expect(Object.values(charts)).toMatchObject([
				{
					rows: [
						{ year: '2018', flights: 12 },
						{ year: '2019', flights: 20 }
					]
				}
			]);
			expect(Object.values(annotations)).toMatchObject([{ text: 'Last seen here' }]);

			await designer.press('Languages');
			await designer.studio.getByLabel('Language').fill('es');
			await page.keyboard.press('Enter');
			await designer.saved('Translation es');
			await designer.studio.getByRole('link', { name: 'Write in Spanish' }).click();
			await designer.studio.getByText('story.es.yaml').waitFor();
			await designer.write(page.locator('h1'), 'Title', 'Los vuelos de noche');
			await visit.close();
			visit = undefined;
		} finally {
			await studio.end();
		}
		expect(await source('story.es.yaml')).toContain('title: Los vuelos de noche');

		await run('node', [command, 'build'], project);
		site = await serve(path.join(project, 'build'));
		visit = await newPage({ origin: site.origin, viewport: { width: 1280, height: 720 } });
		const { page } = visit;
		await page.goto('/');
		const active = page.locator('[data-contrail="step"][data-state="active"]');
		const read = new Set<string>();
		while (!read.has('new-step-3')) {
			await page.mouse.wheel(0, 240);
			await drawnFrame(page);
			if ((await active.count()) > 0) read.add((await active.first().getAttribute('id'))!);
		}
		expect([...read]).toEqual(['lisbon-first', 'the-flight', 'new-step', 'new-step-2', 'new-step-3']);
		for (const words of ['It was late.', 'We saw nothing.', 'flights by night', 'Last seen here'])
			await page.getByText(words).first().waitFor({ state: 'attached' });
		await page.getByText('42', { exact: true }).first().waitFor({ state: 'attached' });
		await page.getByRole('link', { name: 'español' }).press('Enter');
		await page.getByRole('heading', { level: 1, name: 'Los vuelos de noche' }).waitFor();
		await visit.close();
		visit = undefined;
	},
	400_000
);

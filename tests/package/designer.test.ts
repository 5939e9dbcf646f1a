import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { parse } from 'yaml';
import { serve, type Site } from '../../scripts/static-server.js';
import { newPage, type Visit } from '../e2e/browser.ts';
import { drawnFrame } from '../e2e/story-page.ts';
import { itInFull } from '../shared/extent.ts';
import { packageAlone, started } from './command.ts';
import { KeyboardDesigner } from './designer-keys.ts';
import { Designer } from './designer.ts';
import { run } from './pack.ts';

let folder: string;
let command: string;
let project: string;
let site: Site | undefined;
let visit: Visit | undefined;

beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'contrail-designer-'));
	command = await packageAlone(folder);
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

const OF_TABLE = {
	Title: 'Flights a year',
	'The chart in a sentence, for those who do not see it': 'Two bars, of 12 and 20 flights.',
	Source: 'sums'
};
const OF_TRACK = {
	'Type of the aircraft': 'Il-62',
	'Who flies it': 'Nobody',
	'The way in words': 'Lisbon – Madeira',
	'What is known, and from whom': 'Recorded by a receiver.'
};

itInFull.each([
	['mouse and keys', Designer],
	['keys alone', KeyboardDesigner]
])(
	'makes a story from an empty folder by %s, and builds its site',
	async (_, Hand) => {
		project = path.join(folder, Hand.name);
		await mkdir(project);
		const studio = await started(command, 'studio', project);
		try {
			visit = await newPage({ origin: studio.origin, viewport: { width: 1280, height: 720 } });
			const { page } = visit;
			const designer = new Hand(page);
			await page.goto('/');
			// The page begins in the field for the title.
			const title = page.getByLabel('Its title');
			await expect.poll(() => title.evaluate((it) => it === document.activeElement)).toBe(true);
			await page.keyboard.type('The night flights');
			await page.keyboard.press('Enter');
			await designer.studio.getByText('Saved').waitFor();

			// Two chapters with five steps.
			await designer.within('Outline', async () => {
				await designer.press('Add a chapter');
				await designer.saved('new chapter');
				await designer.press('Delete the chapter The second chapter with its steps');
				await designer.saved('deletion of the-words');
				for (const kind of ['Quotation', 'Number']) {
					await designer.pressIn('New chapter', kind);
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
				await designer.fill('Note', 'Last seen here');
				await designer.press('Add the note to this step');
				await designer.saved('new note');
			});
			await designer.goTo('new-step-2');
			await designer.add(TABLE, OF_TABLE, 'new chart');
			await designer.goTo('the-flight');
			await designer.add(TRACK, OF_TRACK, 'new flight');
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

			await designer.toggle('Languages');
			await designer.fill('Language', 'es');
			await page.keyboard.press('Enter');
			await designer.saved('Translation es');
			await designer.follow('Write in Spanish');
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
		for (const words of ['It was late.', 'We saw nothing.', 'flights by night'])
			await page.getByText(words).first().waitFor({ state: 'attached' });
		await page.getByText('42', { exact: true }).first().waitFor({ state: 'attached' });
		// The map has its note where the step with it is read.
		await page.locator('#new-step').evaluate((step) => step.scrollIntoView({ block: 'center' }));
		await page.locator('[data-contrail="annotation"]').getByText('Last seen here').waitFor();
		await page.getByRole('link', { name: 'español' }).press('Enter');
		await page.getByRole('heading', { level: 1, name: 'Los vuelos de noche' }).waitFor();
		await visit.close();
		visit = undefined;
		await site.close();
		site = undefined;
	},
	600_000
);

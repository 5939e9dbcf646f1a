import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { itInFull } from '../../shared/extent.ts';
import { parse } from 'yaml';
import { removeFolder, temporaryFolder } from '../../shared/temporary-folder.ts';
import { docx, paragraph } from '../../unit/docx.ts';
import { violations, violationsIfFull } from '../axe.ts';
import { goToStep } from '../story-page.ts';
import { dragHandle, dropFile, openStudio, press, saved, studioOf, type OpenStudio } from './designer.ts';

const STEP = 'the-flight';

const PIXEL =
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

/** A note and an area that the step shows, besides what the first story of a beginner has. */
const withNoteAndArea = (text: string): string =>
	text
		.replace(
			'views:\n',
			`annotations:
  seen: { text: Seen here, at: [-20, 25], offset: [48, -48] }
areas:
  sea: { name: The sea, outline: [[-26, 20], [-22, 20], [-22, 23]] }

views:\n`
		)
		.replace(
			'flights: [example]\n        places: [lisbon, las-palmas, dakar, atlantic]',
			(shown) => `${shown}\n        annotations: [seen]\n        areas: [sea]`
		);

interface Written {
	places: Record<string, { side: string }>;
	annotations: Record<string, { at: number[]; offset: number[] }>;
	areas: Record<string, { outline: number[][] }>;
	lines: Record<string, { vehicle: string; points: number[][] }>;
	charts: Record<string, { rows: unknown[] }>;
	images: Record<string, { src: string }>;
	flights: Record<string, { track?: string }>;
}

let studio: OpenStudio;
/** Where the files are that are dropped. */
let files: string;
const story = async (): Promise<Written> => parse(await readFile(studio.file, 'utf8')) as Written;

beforeAll(async () => {
	files = temporaryFolder('studio-drags');
	studio = await openStudio(withNoteAndArea);
});

afterAll(async () => {
	await studio?.close();
	removeFolder(files);
});

itInFull('drags a name to another side, a note’s text and point, and the corner of an area', async () => {
	const { page } = studio;
	await goToStep(page, STEP);
	await press(page, 'Places');
	const before = await story();

	await dragHandle(page, 'the name of Las Palmas', 120, 0);
	await saved(page, 'side of Las Palmas');
	expect((await story()).places['las-palmas']?.side).toBe('right');
	const name = page.locator('[data-contrail="story"] [data-id="las-palmas"][data-side^="right"]');
	await name.first().waitFor({ state: 'attached' });
	// By keys: to the other side, however long the name is.
	await studioOf(page).getByRole('button', { name: 'Move the name of Las Palmas' }).press('ArrowLeft');
	await expect.poll(async () => (await story()).places['las-palmas']?.side).toBe('left');

	await dragHandle(page, 'the text of “Seen here”', -30, 20);
	await saved(page, 'text’s place of “Seen here”');
	expect((await story()).annotations.seen).not.toEqual(before.annotations.seen);
	expect((await story()).annotations.seen!.at).toEqual(before.annotations.seen!.at);

	await dragHandle(page, 'the point of “Seen here”', 40, 0);
	await saved(page, 'point of “Seen here”');
	const [lon, lat] = (await story()).annotations.seen!.at;
	expect(lon).toBeGreaterThan(-19.9);
	expect(lat).toBeCloseTo(25, 0);

	await dragHandle(page, 'corner 3 of The sea', 0, -30);
	await saved(page, 'corner 3 of The sea');
	const [first, second, third] = (await story()).areas.sea!.outline;
	expect([first, second]).toEqual(before.areas.sea!.outline.slice(0, 2));
	expect(third![1]).toBeGreaterThan(23.1);
	expect(await violations(page, '.contrail-studio')).toEqual([]);
	await press(page, 'Places');
});

itInFull('draws an area and a line anew: by clicks, seen before it is written, and by keys', async () => {
	const { page } = studio;
	await goToStep(page, STEP);
	await press(page, 'Places');
	const before = await readFile(studio.file, 'utf8');
	const sheet = studioOf(page).getByRole('button', { name: 'The area’s outline' });
	const drawn = page.locator('[data-contrail="area"][data-id="the-zone"]').first();
	const begin = async (): Promise<void> => {
		await studioOf(page).getByLabel('Name of the area').fill('The zone');
		await page.keyboard.press('Enter');
		await expect.poll(() => sheet.evaluate((it) => it === document.activeElement)).toBe(true);
	};

	await begin();
	for (const [x, y] of [
		[200, 150],
		[320, 150],
		[320, 260]
	] as const)
		await sheet.click({ position: { x, y } });
	await drawn.waitFor({ state: 'attached' });
	expect(await violationsIfFull(page, '.contrail-studio')).toEqual([]);
	await page.keyboard.press('Escape');
	await drawn.waitFor({ state: 'detached' });
	expect(await readFile(studio.file, 'utf8')).toBe(before);

	await begin();
	for (const key of ['Space', 'Shift+ArrowRight', 'Space', 'Shift+ArrowDown', 'Space'])
		await page.keyboard.press(key);
	await page.keyboard.press('Enter');
	await saved(page, 'new area');
	await drawn.waitFor({ state: 'attached' });
	const [first, second, third] = (await story()).areas['the-zone']!.outline;
	expect(second![0]).toBeGreaterThan(first![0]!);
	expect(second![1]).toBeCloseTo(first![1]!, 3);
	expect(third![1]).toBeLessThan(second![1]!);

	// A line is drawn in the same way, and its points are dragged as corners are.
	await studioOf(page).getByLabel('What it is').selectOption('sea');
	await studioOf(page).getByLabel('What goes along it').selectOption('ship');
	await studioOf(page).getByLabel('Name of the line').fill('The ferry');
	await page.keyboard.press('Enter');
	const points = studioOf(page).getByRole('button', { name: 'The line’s points' });
	await expect.poll(() => points.evaluate((it) => it === document.activeElement)).toBe(true);
	for (const key of ['Space', 'Shift+ArrowRight', 'Space', 'Enter']) await page.keyboard.press(key);
	await saved(page, 'new line');
	await page
		.locator('[data-contrail="route"][data-id="the-ferry"][data-kind="sea"]')
		.first()
		.waitFor({ state: 'attached' });
	const ferry = (await story()).lines['the-ferry']!;
	expect(ferry).toMatchObject({ name: 'The ferry', vehicle: 'ship' });
	expect(ferry.points[1]![0]).toBeGreaterThan(ferry.points[0]![0]!);
	await press(page, 'Places');
});

itInFull('takes a table, a picture, a track and a text that are dropped on the page', async () => {
	const { page } = studio;
	const tools = studioOf(page);
	const drop = async (name: string, content: string | Uint8Array): Promise<void> => {
		const file = path.join(files, name);
		await writeFile(file, content);
		await dropFile(page, file, 640, 400);
		await tools.getByRole('heading', { name }).waitFor();
	};
	const fill = async (answers: Record<string, string>): Promise<void> => {
		for (const [label, answer] of Object.entries(answers))
			await tools.getByLabel(label, { exact: true }).fill(answer);
		await tools.getByRole('button', { name: /^Show the/ }).click();
	};

	await goToStep(page, STEP);
	await drop('RA-86496.csv', 'year,flights\n2018,12\n2019,20\n');
	await fill({
		Title: 'Flights a year',
		'The chart in a sentence, for those who do not see it': 'Two bars, of 12 and 20 flights.',
		Source: 'sums'
	});
	await saved(page, 'new chart');
	expect(Object.values((await story()).charts)).toHaveLength(1);

	await goToStep(page, 'somebody-says');
	await drop('Lisbon.png', Buffer.from(PIXEL, 'base64'));
	await fill({ 'What it shows, for those who do not see it': 'A point.', Source: 'sums' });
	await saved(page, 'new picture');
	expect(Object.values((await story()).images)).toMatchObject([{ src: 'pictures/lisbon.png' }]);

	await goToStep(page, 'lisbon-first');
	await drop(
		'Way.gpx',
		`<gpx version="1.1"><trk><name>AB-CDE</name><trkseg>
			<trkpt lat="38.72" lon="-9.14"><time>2019-03-22T10:00:00Z</time></trkpt>
			<trkpt lat="36" lon="-13"><time>2019-03-22T10:01:00Z</time></trkpt>
		</trkseg></trk></gpx>`
	);
	await fill({ 'The way in words': 'Lisbon – the sea', 'What is known, and from whom': 'Recorded.' });
	await saved(page, 'new flight');
	expect(Object.values((await story()).flights).map(({ track }) => track)).toContain('tracks/way.gpx');

	// The outline shows each of them small, and stays clean.
	await press(page, 'Outline');
	await tools.locator('[data-step="the-flight"] svg').first().waitFor({ state: 'attached' });
	await tools.locator('[data-step="somebody-says"] img').waitFor({ state: 'attached' });
	expect(await violationsIfFull(page, '.contrail-studio')).toEqual([]);

	const text =
		paragraph('It begins as a puddle.') + paragraph('The mouth', 'Heading1') + paragraph('It ends.');
	await drop('River.docx', docx(text));
	await tools.getByText('1 step without a heading: after lisbon-first.').waitFor();
	expect(await violationsIfFull(page, '.contrail-studio')).toEqual([]);
	await press(page, 'Put the text into the story');
	await saved(page, 'text of River.docx');
	await page.locator('#text-1').getByText('It begins as a puddle.').waitFor();
	await page.locator('#the-mouth').getByText('It ends.').waitFor();
});

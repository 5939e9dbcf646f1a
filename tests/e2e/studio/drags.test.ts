import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { violations } from '../axe.ts';
import { goToStep } from '../story-page.ts';
import { dragHandle, openStudio, press, saved, studioOf, type OpenStudio } from './designer.ts';

const STEP = 'the-flight';

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
}

let studio: OpenStudio;
const story = async (): Promise<Written> => parse(await readFile(studio.file, 'utf8')) as Written;

beforeAll(async () => {
	studio = await openStudio(withNoteAndArea);
});

afterAll(async () => {
	await studio?.close();
});

it('drags a name to another side, a note’s text and point, and the corner of an area', async () => {
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

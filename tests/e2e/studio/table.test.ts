import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { itInFull } from '../../shared/extent.ts';
import { parse } from 'yaml';
import { PANELS } from '../../../src/lib/studio/page/actions.ts';
import { violations, violationsIfFull } from '../axe.ts';
import { goToStep } from '../story-page.ts';
import { openStudio, press, saved, studioOf, type OpenStudio } from './designer.ts';

/** Two charts: one with its rows in the story, one with a CSV. */
const CHARTS = `charts:
  seen:
    title: Flights a year
    alt: Bars.
    source: sums
    bars: { x: year, y: flights }
    rows:
      - { year: '2018', flights: 12 } # from the list
      - { year: '2019', flights: 20 }
  told: { title: As told, alt: Bars., source: sums, bars: { x: who, y: flights }, rows: told.csv }

views:
`;
const SHEET = 'who;flights\r\nOne;5\r\nTwo;7\r\n';

let studio: OpenStudio;
let sheet: string;
const story = (): Promise<string> => readFile(studio.file, 'utf8');
/** A cell of the table that is open. */
const cell = (name: string): Locator => studioOf(studio.page).getByRole('textbox', { name, exact: true });
const numbers = (): Promise<string[]> =>
	studio.page
		.locator('[data-contrail="chart"]:visible table td:last-child')
		.evaluateAll((all) => all.map((one) => one.textContent.trim()));

beforeAll(async () => {
	studio = await openStudio(
		(text) =>
			text.replace('views:\n', CHARTS).replace('id: the-flight\n', (id) => `${id}        chart: seen\n`),
		{ 'told.csv': SHEET }
	);
	sheet = path.join(path.dirname(studio.file), 'told.csv');
});

afterAll(() => studio?.close());

it('writes the rows of a chart in cells, seen in the chart while they are typed', async () => {
	const { page } = studio;
	const before = await story();
	await goToStep(page, 'the-flight');
	await page.keyboard.press(PANELS.table.keys);
	const flights = cell('flights, row 2');
	await flights.click();
	await page.keyboard.press('End');
	await page.keyboard.type('0');
	await expect.poll(numbers).toEqual(['12', '200']);
	expect(await story()).toBe(before);
	await page.keyboard.press('Enter');
	await saved(page, 'flights, row 2 of seen');
	expect(await story()).toBe(before.replace('flights: 20 }', 'flights: 200 }'));

	// Enter in the last row began another one; what is wrong in it is told beside the cell, and not written.
	const year = cell('year, row 3');
	await expect.poll(() => year.evaluate((it) => it === document.activeElement)).toBe(true);
	await page.keyboard.type('2020');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.type('many');
	await studioOf(page).getByText('"many" in the column "flights" is not a number').waitFor();
	expect(await violations(page, '.contrail-studio')).toEqual([]);
	await page.keyboard.press('Control+A');
	await page.keyboard.type('31,5');
	await page.keyboard.press('ArrowUp');
	await saved(page, 'flights, row 3 of seen');
	expect(await story()).toContain("      - { year: '2020', flights: 31.5 }\n");
	await page.keyboard.press('Alt+Delete');
	await saved(page, 'without row 2 of seen');
	await expect.poll(numbers).toEqual(['12', '31.5']);

	for (const undone of ['without row 2', 'flights, row 3', 'year, row 3', 'flights, row 2']) {
		await page.keyboard.press('Control+Z');
		await saved(page, `Undone: ${undone} of seen`);
	}
	expect(await story()).toBe(before);
	await expect.poll(() => flights.inputValue()).toBe('20');
});

itInFull('writes what the chart shows in words where the chart has it', async () => {
	const { page } = studio;
	const before = await story();
	await page.keyboard.press(PANELS.texts.keys);
	await studioOf(page)
		.getByRole('button', { name: /^What is seen, in words/ })
		.click();
	await page.keyboard.press('Control+A');
	await page.keyboard.type('Two bars.');
	await page.keyboard.press('Enter');
	await expect.poll(story).toBe(before.replace('alt: Bars.', 'alt: Two bars.'));
	await press(page, 'Undo');
	await expect.poll(story).toBe(before);
	// A map that is covered has no handles.
	await page.keyboard.press(PANELS.places.keys);
	await studioOf(page).getByRole('heading', { name: 'Places' }).waitFor();
	expect(
		await studioOf(page)
			.getByRole('button', { name: /^Move Dakar/ })
			.count()
	).toBe(0);
	await page.keyboard.press(PANELS.table.keys);
});

it('renames a column, in the rows and in the layout', async () => {
	const { page } = studio;
	const before = await story();
	await cell('year, row 1').focus();
	await page.keyboard.press('Alt+Shift+N');
	await page.keyboard.type('when');
	await page.keyboard.press('Enter');
	await saved(page, 'column year as when of seen');
	expect(await story()).toBe(before.replace('x: year,', 'x: when,').replaceAll('{ year:', '{ when:'));
	await expect.poll(() => cell('when, row 1').evaluate((it) => it === document.activeElement)).toBe(true);
	await page.keyboard.press('Control+Z');
	await saved(page, 'Undone: column year as when of seen');
	expect(await story()).toBe(before);
});

itInFull('takes cells of a spreadsheet, and another column', async () => {
	const { page } = studio;
	await cell('year, row 1').focus();
	const clipboard = 'year\tflights\r\n2015\t1\r\n2016\t2\r\n2017\t3\r\n';
	await cell('year, row 1').evaluate((it, text) => {
		const clipboardData = new DataTransfer();
		clipboardData.setData('text/plain', text);
		it.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
	}, clipboard);
	await saved(page, 'pasted cells of seen');
	await studioOf(page).getByLabel('Name of a new column').fill('note');
	await page.keyboard.press('Enter');
	await page.keyboard.type('about');
	await page.keyboard.press('Enter');
	await saved(page, 'note, row 1 of seen');
	const { charts } = parse(await story()) as { charts: { seen: { rows: unknown[] } } };
	expect(charts.seen.rows).toEqual([
		{ year: '2015', flights: 1, note: 'about' },
		{ year: '2016', flights: 2 },
		{ year: '2017', flights: 3 }
	]);
});

it('writes the cells of a CSV, and takes them back', async () => {
	const { page } = studio;
	const before = await story();
	await studioOf(page).getByLabel('Chart', { exact: true }).selectOption('As told');
	const flights = cell('flights, row 2');
	await flights.fill('70');
	await page.keyboard.press('Tab');
	await saved(page, 'flights, row 2 of told');
	expect(await readFile(sheet, 'utf8')).toBe(SHEET.replace('7', '70'));
	expect(await story()).toBe(before);
	// What another program writes comes into the table.
	await writeFile(sheet, SHEET.replace('5', '6').replace('7', '70'));
	await expect.poll(() => cell('flights, row 1').inputValue()).toBe('6');
	await writeFile(sheet, SHEET.replace('7', '70'));
	await expect.poll(() => cell('flights, row 1').inputValue()).toBe('5');
	await press(page, 'Undo');
	await saved(page, 'Undone: flights, row 2 of told');
	expect(await readFile(sheet, 'utf8')).toBe(SHEET);
	await expect.poll(() => flights.inputValue()).toBe('7');
	// A column of the CSV has another name, also in the story.
	await flights.focus();
	await page.keyboard.press('Alt+Shift+N');
	await page.keyboard.type('journeys');
	await page.keyboard.press('Enter');
	await saved(page, 'without column flights of told');
	expect(await readFile(sheet, 'utf8')).toBe(SHEET.replace('flights', 'journeys'));
	expect(await story()).toBe(before.replace('x: who, y: flights', 'x: who, y: journeys'));
});

itInFull('writes a translation beside its original', async () => {
	const { page } = studio;
	const spanish = studio.file.replace('yaml', 'es.yaml');
	await writeFile(spanish, 'lang: es\nof: story.yaml\ntitle: El titular # corto\n');
	await page.reload();
	await page.keyboard.press(PANELS.languages.keys);
	await press(page, 'Spanish beside the original');
	const summary = cell('the summary in Spanish');
	await summary.fill('Un <b>resumen</b>');
	await page.keyboard.press('Control+Enter');
	await studioOf(page).getByText(/HTML/).first().waitFor();
	await summary.fill('Un resumen.');
	await page.keyboard.press('Control+Enter');
	await studioOf(page).getByText('the summary, Spanish. Saved.').waitFor();
	await press(page, 'the title is right as it is');
	await studioOf(page).getByText('the title, Spanish. Saved.').waitFor();
	expect(await violationsIfFull(page, '.contrail-studio')).toEqual([]);
	const {
		title,
		summary: written,
		checked
	} = parse(await readFile(spanish, 'utf8')) as Record<string, object>;
	expect({ title, written }).toEqual({ title: 'El titular', written: 'Un resumen.' });
	expect(Object.keys(checked!)).toEqual(['title', 'summary']);
	await page.keyboard.press('Alt+Shift+U');
	await studioOf(page).getByText('Undone: the title, Spanish. Saved.').waitFor();
});

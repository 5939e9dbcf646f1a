import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { PANELS } from '../../../src/lib/studio/page/actions.ts';
import { inFull, isFull, itInFull } from '../../shared/extent.ts';
import { violations, violationsIfFull } from '../axe.ts';
import { goToStep } from '../story-page.ts';
import { openStudio, press, saved, studioOf, type OpenStudio } from './designer.ts';

let opened: OpenStudio;

beforeAll(async () => {
	opened = await openStudio();
});

afterAll(async () => {
	await opened?.close();
});

it('has a key and a name for every action', async () => {
	const buttons = await opened.page
		.getByRole('toolbar')
		.getByRole('button')
		.evaluateAll((all) => all.map((one) => [one.textContent.trim(), one.getAttribute('aria-keyshortcuts')]));
	expect(buttons.length).toBeGreaterThan(10);
	// They have one row.
	const tops = await opened.page
		.getByRole('toolbar')
		.getByRole('button')
		.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
	expect(new Set(tops).size).toBe(1);
	expect(buttons.filter(([name, keys]) => !name || !keys)).toEqual([]);
	expect(new Set(buttons.map(([, keys]) => keys)).size).toBe(buttons.length);
});

itInFull('has the file as plain text until its editor comes', async () => {
	const { page } = opened;
	let come: (() => void) | undefined;
	const isThere = new Promise<void>((resolve) => (come = resolve));
	await page.route('**/source/editor.ts*', async (route) => {
		await isThere;
		await route.continue();
	});
	await page.keyboard.press(PANELS.source.keys);
	const panel = studioOf(page).getByRole('region', { name: 'File', exact: true });
	await panel.getByText('- id: lisbon-first').waitFor();
	expect(await panel.getByRole('textbox').count()).toBe(0);
	const found = await violations(page, '.contrail-studio');
	come?.();
	expect(found).toEqual([]);
	await panel.getByRole('textbox', { name: 'The file' }).waitFor();
	await page.keyboard.press('Escape');
	await panel.waitFor({ state: 'detached' });
});

const SIZES = inFull<[name: string, viewport: { width: number; height: number }]>(
	[
		['at 1280 × 720', { width: 1280, height: 720 }],
		// What a window of that size has at 200 %.
		['at 200 %', { width: 640, height: 360 }]
	],
	([name]) => name === 'at 1280 × 720'
);

it.each(SIZES)('opens each panel by its key, clean and in the window, %s', async (_, viewport) => {
	const { page } = opened;
	const studio = studioOf(page);
	await page.setViewportSize(viewport);
	await goToStep(page, 'the-flight');
	for (const [i, { label, keys }] of Object.values(PANELS).entries()) {
		await page.keyboard.press(keys);
		const panel = studio.getByRole('region', { name: label, exact: true });
		// The keyboard goes on in it.
		await expect.poll(() => panel.evaluate((it) => it === document.activeElement)).toBe(true);
		const heading = await panel.getByRole('heading').first().boundingBox();
		const bar = await page.getByRole('toolbar').boundingBox();
		expect(heading!.y).toBeGreaterThanOrEqual(bar!.height);
		expect(heading!.y + heading!.height).toBeLessThanOrEqual(viewport.height);
		expect(await panel.evaluate((it) => it.scrollWidth <= it.clientWidth), label).toBe(true);
		expect(bar!.height, label).toBeLessThan(64);
		expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
		if (isFull || i % 4 === 0) expect(await violations(page, '.contrail-studio'), label).toEqual([]);
		await page.keyboard.press('Escape');
		await panel.waitFor({ state: 'detached' });
	}
});

it('writes the file beside the page, with suggestions, errors at their lines, and the page where the cursor is', async () => {
	const { page } = opened;
	await page.setViewportSize({ width: 1280, height: 720 });
	await goToStep(page, 'lisbon-first');
	await page.keyboard.press(PANELS.source.keys);
	const panel = studioOf(page).getByRole('region', { name: 'File', exact: true });
	const text = panel.getByRole('textbox', { name: 'The file' });
	// The text is where the page is.
	await text.getByText('- id: lisbon-first').waitFor();
	await text.getByText('text: |').first().click();
	const status = panel.getByRole('status').filter({ hasText: 'chapters › steps › text:' });
	await status.waitFor();

	// The page goes where the cursor goes.
	await page.keyboard.press('Control+End');
	await page.locator('#somebody-says[data-state="active"]').waitFor();

	// A field is suggested, with what it is for.
	await page.keyboard.press('End');
	await page.keyboard.type('\n        mo');
	// The editor takes no key for a choice in the moment in which its list comes.
	await panel.getByRole('option', { name: 'move' }).click();
	await page.keyboard.type('jumb');
	await panel.getByText(/Not saved: line \d+/).waitFor();
	expect(await readFile(opened.file, 'utf8')).not.toContain('jumb');
	await page.keyboard.press('Backspace');
	await page.keyboard.type('p');
	await saved(page, 'text of the file');
	expect(await readFile(opened.file, 'utf8')).toMatch(/\n {8}move: jump\n*$/);
	expect(await violationsIfFull(page, '.contrail-studio')).toEqual([]);
	await page.keyboard.press('Escape');
	await page.keyboard.press('Escape');
	await panel.waitFor({ state: 'detached' });
});

it('writes any field of the step that is read, and says what is wrong with it', async () => {
	const { page } = opened;
	await page.setViewportSize({ width: 1280, height: 720 });
	await goToStep(page, 'the-flight');
	await page.keyboard.press(PANELS.fields.keys);
	const panel = studioOf(page).getByRole('region', { name: 'Fields' });
	await panel.getByText(/^What else may stand here/).click();
	await panel.getByLabel('move', { exact: true }).selectOption('jump');
	await saved(page, 'move');
	const screens = panel.getByLabel('screens', { exact: true });
	await screens.fill('20');
	await screens.press('Enter');
	await panel.getByText(/at most 10|10 at most/).waitFor();
	await screens.fill('3');
	await screens.press('Enter');
	await saved(page, 'screens');
	const { chapters } = parse(await readFile(opened.file, 'utf8')) as { chapters: { steps: unknown[] }[] };
	expect(chapters[0]?.steps[1]).toMatchObject({ id: 'the-flight', move: 'jump', screens: 3 });
});

it('leads from what the check says to the step that it is about', async () => {
	const { page, file } = opened;
	const before = await readFile(file, 'utf8');
	await goToStep(page, 'somebody-says');
	await writeFile(
		file,
		before.replace('id: lisbon-first\n', (id) => `${id}        screens:\n`)
	);
	await page.keyboard.press(PANELS.check.keys);
	await press(page, 'Show “lisbon-first”');
	await page.locator('#lisbon-first[data-state="active"]').waitFor();
	await writeFile(file, before);
	await studioOf(page).getByText('Nothing is wrong.').waitFor();
	await page.keyboard.press('Escape');
});

itInFull('shows the story as other readers have it, each by one press', async () => {
	const { page } = opened;
	await goToStep(page, 'the-flight');
	await page.keyboard.press(PANELS.see.keys);
	const panel = studioOf(page).getByRole('region', { name: 'See', exact: true });
	const see = (name: string): Promise<void> => panel.getByRole('button', { name, exact: true }).click();
	await panel.getByText(/^\d+ words: about \d min to read\.$/).waitFor();

	await page.evaluate(() => (window.print = () => document.body.append('printed')));
	await see('On paper');
	await page.getByText('printed').waitFor();

	// The page alone, as wide as a phone, at the step that is read.
	await see('On a phone');
	const phone = panel.frameLocator('iframe[title="On a phone"]');
	const step = phone.locator('#the-flight[data-state="active"]');
	await step.waitFor();
	expect(await step.evaluate(() => innerWidth)).toBe(390);
	expect(await phone.getByRole('region', { name: 'Studio' }).count()).toBe(0);
	// It goes along.
	await goToStep(page, 'somebody-says');
	await phone.locator('#somebody-says[data-state="active"]').waitFor();

	await see('By a screen reader');
	await panel.getByText('heading 1').first().waitFor();
	const words = await panel.getByRole('listitem').allInnerTexts();
	const title = await page.locator('h1').innerText();
	expect(words).toContain(`heading 1 ${title}`);
	expect(words.length).toBeGreaterThan(10);
	expect(await violationsIfFull(page, '.contrail-studio')).toEqual([]);

	const filter = (): Promise<string> => page.evaluate(() => document.documentElement.style.filter);
	await see('Without green');
	expect(await filter()).toContain('deuteranopia');
	await page.keyboard.press(PANELS.see.keys);
	await panel.waitFor({ state: 'detached' });
	expect(await filter()).toBe('');
});

it('shows what a choice would do while it is pointed at or has the focus, and keeps it by a press', async () => {
	const { page, file } = opened;
	const story = (): Promise<string> => readFile(file, 'utf8');
	const before = await story();
	await goToStep(page, 'the-flight');
	await page.keyboard.press(PANELS.choose.keys);
	const panel = studioOf(page).getByRole('region', { name: 'Choose', exact: true });
	await panel.getByRole('heading', { name: 'What the-flight shows' }).waitFor();
	const dakar = panel.getByRole('checkbox', { name: 'Dakar', exact: true });
	const onMap = page
		.locator('[data-contrail="map"]')
		.first()
		.locator('[data-contrail="place"][data-id="dakar"]');
	await onMap.waitFor({ state: 'attached' });
	for (const [look, leave] of [
		[() => dakar.hover(), () => page.mouse.move(1000, 500)],
		[() => dakar.focus(), () => dakar.blur()]
	] as const) {
		await look();
		await onMap.waitFor({ state: 'detached' });
		await leave();
		await onMap.waitFor({ state: 'attached' });
	}
	expect(await story()).toBe(before);

	await dakar.press('Space');
	await saved(page, 'hidden: Dakar');
	await onMap.waitFor({ state: 'detached' });
	expect(await dakar.isChecked()).toBe(false);
	const [was, is] = [before, await story()].map((text) => text.split('\n'));
	expect(is!.filter((line) => !was!.includes(line))).toEqual([
		'        places: [lisbon, las-palmas, atlantic]'
	]);
	await page.keyboard.press('Control+z');
	await saved(page, 'Undone: hidden: Dakar');
	expect(await story()).toBe(before);
	await page.keyboard.press(PANELS.choose.keys);
});

it('splits a step in its text and joins it again, and finds a place by its name', async () => {
	const { page, file } = opened;
	const studio = studioOf(page);
	const story = (): Promise<string> => readFile(file, 'utf8');
	const steps = () => page.locator('[data-contrail="step"]').evaluateAll((all) => all.map(({ id }) => id));
	await goToStep(page, 'lisbon-first');
	const [before, ids] = [await story(), await steps()];
	await page.locator('#lisbon-first .contrail-prose').click();
	const box = studio.getByRole('textbox', { name: 'Text' });
	await box.press('Control+Home');
	await box.press('Control+ArrowRight');
	await box.press('Alt+Enter');
	await saved(page, 'split of lisbon-first');
	await box.waitFor({ state: 'detached' });
	await expect.poll(steps).toEqual([ids[0], 'lisbon-first-2', ...ids.slice(1)]);
	const [, first] = /text: \|\n +(\w+)\n/.exec(before.replace(/(text: \|\n +\w+) /, '$1\n'))!;
	expect(await story()).toMatch(new RegExp(`id: lisbon-first\n +text: \\|\n +${first}\n`));
	await page.keyboard.press(PANELS.outline.keys);
	await press(page, 'Join lisbon-first with the next');
	await saved(page, 'join of lisbon-first');
	await expect.poll(steps).toEqual(ids);
	for (const undone of ['join', 'split']) {
		await page.keyboard.press('Control+z');
		await saved(page, `Undone: ${undone} of lisbon-first`);
	}
	expect(await story()).toBe(before);

	await page.keyboard.press(PANELS.places.keys);
	await studio.getByLabel('Name', { exact: true }).fill('nouakch');
	await press(page, 'Nouakchott Mauritania');
	await studio.getByText('Latitude 18.086, longitude -15.975').waitFor();
	await press(page, 'Add the place to this step');
	await saved(page, 'place Nouakchott');
	expect(await story()).toContain('nouakchott: { name: Nouakchott, at: [-15.975, 18.086], kind: city }');
});

it('opens at the step that the address names', async () => {
	const { page } = opened;
	const [address] = page.url().split('#');
	await page.goto('about:blank');
	await page.goto(`${address}#somebody-says`);
	await page.locator('#somebody-says[data-state="active"]').waitFor();
});

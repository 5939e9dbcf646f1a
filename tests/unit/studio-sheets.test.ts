import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { StudioAnswer, StudioServer, StudioSheet } from '../../src/lib/studio/server/index.ts';
import {
	onDisk,
	open,
	outside,
	refusalOf,
	root,
	starter,
	story,
	studioOn,
	useProject
} from './studio-project.ts';

useProject();

const CHARTS = `charts:
  seen: { title: Seen, alt: Bars., source: { name: A list }, bars: { x: year, y: flights }, rows: seen.csv }
views:
`;
/** As Excel saves it in Spain: with a mark, Windows’ line ends and semicolons. */
const SHEET = '\uFEFFyear;flights\r\n2018;12,5\r\n2019;20\r\n';

let sheet = '';
beforeEach(() => {
	sheet = path.join(root, 'seen.csv');
	writeFileSync(story, starter.replace('views:\n', CHARTS));
	writeFileSync(sheet, SHEET);
});
afterEach(() => rmSync(path.join(root, 'seen.csv'), { force: true }));

const sheetIn = (answer: StudioAnswer): StudioSheet => {
	if (!('sheet' in answer) || !answer.sheet) throw new Error(JSON.stringify(answer));
	return answer.sheet;
};
const ask = (studio: StudioServer, request: object): Promise<StudioAnswer> =>
	studio.answer({ id: 1, story, ...request });
const read = async (studio: StudioServer): Promise<StudioSheet> =>
	sheetIn(await ask(studio, { ask: 'sheet', path: 'seen.csv' }));
/** Writes other cells over the first number. */
const write = (studio: StudioServer, base: string, insert: string): Promise<StudioAnswer> => {
	const from = 'year;flights\r\n2018;'.length;
	const edit = { from, to: from + '12,5'.length, insert };
	return ask(studio, { ask: 'cells', path: 'seen.csv', base, name: 'a cell', edit });
};

it('writes the cells of a CSV and nothing else of it, and takes them back', async () => {
	const studio = studioOn();
	const { base, text } = await read(studio);
	expect(text).toBe(SHEET.slice(1));
	const told = await write(studio, base, '13');
	expect(readFileSync(sheet, 'utf8')).toBe(SHEET.replace('12,5', '13'));
	expect(sheetIn(told)).toMatchObject({ path: 'seen.csv', text: text.replace('12,5', '13') });
	const { state } = told as { state: { base: string; undo?: string } };
	expect(state.undo).toBe('a cell');
	expect(onDisk()).toBe(starter.replace('views:\n', CHARTS));

	const undone = await ask(studio, { ask: 'undo', base: state.base });
	expect(sheetIn(undone).text).toBe(text);
	expect(readFileSync(sheet, 'utf8')).toBe(SHEET);
	await ask(studio, { ask: 'redo', base: state.base });
	expect(readFileSync(sheet, 'utf8')).toContain(';13\r\n');
});

it('writes over nothing that another program wrote meanwhile', async () => {
	const studio = studioOn();
	const { base } = await read(studio);
	await write(studio, base, '13');
	writeFileSync(sheet, SHEET.replace(';20', ';21'));
	const answer = await write(studio, base, '14');
	expect('state' in answer).toBe(false);
	expect(sheetIn(answer).text).toContain('2019;21');
	expect(readFileSync(sheet, 'utf8')).toBe(SHEET.replace(';20', ';21'));
	// What is no longer there cannot be taken back, and the page is not offered to.
	const state = await open(studio);
	expect(state.undo).toBeUndefined();
	expect(refusalOf(await ask(studio, { ask: 'undo', base: state.base }))).toContain('another program');
});

it('writes nothing that is wrong, and says what', async () => {
	const studio = studioOn();
	const { base } = await read(studio);
	expect(refusalOf(await write(studio, base, 'many'))).toContain(
		'"many" in the column "flights" is not a number'
	);
	expect(refusalOf(await write(studio, base, 'x'.repeat(500_001)))).toMatch(/too large|is read/);
	expect(readFileSync(sheet, 'utf8')).toBe(SHEET);
});

it.each([
	['that no chart names', 'other.csv'],
	['above the story', '../seen.csv'],
	['by a full path', '/etc/passwd'],
	['that is the story itself', 'story.yaml']
])('does not touch a file %s', async (_, name) => {
	writeFileSync(path.join(root, 'other.csv'), SHEET);
	const studio = studioOn();
	expect(refusalOf(await ask(studio, { ask: 'sheet', path: name }))).toContain('no rows of a chart');
	const edit = { from: 0, to: 0, insert: 'x' };
	const cells = { ask: 'cells', path: name, base: 'x', name: 'a cell', edit };
	expect(refusalOf(await ask(studio, cells))).toContain('no rows of a chart');
	expect(readFileSync(path.join(root, 'other.csv'), 'utf8')).toBe(SHEET);
	rmSync(path.join(root, 'other.csv'));
});

it('follows no link out of the project', async () => {
	const secret = path.join(outside, 'secret.csv');
	writeFileSync(secret, SHEET);
	rmSync(sheet);
	symlinkSync(secret, sheet);
	expect(refusalOf(await ask(studioOn(), { ask: 'sheet', path: 'seen.csv' }))).toContain(
		'leads out of the project'
	);
});

it('says that the disk is full, with nothing lost', async () => {
	const studio = studioOn({
		replace: () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))
	});
	const { base } = await read(studio);
	expect(refusalOf(await write(studio, base, '13'))).toContain('seen.csv cannot be written');
	expect(readFileSync(sheet, 'utf8')).toBe(SHEET);
});

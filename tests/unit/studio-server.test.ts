import { chmodSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { StudioState } from '../../src/lib/studio/server/index.ts';
import {
	expectUntouched,
	onDisk,
	open,
	outside,
	refusalOf,
	root,
	setTitle,
	starter,
	stateOf,
	story,
	studioOn,
	useProject
} from './studio-project.ts';

useProject();

describe('a change', () => {
	it('is written, undone and done again, also by a page that was loaded anew', async () => {
		const studio = studioOn();
		const { base, data } = await open(studio);
		expect(data).toHaveProperty('title');
		const changed = stateOf(await studio.answer(setTitle(base, 'A new title')));
		expect(onDisk()).toContain('title: A new title');
		expect(changed).toMatchObject({ undo: 'the title', data: { title: 'A new title' }, file: 'story.yaml' });

		const { base: again, undo } = await open(studio);
		expect(undo).toBe('the title');
		const undone = stateOf(await studio.answer({ id: 2, story, ask: 'undo', base: again }));
		expectUntouched();
		expect(undone).toMatchObject({ base, redo: 'the title', undo: undefined });
		stateOf(await studio.answer({ id: 3, story, ask: 'redo', base }));
		expect(onDisk()).toContain('title: A new title');
	});

	it('of the text as it stands in an editor is written, undone, and refused with an error more', async () => {
		const studio = studioOn();
		const { base } = await open(studio);
		const from = starter.indexOf('The headline of your story');
		const edit = { from, to: from + 'The headline'.length, insert: 'A title' };
		const ask = { id: 1, story, ask: 'text', base, edit };
		const changed = stateOf(await studio.answer(ask));
		expect(onDisk()).toBe(starter.replace('The headline of', 'A title of'));
		expect(changed).toMatchObject({ undo: 'text of the file' });
		stateOf(await studio.answer({ id: 2, story, ask: 'undo', base: changed.base }));
		expectUntouched();
		const view = {
			from: starter.indexOf('view: both') + 6,
			to: starter.indexOf('view: both') + 10,
			insert: 'no'
		};
		expect(refusalOf(await studio.answer({ ...ask, edit: view }))).toContain('no view is called "no"');
		expectUntouched();
	});

	it.each([
		['UTF-16 with a mark', Buffer.from(`\uFEFF${starter}`, 'utf16le')],
		['UTF-8 with a mark, by Windows', Buffer.from(`\uFEFF${starter.replaceAll('\n', '\r\n')}`)]
	])('keeps what a file in %s is written in', async (_, bytes) => {
		writeFileSync(story, bytes);
		const studio = studioOn();
		const { base } = await open(studio);
		const changed = stateOf(await studio.answer(setTitle(base, 'Other')));
		expect(readFileSync(story).subarray(0, 2)).toEqual(bytes.subarray(0, 2));
		stateOf(await studio.answer({ id: 2, story, ask: 'undo', base: changed.base }));
		expect(readFileSync(story).equals(bytes)).toBe(true);
	});

	it('keeps the rights of its file', async () => {
		chmodSync(story, 0o640);
		const studio = studioOn();
		stateOf(await studio.answer(setTitle((await open(studio)).base, 'Other')));
		expect(statSync(story).mode & 0o777).toBe(0o640);
		chmodSync(story, 0o644);
	});

	it('can be tried: nothing is written', async () => {
		const studio = studioOn();
		const { base } = await open(studio);
		const dry = { ...setTitle(base, 'Other'), dry: true };
		expect(stateOf(await studio.answer(dry)).base).toBe(base);
		const operations = [{ type: 'setText', path: ['summary'], text: '<b>raw</b>' }];
		expect(refusalOf(await studio.answer({ ...dry, operations }))).toContain('HTML');
		expectUntouched();
	});

	it('waits for the one before it: of two at once from one state, the second is asked', async () => {
		const studio = studioOn();
		const { base } = await open(studio);
		const [first, second] = await Promise.all([
			studio.answer(setTitle(base, 'First')),
			studio.answer(setTitle(base, 'Second'))
		]);
		expect(stateOf(first).text).toContain('First');
		expect(second).toMatchObject({ conflict: { data: { title: 'First' } } });
		expect(onDisk()).toContain('title: First');
	});
});

describe('a file that another program wrote', () => {
	it('stays: the page is asked, and told what stands there now', async () => {
		const studio = studioOn();
		const { base } = await open(studio);
		const newer = starter.replace('lang: en', 'lang: en # newer');
		writeFileSync(story, newer);
		const answer = await studio.answer(setTitle(base, 'Mine'));
		expect(answer).toMatchObject({ id: 1, conflict: { text: newer } });
		expectUntouched(newer);
		const { conflict } = answer as { conflict: StudioState };
		expect(stateOf(await studio.answer(setTitle(conflict.base, 'Mine'))).text).toContain('# newer');
	});

	it('stays, even if it was written while the change was made', async () => {
		let reads = 0;
		const newer = starter.replace('lang: en', 'lang: en # newer');
		const studio = studioOn({
			read: async (file) => {
				if (++reads === 3) writeFileSync(story, newer);
				return readFile(file);
			}
		});
		const { base } = await open(studio);
		expect(await studio.answer(setTitle(base, 'Mine'))).toMatchObject({ conflict: { text: newer } });
		expectUntouched(newer);
	});

	it('is not undone', async () => {
		const studio = studioOn();
		stateOf(await studio.answer(setTitle((await open(studio)).base, 'Mine')));
		const newer = onDisk().replace('lang: en', 'lang: en # newer');
		writeFileSync(story, newer);
		const { base, undo } = await open(studio);
		expect(undo).toBeUndefined();
		expect(refusalOf(await studio.answer({ id: 4, story, ask: 'undo', base }))).toContain(
			'story.yaml was changed by another program'
		);
		expectUntouched(newer);
	});
});

describe('what a page may not', () => {
	/** Requests, given the right base, and what is told. */
	const REFUSED: Record<string, [(base: string) => unknown, RegExp]> = {
		'nothing at all': [() => undefined, /does not know what was asked.*\(310\)/],
		'another question': [(base) => ({ ...setTitle(base, 'x'), ask: 'delete' }), /\(310\)/],
		'a field more': [(base) => ({ ...setTitle(base, 'x'), file: '/etc/passwd' }), /\(310\)/],
		'a story that no page shows': [
			(base) => setTitle(base, 'x', path.join(root, 'unknown.yaml')),
			/no story that this server shows/
		],
		'an unknown operation': [
			(base) => ({ ...setTitle(base, 'x'), operations: [{ type: 'writeFile', path: ['title'], text: 'x' }] }),
			/"writeFile" is no operation/
		],
		'an operation among good ones': [
			(base) => {
				const good = setTitle(base, 'x');
				return { ...good, operations: [...good.operations, null] };
			},
			/is no operation/
		],
		'a way to the prototype': [
			(base) => ({
				...setTitle(base, 'x'),
				operations: [{ type: 'setField', path: ['__proto__', 'polluted'], value: true }]
			}),
			/\(\d{3}\)/
		],
		'a text that is too large': [(base) => setTitle(base, 'x'.repeat(700_000)), /too large: 7\d+ characters/],
		'a long text': [(base) => setTitle(base, 'x'.repeat(150_000)), /no operation with these fields/],
		'more errors than before': [
			(base) => ({
				...setTitle(base, 'x'),
				operations: [{ type: 'setField', path: ['opening', 'view'], value: 'nowhere' }]
			}),
			/no view is called "nowhere"/
		],
		'a file that is not there': [
			(base) => setTitle(base, 'x', path.join(root, 'gone.yaml')),
			/gone\.yaml cannot be read: there is no such file/
		],
		'a text from behind its end': [
			(base) => ({ id: 1, story, ask: 'text', base, edit: { from: 9e6, to: 9e6, insert: 'x' } }),
			/\(310\)/
		],
		'a text that ends before it begins': [
			(base) => ({ id: 1, story, ask: 'text', base, edit: { from: 9, to: 3, insert: 'x' } }),
			/\(310\)/
		],
		'an undo of nothing': [(base) => ({ id: 1, story, ask: 'undo', base }), /nothing to take back/]
	};

	it.each(Object.keys(REFUSED))('%s is refused in plain words, and the file stays', async (name) => {
		const [ask, says] = REFUSED[name]!;
		const studio = studioOn();
		const { base } = await open(studio);
		const told = refusalOf(await studio.answer(ask(base)));
		expect(told).toMatch(says);
		expect(told).not.toMatch(/undefined|\[object|\bat \w+ \(/);
		expect(told).toMatch(/^.+\. .+\. ?\(\d+\)/);
		expectUntouched();
		expect(({} as Record<string, unknown>).polluted).toBeUndefined();
		// And the studio goes on.
		stateOf(await studio.answer(setTitle(base, 'Good')));
	});

	it('write where a link leads out of the project', async () => {
		const target = path.join(outside, 'story.yaml');
		writeFileSync(target, starter);
		const link = path.join(root, 'link.yaml');
		symlinkSync(target, link);
		const told = refusalOf(await studioOn().answer({ id: 1, story: link, ask: 'open' }));
		expect(told).toContain('link.yaml leads out of the project’s folder');
		expect(onDisk(target)).toBe(starter);
	});

	it('write through a folder that leads out of the project', async () => {
		symlinkSync(outside, path.join(root, 'folder'));
		writeFileSync(path.join(outside, 'story.yaml'), starter);
		const file = path.join(root, 'folder/story.yaml');
		expect(refusalOf(await studioOn().answer({ id: 1, story: file, ask: 'open' }))).toContain('(313)');
	});
});

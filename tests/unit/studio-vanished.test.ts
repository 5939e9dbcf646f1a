import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { replaceFile } from '../../src/lib/files/index.ts';
import {
	expectUntouched,
	onDisk,
	open,
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

afterEach(() => {
	for (const name of readdirSync(root)) rmSync(path.join(root, name), { recursive: true });
});

describe('a file that is no longer what it was', () => {
	it('is not made again where it was deleted while it is changed', async () => {
		let reads = 0;
		const studio = studioOn({
			read: (file) => {
				if (++reads === 3) rmSync(story);
				return readFile(file);
			}
		});
		const told = refusalOf(await studio.answer(setTitle((await open(studio)).base, 'x')));
		expect(told).toContain('story.yaml cannot be read: there is no such file');
		expect(readdirSync(root)).toEqual([]);
	});

	it('is told where a folder has its name', async () => {
		rmSync(story);
		mkdirSync(story);
		expect(refusalOf(await studioOn().answer({ id: 1, story, ask: 'open' }))).toContain('it is a folder');
	});

	it('leaves nothing beside it where a folder came in its place while it is written', async () => {
		const studio = studioOn({
			replace: (file, content) => {
				rmSync(file);
				mkdirSync(file);
				writeFileSync(path.join(file, 'other'), '');
				return replaceFile(file, content);
			}
		});
		const told = refusalOf(await studio.answer(setTitle((await open(studio)).base, 'x')));
		expect(told).toContain('story.yaml cannot be written: ');
		expect(readdirSync(root)).toEqual(['story.yaml']);
	});

	it.each(['EIO', 'EMFILE', 'EACCES'])('%s while reading is told, and the next try works', async (code) => {
		let isBroken = false;
		const studio = studioOn({
			read: (file) =>
				isBroken ? Promise.reject(Object.assign(new Error('no file'), { code })) : readFile(file)
		});
		const { base } = await open(studio);
		isBroken = true;
		expect(refusalOf(await studio.answer(setTitle(base, 'Kept')))).toContain('story.yaml cannot be read: ');
		expectUntouched();
		isBroken = false;
		stateOf(await studio.answer(setTitle(base, 'Kept')));
		expect(onDisk()).toContain('title: Kept');
	});

	it('is written after a server that was killed in the middle: what that one left goes', async () => {
		writeFileSync(path.join(root, `.story.yaml.${process.pid}`), 'half of');
		const studio = studioOn();
		stateOf(await studio.answer(setTitle((await open(studio)).base, 'Kept')));
		expect(onDisk()).toContain('title: Kept');
		expect(readdirSync(root)).toEqual(['story.yaml']);
	});

	it('keeps a translation writable whose original cannot be read', async () => {
		const file = path.join(root, 'story.es.yaml');
		writeFileSync(file, 'lang: es\nof: gone.yaml\ntitle: Uno\n');
		const studio = studioOn();
		const { base } = await open(studio, file);
		stateOf(await studio.answer(setTitle(base, 'Dos', file)));
		expect(onDisk(file)).toBe('lang: es\nof: gone.yaml\ntitle: Dos\n');
		expect(onDisk()).toBe(starter);
	});
});

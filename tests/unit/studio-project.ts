import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { replaceFile } from '../../src/lib/files/index.ts';
import {
	StudioServer,
	type Disk,
	type StudioAnswer,
	type StudioState
} from '../../src/lib/studio/server/index.ts';
import { removeFolder, temporaryFolder } from '../shared/temporary-folder.ts';
import { editFiles } from './edit-files.ts';

export const starter = editFiles.starter!;
const TITLE = ['title'];

/** A project's folder with a story, and a folder beside it. */
export let outside = '';
export let root = '';
export let story = '';

/** Writes the story anew before each test of a file, and removes all after them. */
export function useProject(): void {
	beforeAll(() => {
		[outside, root] = [temporaryFolder('studio-outside'), temporaryFolder('studio')];
		story = path.join(root, 'story.yaml');
	});
	beforeEach(() => writeFileSync(story, starter));
	afterAll(() => {
		removeFolder(root);
		removeFolder(outside);
	});
}

const real: Disk = { read: (file) => readFile(file), replace: replaceFile };
export const studioOn = (disk?: Partial<Disk>): StudioServer =>
	new StudioServer({
		root: () => root,
		isKnown: (file) => path.basename(file) !== 'unknown.yaml',
		disk: { ...real, ...disk }
	});

export const stateOf = (answer: StudioAnswer): StudioState => {
	if (!('state' in answer)) throw new Error(JSON.stringify(answer));
	return answer.state;
};
export const refusalOf = (answer: StudioAnswer): string => {
	if (!('refused' in answer)) throw new Error(`It was done: ${JSON.stringify(answer).slice(0, 200)}`);
	return answer.refused.map(({ code, message, fix }) => `${message}. ${fix} (${code})`).join('\n');
};
export const open = async (studio: StudioServer, file = story): Promise<StudioState> =>
	stateOf(await studio.answer({ id: 0, story: file, ask: 'open' }));
export const setTitle = (base: string, text: string, file = story) => ({
	id: 1,
	story: file,
	ask: 'change',
	base,
	name: 'the title',
	operations: [{ type: 'setText', path: TITLE, text }]
});
export const onDisk = (file = story): string => readFileSync(file, 'utf8');

/** Nothing is changed, and nothing lies beside it. */
export function expectUntouched(text = starter): void {
	expect(onDisk()).toBe(text);
	expect(readdirSync(root).filter((name) => name.startsWith('.'))).toEqual([]);
}

import { execFile } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { removeFolder, temporaryFolder } from '../shared/temporary-folder.ts';
import { docx, paragraph } from '../unit/docx.ts';
import { packageAlone } from './command.ts';

/** What only the reader of documents has: a namespace of Word’s. */
const READER = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

let folder: string;
let command: string;

beforeAll(async () => {
	folder = temporaryFolder('word');
	command = await packageAlone(folder);
});

afterAll(() => removeFolder(folder));

describe('the packed command, with no library beside it', () => {
	it('imports a text of Word', async () => {
		const text = docx(paragraph('The spring', 'Heading1') + paragraph('It begins as a puddle.'));
		await writeFile(path.join(folder, 'river.docx'), text);
		const words = [command, 'import', 'river.docx', '--out', 'story.yaml'];
		await promisify(execFile)(process.execPath, words, { cwd: folder });
		expect(await readFile(path.join(folder, 'story.yaml'), 'utf8')).toContain('It begins as a puddle.');
	});

	it('loads the reader of documents for a document alone', async () => {
		const home = path.join(path.dirname(command), '..');
		const names = (await readdir(home, { recursive: true })).filter((name) => name.endsWith('.js'));
		const scripts = await Promise.all(
			names.map(async (name) => ({ name, text: await readFile(path.join(home, name), 'utf8') }))
		);
		const readers = scripts.filter(({ text }) => text.includes(READER)).map(({ name }) => name);
		// The command line and the studio of a developer's own server share one.
		expect(readers).toEqual([path.normalize('import/word/index.js')]);
		const naming = scripts.filter(({ text }) => text.includes('import/word/index.js'));
		expect(naming.map(({ name }) => path.dirname(name)).sort()).toEqual(
			expect.arrayContaining([path.normalize('cli/parts'), path.normalize('studio/server')])
		);
		for (const { name, text } of naming)
			expect(text.match(/import\s*\(\s*[`'"][./]*import\/word\/index\.js[`'"]\s*\)/g), name).toHaveLength(
				text.split('import/word/index.js').length - 1
			);
	});
});

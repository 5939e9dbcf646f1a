import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { contrail, folderWith, root } from './cli-world.ts';

const starter = readFileSync(path.join(root, 'stories/_template/story.yaml'), 'utf8');

/** The starter with a letter on its tenth line that is written in several ways. */
const lines = starter.split('\n');
const LINE = lines.findIndex((line) => line.startsWith('title:'));
lines[LINE] = 'title: Überall';
const story = lines.join('\n');
const marked = (mark: number[], bytes: Uint8Array) => Buffer.concat([Buffer.from(mark), bytes]);

const readable: [name: string, bytes: Uint8Array][] = [
	['UTF-8', Buffer.from(story)],
	['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${story}`)],
	['UTF-16, little end first', marked([0xff, 0xfe], Buffer.from(story, 'utf16le'))],
	['UTF-16, big end first', marked([0xfe, 0xff], Buffer.from(story, 'utf16le').swap16())],
	['UTF-8 with Windows line ends', Buffer.from(story.replaceAll('\n', '\r\n'))]
];

describe('the encoding of a story', () => {
	it.each(readable)('may be %s', async (_, bytes) => {
		const cwd = folderWith({ 'story.yaml': bytes });
		expect(await contrail(cwd, ['check'])).toMatchObject({ status: 0, out: 'No errors in story.yaml.\n' });
		expect((await contrail(cwd, ['text'])).out).toMatch(/^Überall\n=======\n/);
	});

	it('is checked: another one has an error at its first broken letter, and other stories are checked too', async () => {
		const cwd = folderWith({ 'a/story.yaml': Buffer.from(story, 'latin1'), 'b/story.yaml': story });
		const { status, out } = await contrail(cwd, ['check']);
		expect(status).toBe(1);
		expect(out).toContain(
			`a/story.yaml:${LINE + 1}:8  this file is not in UTF-8: the letter here cannot be read. Save the file as UTF-8.`
		);
		expect(out).toContain('1 error in 2 stories.');
	});

	it.each([
		['text', 'story.yaml'],
		['translate', 'story.yaml', '--lang', 'es'],
		['import', 'a.aml']
	])('is refused by contrail %s as well', async (...words) => {
		const bytes = Buffer.from(`title: Über\nbody: W.\n`, 'latin1');
		const { status, out, err } = await contrail(folderWith({ 'story.yaml': bytes, 'a.aml': bytes }), words);
		expect([status, out]).toEqual([2, '']);
		expect(err).toMatch(
			/(story\.yaml has 1 error\.|:1:8 cannot be read: the letter there is not UTF-8\.).*\(contrail-5(08|19)\)\n$/
		);
	});
});

import { lstatSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { contrail, folderWith, root } from './cli-world.ts';

const starter = readFileSync(path.join(root, 'stories/_template/story.yaml'), 'utf8');
const ORIGINAL = 'stories/night/story.yaml';
const TRANSLATION = 'stories/night/story.pt-BR.yaml';

/** A folder with the starter story in it, and its translation just begun. */
async function begun() {
	const cwd = folderWith({ [ORIGINAL]: starter });
	const result = await contrail(cwd, ['translate', ORIGINAL, '--lang', 'pt-BR']);
	const file = path.join(cwd, TRANSLATION);
	return { cwd, result, file, read: () => readFileSync(file, 'utf8') };
}

const title = /^title: (.*)$/m.exec(starter)?.[1] ?? '';

describe('contrail translate', () => {
	it('begins a translation, with every text to fill in under its own words', async () => {
		const { cwd, result, read } = await begun();
		expect(result).toMatchObject({ status: 0, err: '' });
		expect(result.out).toMatch(/^stories\/night\/story\.pt-BR\.yaml: \d+ texts to translate\.\n$/);
		expect(read()).toMatch(/^lang: pt-BR$/m);
		expect(read()).toMatch(/^of: story\.yaml$/m);
		expect(read()).toContain(`# ${title}\ntitle:\n`);
		const checked = await contrail(cwd, ['check', TRANSLATION]);
		expect(checked.status).toBe(0);
		expect(checked.out + checked.err).toContain(
			'the title is not translated: readers get the words of story.yaml'
		);
	});

	it('leaves what is translated as it is, and adds what the story has got since', async () => {
		const { cwd, file, read } = await begun();
		const mine = read().replace('title:\n', 'title: Voos à noite # meu\n');
		writeFileSync(file, mine);
		const longer = starter.replace(
			/^places:\n/m,
			'places:\n  bissau: { name: Bissau, at: [-15.6, 11.86] }\n'
		);
		writeFileSync(path.join(cwd, ORIGINAL), longer);
		const { out } = await contrail(cwd, ['translate', TRANSLATION]);
		expect(out).toMatch(/: \d+ texts to translate\.\n$/);
		expect(read()).toContain('title: Voos à noite # meu\n');
		expect(read()).toMatch(/^ {2}# Bissau\n {2}bissau:$/m);
	});

	it('reports a text whose place in the story is gone, and keeps the file', async () => {
		const { cwd, file, read } = await begun();
		const mine = `${read()}\nannotations: { gone: Já foi }\n`;
		writeFileSync(file, mine);
		const { status, err } = await contrail(cwd, ['translate', TRANSLATION]);
		expect(status).toBe(2);
		expect(err).toContain('story.yaml has no "annotations" here');
		expect(read()).toBe(mine);
	});

	it('adds nothing a second time', async () => {
		const { cwd, read } = await begun();
		const before = read();
		await contrail(cwd, ['translate', TRANSLATION]);
		expect(read()).toBe(before);
	});

	it('names what was changed in the original since, until --checked says that it is corrected', async () => {
		const { cwd, file, read } = await begun();
		writeFileSync(file, read().replace('title:\n', 'title: Voos à noite\n'));
		await contrail(cwd, ['translate', TRANSLATION]);
		writeFileSync(path.join(cwd, ORIGINAL), starter.replace(`title: ${title}`, 'title: Other flights'));
		const told = await contrail(cwd, ['translate', TRANSLATION]);
		expect(told.out).toContain(
			'Changed in story.yaml since: title. Correct these, then run the command with --checked.'
		);
		expect((await contrail(cwd, ['check', TRANSLATION])).out).toContain('(contrail-276)');
		const checked = await contrail(cwd, ['translate', TRANSLATION, '--checked']);
		expect(checked.out).toContain('Marked as corrected: title.');
		expect((await contrail(cwd, ['translate', TRANSLATION])).out).not.toContain('Changed in');
	});

	const windows = (text: string) => text.replaceAll('\n', '\r\n');
	const encodings: [name: string, encode: (text: string) => Buffer][] = [
		['Windows line ends', (text) => Buffer.from(windows(text))],
		['a byte order mark', (text) => Buffer.from(`\uFEFF${text}`)],
		['UTF-16 and Windows line ends', (text) => Buffer.from(`\uFEFF${windows(text)}`, 'utf16le')]
	];

	it.each(encodings)('keeps %s, and every byte outside of what it adds', async (_, encode) => {
		const { cwd, file, read } = await begun();
		const complete = read().replace('title:\n', 'title: Voos à noite # meu\n');
		writeFileSync(file, complete);
		await contrail(cwd, ['translate', TRANSLATION]);
		const expected = read();
		// Without the title the command has something to add.
		const lacking = complete.replace(/# .*\ntitle: .*\n\n/, '');
		writeFileSync(file, encode(complete));
		expect(await contrail(cwd, ['translate', TRANSLATION])).toMatchObject({ status: 0, err: '' });
		expect(readFileSync(file)).toEqual(encode(expected));
		writeFileSync(file, encode(lacking));
		expect(await contrail(cwd, ['translate', TRANSLATION])).toMatchObject({ status: 0, err: '' });
		expect(await contrail(cwd, ['check', TRANSLATION])).toMatchObject({ status: 0 });
		const added = encode(`\n\n# ${title}\ntitle:`).subarray(encode('').length);
		const after = readFileSync(file);
		expect(after.includes(added)).toBe(true);
		const at = after.indexOf(added);
		const without = Buffer.concat([after.subarray(0, at), after.subarray(at + added.length)]);
		expect(without).toEqual(encode(lacking));
	});

	it('leaves no other file behind, and follows a link', async () => {
		const { cwd, file, read } = await begun();
		const elsewhere = path.join(cwd, 'elsewhere.yaml');
		renameSync(file, elsewhere);
		symlinkSync(elsewhere, file);
		writeFileSync(file, read().replace('title:\n', 'title: Voos\n'));
		await contrail(cwd, ['translate', TRANSLATION]);
		expect(readdirSync(path.dirname(file)).sort()).toEqual(['story.pt-BR.yaml', 'story.yaml']);
		expect(lstatSync(file).isSymbolicLink()).toBe(true);
		expect(readFileSync(elsewhere, 'utf8')).toContain('  title: x');
	});

	it.each([
		[['translate'], '506'],
		[['translate', ORIGINAL, TRANSLATION], '506'],
		[['translate', ORIGINAL], '530'],
		[['translate', ORIGINAL, '--lang', 'português'], '531'],
		[['translate', ORIGINAL, '--lang', 'german'], '531', 'Did you mean "de"?'],
		[['translate', ORIGINAL, '--lang', 'fr'], '533'],
		[['translate', 'stories/none/story.yaml', '--lang', 'es'], '']
	])('refuses %j, and writes nothing', async (words, code, advice = '') => {
		const cwd = folderWith({ [ORIGINAL]: starter, 'stories/night/story.fr.yaml': starter });
		const { status, out, err } = await contrail(cwd, words);
		expect([status, out]).toEqual([2, '']);
		expect(err).toContain(`(contrail-${code}`);
		expect(err).toContain(advice);
	});

	it('waits for an original without errors', async () => {
		const cwd = folderWith({ [ORIGINAL]: starter.replace('title:', 'titel:') });
		const { status, err } = await contrail(cwd, ['translate', ORIGINAL, '--lang', 'es']);
		expect(status).toBe(2);
		expect(err).toContain('(contrail-508)');
		expect(err).toContain('Did you mean "title"?');
	});
});

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { contrail, folderWith, root } from './cli-world.ts';

const good = readFileSync(path.join(root, 'stories/_template/story.yaml'), 'utf8');
const bad = good.replace('zoom: 6', 'zom: 6');
const doubtful = good.replace('places: [las-palmas, dakar]', '$&\n        areas:');

describe('contrail check', () => {
	it('finds every story below the folder, and says that all is well', async () => {
		const cwd = folderWith({
			'stories/a/story.yaml': good,
			'stories/b/x.story.yaml': good,
			'notes.yaml': 'a: ['
		});
		expect(await contrail(cwd, ['check'])).toEqual({ status: 0, out: 'No errors in 2 stories.\n', err: '' });
	});

	it('leaves out packages, builds and hidden folders', async () => {
		const hidden = ['node_modules/p', 'build', 'dist', '.cache'].map((folder) => [
			`${folder}/story.yaml`,
			bad
		]);
		const cwd = folderWith({ ...Object.fromEntries(hidden), 'a/story.yaml': good });
		expect((await contrail(cwd, ['check'])).out).toBe('No errors in a/story.yaml.\n');
	});

	it('checks the translations beside a story, and tells the story’s own errors once', async () => {
		const translation = 'lang: es\nof: story.yaml\ntitel: Dos vuelos\n';
		const cwd = folderWith({ 'a/story.es.yaml': translation, 'a/story.yaml': good });
		const { status, out } = await contrail(cwd, ['check']);
		expect(status).toBe(1);
		expect(out).toContain('a/story.es.yaml:3:1  a translation has no "titel". Did you mean "title"?');
		writeFileSync(path.join(cwd, 'a/story.yaml'), bad);
		const broken = (await contrail(cwd, ['check'])).out;
		expect(broken.match(/unknown field "zom"/g)).toHaveLength(1);
		expect(broken).toContain('2 errors in 2 stories');
		expect(broken).toContain('a/story.es.yaml:2:5  the original "story.yaml" has errors');
	});

	it('prints an error with its place, line, caret and number, and ends with 1', async () => {
		const cwd = folderWith({ 'a/story.yaml': bad });
		const { status, out } = await contrail(cwd, ['check']);
		const line = bad.split('\n').findIndex((one) => one.includes('zom: 6')) + 1;
		const column = bad.split('\n')[line - 1]!.indexOf('zom') + 1;
		expect(status).toBe(1);
		const [told, source, caret] = out.split('\n');
		expect(told).toBe(
			`a/story.yaml:${line}:${column}  unknown field "zom" in a view. Did you mean "zoom"?  (contrail-214)`
		);
		expect(source).toContain('zom: 6');
		expect(caret?.trimEnd().endsWith('^^^')).toBe(true);
		expect(out).toMatch(/1 error in a\/story\.yaml\.\n$/);
	});

	it('ends with 0 for warnings alone, and counts them', async () => {
		const { status, out } = await contrail(folderWith({ 'story.yaml': doubtful }), ['check']);
		expect([status, out]).toEqual([
			0,
			expect.stringMatching(/warning: .*contrail-261[^]*No errors, 1 warning in story\.yaml/)
		]);
	});

	it('takes files, folders and patterns', async () => {
		const cwd = folderWith({ 'a/story.yaml': good, 'b/c/story.yaml': bad, 'b/other.yaml': bad });
		const files = async (...names: string[]) => {
			const { out } = await contrail(cwd, ['check', '--json', ...names]);
			return (JSON.parse(out) as { files: { file: string }[] }).files.map(({ file }) => file);
		};
		expect(await files('a')).toEqual(['a/story.yaml']);
		expect(await files('b/other.yaml', './a/story.yaml')).toEqual(['a/story.yaml', 'b/other.yaml']);
		expect(await files('**/story.yaml')).toEqual(['a/story.yaml', 'b/c/story.yaml']);
		expect(await files('*/*.yaml')).toEqual(['a/story.yaml', 'b/other.yaml']);
		expect(await files('b/**')).toEqual(['b/c/story.yaml', 'b/other.yaml']);
		expect(await files('b/?/story.yaml', 'b')).toEqual(['b/c/story.yaml']);
	});

	it('prints JSON for other programs', async () => {
		const { status, out } = await contrail(folderWith({ 'story.yaml': bad }), ['check', '--json']);
		const told = JSON.parse(out) as { files: { problems: object[] }[] };
		expect(status).toBe(1);
		expect(told).toMatchObject({ errors: 1, warnings: 0, files: [{ file: 'story.yaml' }] });
		expect(told.files[0]?.problems[0]).toMatchObject({
			code: 214,
			severity: 'error',
			message: expect.any(String)
		});
	});

	it('colours on a terminal only', async () => {
		const cwd = folderWith({ 'story.yaml': bad });
		expect((await contrail(cwd, ['check'])).out).not.toContain('\x1b');
		expect((await contrail(cwd, ['check'], { color: true })).out).toContain('\x1b[31m^^^\x1b[39m');
	});

	it('tells of a track that is not there, at the line that names it', async () => {
		const text = readFileSync(path.join(root, 'tests/fixtures/stories/valid/story.yaml'), 'utf8');
		const { status, out } = await contrail(folderWith({ 'story.yaml': text }), ['check']);
		expect(status).toBe(1);
		expect(out).toMatch(/^story\.yaml:65:12 {2}there is no file "tracks\/gap\.json" beside the story/);
	});

	it.each([
		[['nowhere'], 502],
		[['*.nothing'], 502],
		[[], 502],
		[['--jsn'], 501]
	])('ends with 2 where there is nothing to check: %j', async (words, code) => {
		const { status, err } = await contrail(folderWith({ 'readme.md': '' }), ['check', ...words]);
		expect([status, err]).toEqual([2, expect.stringContaining(`(contrail-${code})`)]);
	});

	it('checks again with each change until it is stopped', async () => {
		const cwd = folderWith({ 'a/story.yaml': good });
		const stop = new AbortController();
		let printed = '';
		let heard: (() => void) | undefined;
		const until = async (words: string) => {
			while (!printed.includes(words)) await new Promise<void>((resolve) => (heard = resolve));
			printed = '';
		};
		const out = (text: string) => {
			printed += text;
			heard?.();
		};
		const done = contrail(cwd, ['check', '--watch'], { out, signal: stop.signal });
		await until('Waiting for changes');
		writeFileSync(path.join(cwd, 'a/story.yaml'), bad);
		await until('1 error');
		writeFileSync(path.join(cwd, 'a/story.yaml'), good);
		await until('No errors');
		stop.abort();
		expect((await done).status).toBe(0);
	});
});

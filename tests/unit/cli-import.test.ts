import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeBlocks } from '../../scripts/docs/code-blocks.js';
import { readStory } from '../../src/lib/story/check/read.ts';
import { config, errorsIn, folder, imported, importOf, source } from './cli-imports.ts';
import { contrail, folderWith } from './cli-world.ts';

const fixtures = [
	'mapbox.js',
	'mapbox-code.mjs',
	'storymap.json',
	'archieml.aml',
	'freeform.aml',
	'closeread.qmd'
];

describe('what becomes of a file', () => {
	it.each(fixtures)('%s is the story and the warnings that are expected, line by line', async (name) => {
		const { status, out, err } = await imported(name);
		expect(status).toBe(0);
		expect(errorsIn(out)).toEqual([]);
		await expect(out).toMatchFileSnapshot(path.join(folder, 'expected', `${name}.yaml`));
		await expect(err).toMatchFileSnapshot(path.join(folder, 'expected', `${name}.warnings.txt`));
	});

	/** The parts of a file that somebody reads. */
	const read: Record<string, RegExp> = {
		'mapbox.js':
			/(?<=(?:title|subtitle|byline|footer|description|mapDescription): )(?:'.*'|`[^`]*`)(?: \+ '.*')?/g,
		'storymap.json': /(?<="(?:headline|text|caption|credit|name|date)": )"(?:[^"\\]|\\.)*"/g,
		'archieml.aml': /^(?!slug|\[|:|not:|lat|lon|zoom|id|move|view|image\.(?:src|w|h)|Drafts).*/gm,
		'freeform.aml': /^(?![[{:]|lat|lon|center|zoom).*/gm,
		'closeread.qmd':
			/^(?!plot|print|#\||with :::|:::|\\| \\{|<!--|format|affil|.*(?:closeread-html|cr-style|background|name:)).*/gm
	};

	it.each(Object.keys(read))('no word of %s is lost without a warning', async (name) => {
		const { out, err } = await imported(name);
		const drawn = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>';
		const cwd = folderWith({ 'story.yaml': out, 'map.svg': drawn });
		const { out: text } = await contrail(cwd, ['text']);
		const { data } = readStory(out, { file: 'story.yaml' });
		// A place's name stands on the map.
		const kept = [text, err, ...Object.values(data?.places ?? {}).map((place) => place.name)].join('\n');
		const parts = source(name).match(read[name]!) ?? [];
		const words = parts.flatMap(
			(part) =>
				part
					.replace(/<[^>]*>|^[\w.]+:|&\w+;|\\[nt]|(?:pan-to|scale-by)=/g, ' ')
					.match(/[\p{L}\p{N}]{3,}/gu)
					?.filter((word) => word !== 'steal') ?? []
		);
		expect(words.length).toBeGreaterThan(20);
		expect(words.filter((word) => !kept.includes(word))).toEqual([]);
	});

	it('the recipe shows what it does', async () => {
		const shown = codeBlocks().filter(({ file }) => file.endsWith('recipes/coming-from.md'));
		const block = (lang: string) => shown.find((one) => one.lang === lang)?.code;
		expect(await importOf(`${block('js')}\n`)).toEqual({
			status: 0,
			out: `${block('yaml')}\n`,
			err: `${block('text')}\n`
		});
	});

	it('what is absent stays absent', async () => {
		const { out, err } = await importOf(
			`var config = { title: 'T', subtitle: 'S', chapters: [{ description: 'W.' }] };`
		);
		const { data } = readStory(out, { file: 'story.yaml' });
		expect(data?.chapters).toEqual([{ id: 't', title: 'T', steps: [{ id: 't-1', text: 'W.\n' }] }]);
		expect(Object.keys(data ?? {})).toEqual(['title', 'summary', 'source', 'views', 'opening', 'chapters']);
		expect(err).toContain('the first chapter repeats the headline');
		expect(err).toContain('there is no view: the map shows the whole world');
		expect(err).toContain('no source is named: the name of the file stands in its place');
	});
});

describe('the command', () => {
	it('writes the story where it is asked, and never over a file', async () => {
		const cwd = folderWith({ 'config.js': config() });
		const words = ['import', 'config.js', '--out', 'stories/mine/story.yaml'];
		const { status, out, err } = await contrail(cwd, words);
		expect([status, out]).toEqual([0, expect.stringContaining('stories/mine/story.yaml is there.')]);
		expect(err).toMatch(/^config\.js:1:1 {2}.*\n[^]*\n3 warnings about config\.js\.\n$/);
		const written = readFileSync(path.join(cwd, 'stories/mine/story.yaml'), 'utf8');
		expect(written).toMatch(
			/^# yaml-language-server: \$schema=\.\.\/\.\.\/node_modules\/svelte-contrail\/dist\/story\//
		);
		expect((await contrail(cwd, ['check'])).out).toMatch(/No errors.* in stories\/mine\/story\.yaml\.\n$/);
		const again = await contrail(cwd, words);
		expect([again.status, again.out, again.err]).toEqual([2, '', expect.stringContaining('(contrail-504)')]);
	});

	it('prints the story alone to the standard output', async () => {
		const { out } = await importOf(config());
		expect(out).toMatch(/^# yaml-language-server/);
		expect(readStory(out, { file: 'x' }).story?.title).toBe('T');
	});

	it.each([
		['var config = { x: 1 };', 'config.js', [], 510],
		['a,b', 'table.csv', [], 510],
		[config(), 'config.js', ['--format', 'storymap'], 518],
		['{ "slides": [] }', 'a.json', ['--format', 'mapbox'], 518],
		[config(), 'config.js', ['--format', 'mapbx'], 511],
		['{ "slides": [] }', 'a.json', [], 512],
		['var config = {', 'config.js', [], 513],
		['', 'a.aml', [], 512],
		['', 'a.qmd', [], 512]
	])('refuses %j as %s %j', async (text, file, words, code) => {
		const { status, out, err } = await importOf(text, file, ...words);
		expect([status, out, err]).toEqual([2, '', expect.stringContaining(`(contrail-${code})`)]);
	});

	it.each([
		[[], 506],
		[['nothing.js'], 503],
		[['a.js', 'b.js'], 501],
		[['a.js', '--ot', 'x'], 501]
	])('refuses the words %j', async (words, code) => {
		const cwd = folderWith({ 'a.js': config() });
		const { status, err } = await contrail(cwd, ['import', ...words]);
		expect([status, err]).toEqual([2, expect.stringContaining(`(contrail-${code})`)]);
	});

	it('names the place of a syntax error', async () => {
		const { err } = await importOf('var config = {\n  title: "T",\n  chapters: [ oops oops ]\n};');
		expect(err).toMatch(/^config\.js:3:20 cannot be read: unexpected token\. /);
	});

	it('takes the format that --format names', async () => {
		const { out } = await importOf('title: T\nbody: Words.', 'draft.doc', '--format', 'archieml');
		expect(readStory(out, { file: 'x' }).story?.title).toBe('T');
	});

	it('leaves nothing behind where there is no story', async () => {
		const cwd = folderWith({ 'a.aml': 'x' });
		await contrail(cwd, ['import', 'a.aml', '--out', 'stories/a/story.yaml']);
		expect(existsSync(path.join(cwd, 'stories'))).toBe(false);
	});
});

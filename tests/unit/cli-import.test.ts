import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeBlocks } from '../../scripts/docs/code-blocks.js';
import { readStory } from '../../src/lib/story/check/read.ts';
import { contrail, folderWith, root } from './cli-world.ts';

const folder = path.join(root, 'tests/fixtures/import');
const source = (name: string) => readFileSync(path.join(folder, name), 'utf8');
const imported = (name: string, ...words: string[]) => contrail(folder, ['import', name, ...words]);
const errorsIn = (story: string) =>
	readStory(story, { file: 'story.yaml' }).diagnostics.filter(({ severity }) => severity === 'error');

/** A file of one's own, imported from a folder of its own. */
const importOf = (text: string, file = 'config.js', ...words: string[]) =>
	contrail(folderWith({ [file]: text }), ['import', file, ...words]);

/** A configuration with one chapter; fields that are given stand beside the usual ones. */
const config = (fields = '', chapter = '') =>
	`var config = {\ntitle: 'T',\n${fields}\nchapters: [{\ntitle: 'C',\ndescription: 'Words.',\n${chapter}\n}]};`;

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
		const cwd = folderWith({ 'story.yaml': out });
		const { out: text } = await contrail(cwd, ['text']);
		const { data } = readStory(out, { file: 'story.yaml' });
		// A place's name stands on the map.
		const kept = [text, err, ...Object.values(data?.places ?? {}).map((place) => place.name)].join('\n');
		const parts = source(name).match(read[name]!) ?? [];
		const words = parts.flatMap(
			(part) =>
				part
					.replace(/<[^>]*>|^[\w.]+:|&\w+;|\\[nt]/g, ' ')
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

describe('what is hostile', () => {
	it('no code of a file is run', async () => {
		const { out, err } = await imported('mapbox-code.mjs');
		expect(globalThis).not.toHaveProperty('contrailWasRun');
		expect(out + err).not.toContain('evil.example');
	});

	it.each([
		`var config = { title: (() => { globalThis.contrailWasRun = 1; return 'T' })(), chapters: [{ description: 'x' }] }`,
		`globalThis.contrailWasRun = 1;\n${config()}`,
		`export default { title: 'T', chapters: [{ get title() { globalThis.contrailWasRun = 1 }, description: 'x' }] }`,
		`import './run.js';\n${config('', 'image: `${(globalThis.contrailWasRun = 1)}`')}`
	])('nor of %s', async (text) => {
		expect((await importOf(text)).status).toBe(0);
		expect(globalThis).not.toHaveProperty('contrailWasRun');
	});

	it.each(['config.js', 'config.json'])(
		'names of every object are names like others, in %s',
		async (file) => {
			const text =
				'{ "__proto__": { "title": "P" }, "constructor": 1, "title": "T", "chapters": [{ "__proto__": { "x": 1 }, "description": "W." }] }';
			const { out, err } = await importOf(text, file);
			expect(readStory(out, { file: 'x' }).data).toMatchObject({ title: 'T' });
			expect(err).toContain('"__proto__" was left out');
			expect({}).not.toHaveProperty('x');
		}
	);

	it('ArchieML and front matter cannot reach them either', async () => {
		const archie = await importOf('title: T\n__proto__.x: 1\n[__proto__.y]\n* a\n[]\nbody: W.', 'a.aml');
		expect([archie.status, errorsIn(archie.out)]).toEqual([0, []]);
		const qmd = await importOf(
			'---\ntitle: T\n__proto__:\n  x: 1\nauthor: !!js/function f\n---\nW.',
			'a.qmd'
		);
		expect([qmd.status, errorsIn(qmd.out)]).toEqual([0, []]);
		expect(qmd.err).toMatch(/^a\.qmd:3:1 {2}"__proto__" was left out/m);
		expect(qmd.err).toMatch(/^a\.qmd:5:9 {2}the front matter cannot be read here: Unresolved tag/m);
		expect({}).not.toHaveProperty('x');
		expect({}).not.toHaveProperty('y');
	});

	it.each([
		['<script>alert(1)</script>', '<script>'],
		['<img src=x onerror=alert(1)>', 'the picture "x"'],
		['<a href="javascript:alert(1)">', 'a link to "javascript:alert(1)"'],
		['<a href="  JaVaScRiPt:alert(1)">', 'a link to "JaVaScRiPt:alert(1)"'],
		['<a href="java&#115;cript:alert(1)">', 'a link to "javascript:alert(1)"'],
		['<a href="data:text/html,x">', 'a link to "data:text/html,x"'],
		['<svg><script>alert(1)</script></svg>', '<svg>'],
		['<iframe srcdoc="<b>x"></iframe>', '<iframe>']
	])('of %s only the words stay, with a warning', async (html, what) => {
		const { out, err } = await importOf(config('', `description: ${JSON.stringify(`${html}Words.`)},`));
		expect(errorsIn(out)).toEqual([]);
		expect(readStory(out, { file: 'x' }).story?.chapters[0]?.steps[0]?.text).toEqual([
			{ type: 'p', children: ['Words.'] }
		]);
		const line = err.split('\n').find((one) => one.includes('was left out'));
		expect(line).toMatch(/^config\.js:7:1[45] {2}chapter 1 "C": /);
		expect(line).toContain(`: ${what} was left out`);
	});

	it('tokens are nowhere', async () => {
		const token = `pk.${'eyJ1IjoiYSJ9'}.${'AbCdEfGhIjKl'}`;
		const { out, err } = await importOf(
			config(
				`accessToken: '${token}', style: 'https://x.example/s?access_token=${token}', footer: 'See ${token}',`,
				`image: 'https://x.example/a.png?access_token=${token}', secret: '${token}'`
			)
		);
		expect(out + err).not.toContain('AbCdEf');
		expect(err).toContain('an access token in the text was left out');
		const other = await importOf(config(`footer: 'See ${token}, or ?api_key=AbCdEf1',`));
		expect(other.out + other.err).not.toContain('AbCdEf');
	});

	it('what is long or deep is refused in time', async () => {
		const slow = (count: number, piece: string) => piece.repeat(count);
		const cases: [string, string, number?][] = [
			[slow(600_000, ' '), 'a.aml', 509],
			[`x = ${slow(5000, '[')}`, 'a.js', 514],
			[`x = ${slow(100_000, '-')}1`, 'a.js', 514],
			[slow(100_000, '[+'), 'a.aml', 512],
			[slow(100_000, '\n \\'), 'a.aml', 512],
			[slow(3000, '[steps]\ntext: x\n'), 'a.aml'],
			[slow(3000, 'x\n\n## y\n\n'), 'a.qmd', 515],
			[slow(20_000, '> '), 'a.qmd', 512],
			[slow(3000, '*a **b '), 'a.qmd', 512],
			[`x ${slow(160_000, '{{<')}`, 'a.qmd', 512],
			[`| ${slow(400_000, ' ')}x\n|--|`, 'a.qmd'],
			[`x\n\n:::${slow(400_000, ' ')}!`, 'a.qmd'],
			[`x\n\n${slow(400_000, '`')}`, 'a.qmd'],
			[`x\n\n${slow(400_000, '\n')}`, 'a.qmd'],
			[config('', `description: '<em>${slow(90_000, '\u00a0')}x</em>',`), 'a.js'],
			[config('', `location: { center: '${slow(400_000, ' ')}x', zoom: 2 },`), 'a.js'],
			[slow(20_000, ':::{.a}\n'), 'a.qmd', 512],
			[config('', `description: '${slow(20_000, '<b>')}x',`), 'a.js'],
			[config('', `description: '${slow(20_000, '<a "')}x',`), 'a.js']
		];
		for (const [text, file, code] of cases) {
			const { status, err } = await importOf(text, file);
			if (code) expect([status, err]).toEqual([2, expect.stringContaining(`(contrail-${code})`)]);
			else expect([file, status]).toEqual([file, 0]);
		}
	}, 60_000);
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

	it('does as it is told where the name does not tell', async () => {
		const { out } = await importOf('title: T\nbody: Words.', 'draft.doc', '--format', 'archieml');
		expect(readStory(out, { file: 'x' }).story?.title).toBe('T');
	});

	it('leaves nothing behind where there is no story', async () => {
		const cwd = folderWith({ 'a.aml': 'x' });
		await contrail(cwd, ['import', 'a.aml', '--out', 'stories/a/story.yaml']);
		expect(existsSync(path.join(cwd, 'stories'))).toBe(false);
	});
});

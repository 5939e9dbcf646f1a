import { describe, expect, it } from 'vitest';
import { readStory } from '../../src/lib/story/check/read.ts';
import { config, errorsIn, imported, importOf } from './cli-imports.ts';

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

	it('letters that were lost before are told, and are a box in the story', async () => {
		const { out, err } = await importOf('---\ntitle: T\n---\nCaf\uFFFD in Bogot&#0;.', 'a.qmd');
		expect(errorsIn(out)).toEqual([]);
		expect(out).toContain('Caf□ in Bogot□.');
		expect(err).toContain('letters were lost when the file was saved in another encoding');
	});

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

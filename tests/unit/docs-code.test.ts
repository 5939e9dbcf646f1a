import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { compile, parseCss } from 'svelte/compiler';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { committedReport } from '../../scripts/docs/api.js';
import { codeBlocks } from '../../scripts/docs/code-blocks.js';
import { publicEntries } from '../../scripts/public-entries.js';
import { readStory } from '../../src/lib/story/check/read.ts';

interface Report {
	components: { name: string; entry: string }[];
	entries: { entry: string; exports: { name: string }[] }[];
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const blocks = codeBlocks().map((block) => ({ ...block, at: `${block.file}:${block.line}` }));
const inLanguage = (...langs: string[]) => blocks.filter(({ lang }) => langs.includes(lang));

it('every code block of README and docs is of a language that is tried here, or is for a shell', () => {
	const tried = ['svelte', 'ts', 'js', 'css', 'yaml', 'json', 'html'];
	expect(blocks.filter(({ lang }) => ![...tried, 'sh', 'text'].includes(lang)).map(({ at }) => at)).toEqual(
		[]
	);
	expect(inLanguage('svelte').length).toBeGreaterThan(10);
});

describe('a code block compiles', () => {
	it.each(inLanguage('svelte'))('$at, a component', ({ code, at }) => {
		const { warnings } = compile(code, { filename: `${at}.svelte`, runes: true, generate: 'client' });
		expect(warnings.map(({ message }) => message)).toEqual([]);
	});

	it.each(inLanguage('ts', 'js'))('$at, a script', ({ code, lang }) => {
		const { diagnostics } = ts.transpileModule(code, { fileName: `block.${lang}`, reportDiagnostics: true });
		expect(diagnostics).toEqual([]);
	});

	it.each(inLanguage('css'))('$at, a style sheet', ({ code }) => {
		expect(parseCss(code).children.length).toBeGreaterThan(0);
	});

	it.each(inLanguage('json'))('$at, JSON', ({ code }) => expect(() => JSON.parse(code)).not.toThrow());

	it.each(inLanguage('yaml').filter(({ title }) => title === 'story.yaml'))('$at, a story', ({ code }) => {
		expect(readStory(code, { file: 'story.yaml' }).diagnostics).toEqual([]);
	});
});

it('custom elements in HTML are those that the package defines', () => {
	const defined = readFileSync(path.join(root, 'src/lib/elements/index.ts'), 'utf8');
	const named = inLanguage('html').flatMap(({ code }) =>
		[...code.matchAll(/<(contrail-\w+)/g)].map(([, name]) => name)
	);
	expect(named.length).toBeGreaterThan(0);
	expect(named.filter((name) => !defined.includes(`'${name}'`))).toEqual([]);
});

it('what they import from the package can be imported', () => {
	const report = JSON.parse(committedReport()) as Report;
	const known = new Set([
		...report.components.map(({ name, entry }) => `${entry} ${name}`),
		...report.entries.flatMap(({ entry, exports }) => exports.map(({ name }) => `${entry} ${name}`))
	]);
	const entries = new Set(Object.keys(manifest.exports).map((key) => manifest.name + key.slice(1)));
	const wrong = blocks.flatMap(({ at, code }) =>
		[...code.matchAll(/(?:import|from) (?:\{([^}]*)\} from |\w+ from )?'(svelte-contrail[^'?]*)/g)].flatMap(
			([, names = '', entry = '']) => {
				const imported = names.split(',').map((name) => name.replace(/^\s*type /, '').trim());
				const unknown = imported.filter((name) => name && !known.has(`${entry} ${name}`));
				return [...(entries.has(entry) ? [] : [entry]), ...unknown].map((name) => `${at}: ${name}`);
			}
		)
	);
	expect(wrong).toEqual([]);
});

it('those in TypeScript have no type errors', async () => {
	const folder = path.join(root, '.cache/docs-code');
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	const typed = inLanguage('svelte', 'ts').filter(
		({ lang, code }) => lang === 'ts' || /lang="ts"/.test(code)
	);
	expect(typed.length).toBeGreaterThan(5);
	for (const { at, lang, title, code } of typed) {
		// `ChartLine.svelte` and the like may be imported by other blocks; the rest are named after their place.
		await writeFile(path.join(folder, title ?? `${at.replaceAll(/[^\w]/g, '-')}.${lang}`), code);
	}
	const entries = Object.entries(publicEntries()).map(([name, file]) => [name, [`../../${file}`]]);
	await writeFile(
		path.join(folder, 'tsconfig.json'),
		JSON.stringify({
			extends: '../../tsconfig.json',
			compilerOptions: {
				noEmit: true,
				paths: Object.fromEntries(entries),
				types: ['vite/client', '@sveltejs/kit']
			},
			include: ['./*', '../../src/lib/story/modules.d.ts']
		})
	);
	const bin = path.join(root, 'node_modules/svelte-check/bin/svelte-check');
	const args = [
		bin,
		'--workspace',
		folder,
		'--tsconfig',
		path.join(folder, 'tsconfig.json'),
		'--output',
		'human'
	];
	const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root }).catch(
		(error: { stdout: string }) => error
	);
	expect(stdout).toMatch(/found 0 errors/);
}, 180_000);

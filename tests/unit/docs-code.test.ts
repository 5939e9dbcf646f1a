import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile, parseCss } from 'svelte/compiler';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { committedReport } from '../../scripts/docs/api.js';
import { codeBlocks, typedBlocks } from '../../scripts/docs/code-blocks.js';
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

it('those in TypeScript are checked with all other types', () => {
	const files = typedBlocks();
	expect(files.length).toBeGreaterThan(5);
	expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
});

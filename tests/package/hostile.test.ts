import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inFull, itInFull } from '../shared/extent.ts';
import { root } from './pack.ts';

/** Heap that the command may have, in MB: it starts with about 30. */
const MEMORY = 160;

/** So long a file would have to be read that it hangs, in milliseconds: the slowest takes a few seconds. */
const HANGS = 60_000;

let folder: string;
let valid: string;

beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'contrail-hostile-'));
	const fixture = path.join(root, 'tests/fixtures/stories/valid');
	valid = await readFile(path.join(fixture, 'story.yaml'), 'utf8');
	await cp(path.join(fixture, 'tracks'), path.join(folder, 'tracks'), { recursive: true });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** `contrail check` of the built package, in a process of its own with little memory. */
async function check(text: string): Promise<{ status: unknown; told: string }> {
	await writeFile(path.join(folder, 'story.yaml'), text);
	const command = [`--max-old-space-size=${MEMORY}`, path.join(root, 'dist/cli/index.js')];
	return new Promise((done) => {
		execFile(
			process.execPath,
			[...command, 'check', 'story.yaml'],
			{ cwd: folder, timeout: HANGS },
			(error, stdout, stderr) => {
				done({ status: error?.code ?? error?.signal ?? 0, told: stdout + stderr });
			}
		);
	});
}

const files: [name: string, text: () => string, says: RegExp][] = [
	['a file of 20 MB', () => 'a: b\n'.repeat(4_000_000), /contrail-201/],
	['a file of 20 MB in one line', () => `title: ${'x'.repeat(20_000_000)}`, /contrail-201/],
	['a story of 10,000 steps', () => withSteps(10_000), /contrail-238/],
	['aliases that multiply', bomb, /contrail-209/],
	['a tag that names a function', () => retitled('!!js/function "function () {}"'), /contrail-210/],
	['a tag that names a class', () => retitled('!!python/object:os.system x'), /contrail-210/],
	['a key that is a prototype', () => `${valid}__proto__: { polluted: true }\n`, /"__proto__"/],
	[
		'a place that is a prototype',
		() => valid.replace('places:\n', `places:\n  __proto__: { at: [0, 0] }\n`),
		/__proto__/
	],
	['brackets without end', () => '['.repeat(480_000), /contrail-211/],
	['lists without end', () => '- '.repeat(240_000), /contrail-211/],
	['a merge of itself', () => `a: &a\n  <<: *a\n${valid}`, /anchors and aliases/],
	['more problems than anyone reads', () => `title: x\n${fields(30_000)}`, /contrail-299/]
];

/** The files that the short tests take. */
const SHORT = ['aliases that multiply', 'a tag that names a class', 'more problems than anyone reads'];

describe('`contrail check` refuses, with little memory and in the end', () => {
	it.each(inFull(files, ([name]) => SHORT.includes(name)))('%s', async (_, text, says) => {
		const { status, told } = await check(text());
		expect(told).toMatch(says);
		expect(status).toBe(1);
		// A message, and not a dump of what was read.
		expect(told.length).toBeLessThan(200_000);
		expect(told).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
	});

	itInFull('and reads a story of as many steps as it says it does', async () => {
		const [, limit] = /at most (\d+) are allowed/.exec((await check(withSteps(10_000))).told) ?? [];
		expect(await check(withSteps(Number(limit)))).toMatchObject({ status: 0 });
	});
});

const retitled = (value: string): string => valid.replace(/^title: .*$/m, () => `title: ${value}`);

const fields = (count: number): string => Array.from({ length: count }, (_, n) => `field-${n}: x`).join('\n');

function withSteps(count: number): string {
	const steps = Array.from({ length: count }, (_, n) => `      - { id: s${n}, text: x }`);
	return `${valid.slice(0, valid.indexOf('      - id: first'))}${steps.join('\n')}\n`;
}

function bomb(): string {
	const levels = Array.from({ length: 30 }, (_, n) => `l${n + 1}: &l${n + 1} [*l${n}, *l${n}, *l${n}]`);
	return `l0: &l0 [x]\n${levels.join('\n')}\n`;
}

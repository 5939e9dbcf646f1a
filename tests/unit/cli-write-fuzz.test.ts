import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadStory } from '../../src/lib/story/disk/index.ts';
import { isFull } from '../shared/extent.ts';
import { contrail, folderWith, root } from './cli-world.ts';
import { applied, cut, insertion, lineChange, type Change } from './mutations.ts';
import { slip } from './story-slips.ts';

const valid = path.join(root, 'tests/fixtures/stories/valid');
const STORY = 'story.yaml';
const TRANSLATION = 'story.es.yaml';
const TRACK = 'tracks/gap.json';
const NEW = 'story.fr.yaml';
const source = readFileSync(path.join(valid, STORY), 'utf8');
const track = readFileSync(path.join(valid, TRACK), 'utf8');

/** The characters and lines that mean something in YAML, and some that mean nothing. */
const pieces = fc.constantFrom(
	...['\n', '\r', '\r\n', ' ', '\t', '#', ':', '- ', '"', "'", '|', '[', '}', 'é', '🙂', '\u2028', '...\n'],
	...['title: Otro\n', 'checked: {}\n', 'annotations: { gone: x }\n', '# Mi nota\n', '  first:\n', '\n\n']
);
const change: fc.Arbitrary<Change> = fc.oneof(insertion(pieces), lineChange, slip, cut);
const changes = fc.array(change, { maxLength: 2 });
/** Most runs change the translation alone: it is written only if the others have no errors. */
const rarely = fc.oneof(
	{ weight: 4, arbitrary: fc.constant<Change[]>([]) },
	{ weight: 1, arbitrary: changes }
);
const edit = fc.record({
	story: rarely,
	translation: changes,
	track: rarely,
	isFilled: fc.boolean(),
	isWindows: fc.record({ story: fc.boolean(), translation: fc.boolean() }),
	mark: fc.constantFrom('', '\uFEFF')
});
const command = fc.constantFrom(
	['translate', TRANSLATION],
	['translate', TRANSLATION, '--checked'],
	['translate', STORY, '--lang', 'fr'],
	['import', 'a.aml', '--out', STORY],
	['new', 'tracks', '--dir', '.'],
	['check']
);

/** A text as a file has it, which holds no half of a character. */
const inFile = (text: string): string => Buffer.from(text).toString();

const withLineEnds = (text: string, isWindows: boolean) =>
	isWindows ? text.replace(/\r?\n/g, '\r\n') : text;

/** The lines of a translation without its fingerprints, which are the command's own. */
const linesOf = (text: string) =>
	text
		.replace(/(# Written by “contrail translate”.*\r?\n)?^checked:.*(\r?\n {2}\S.*)*/m, '')
		.split('\n')
		.filter((line) => line.trim() !== '');

/** True if every line of a text stands in another one, in the same order and to the byte. */
function isKept(text: string, within: string): boolean {
	const lines = linesOf(within).values();
	return linesOf(text).every((line) => {
		// A last line without a break may get one.
		for (const other of lines) if (other === line || other === `${line}\r`) return true;
		return false;
	});
}

async function errorsIn(folder: string, file: string): Promise<number> {
	const text = readFileSync(path.join(folder, file), 'utf8');
	const { read } = await loadStory(text, path.join(folder, file), file);
	return read.diagnostics.filter(({ severity }) => severity === 'error').length;
}

describe('commands that write', () => {
	it('make no file worse, and change nothing outside of what they write', { timeout: 600_000 }, async () => {
		const cwd = folderWith({ [STORY]: source, [TRACK]: track, 'a.aml': 'title: T\nbody: W.\n' });
		const files = () => readdirSync(cwd, { recursive: true }).map(String).sort();
		await contrail(cwd, ['translate', STORY, '--lang', 'es']);
		const begun = readFileSync(path.join(cwd, TRANSLATION), 'utf8');
		const filled = begun.replace(/^( *)# (.*)\n( *[\w-]+:)$/gm, '$1# $2\n$3 "Otro"');
		let written = 0;
		await fc.assert(
			fc.asyncProperty(edit, command, async ({ isWindows, mark, ...edits }, words) => {
				const before = {
					[STORY]: inFile(withLineEnds(applied(source, edits.story), isWindows.story)),
					[TRANSLATION]: inFile(
						mark +
							withLineEnds(applied(edits.isFilled ? filled : begun, edits.translation), isWindows.translation)
					),
					[TRACK]: inFile(applied(track, edits.track))
				};
				for (const [file, text] of Object.entries(before)) writeFileSync(path.join(cwd, file), text);
				const isThere = files();
				const errors = await errorsIn(cwd, TRANSLATION);
				const { status } = await contrail(cwd, [...words]);
				for (const [file, text] of Object.entries(before)) {
					const after = readFileSync(path.join(cwd, file), 'utf8');
					if (file !== TRANSLATION || status !== 0) expect([file, after]).toEqual([file, text]);
					else if (after !== text) {
						written++;
						expect(await errorsIn(cwd, file)).toBeLessThanOrEqual(errors);
						expect(after.startsWith('\uFEFF')).toBe(text.startsWith('\uFEFF'));
						if (!isKept(text, after)) expect(after).toBe(text);
					}
				}
				const added = files().filter((file) => !isThere.includes(file));
				expect(added.filter((file) => file !== NEW && file !== 'tracks/story.yaml')).toEqual([]);
				if (added.includes(NEW)) expect(await errorsIn(cwd, NEW)).toBe(0);
			}),
			{ numRuns: isFull ? 2000 : 60 }
		);
		expect(written).toBeGreaterThan(isFull ? 100 : 3);
	});
});

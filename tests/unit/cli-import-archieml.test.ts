import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArchieData } from '../../src/lib/import/archieml-data.ts';
import type { Data } from '../../src/lib/import/data.ts';
import { Warnings } from '../../src/lib/import/warnings.ts';

/** The reader by the makers of the format. */
const oracle = createRequire(import.meta.url)('archieml') as { load: (text: string) => unknown };

function plain(data: Data): unknown {
	if (data.kind === 'text') return data.text;
	if (data.kind === 'list') return data.items.map(plain);
	if (data.kind !== 'record') return undefined;
	return Object.fromEntries([...data.fields].map(([name, { value }]) => [name, plain(value)]));
}

const read = (text: string) => plain(readArchieData(text, new Warnings()));
const warningsOf = (text: string) => {
	const warnings = new Warnings();
	readArchieData(text, warnings);
	return warnings.sorted().map(({ position, what }) => `${position.line} ${what}`);
};

describe('ArchieML', () => {
	/** Texts, lists and records have names of their own, as the oracle would put fields of a record on a list of its name. */
	const line = fc.constantFrom(
		...[
			'a: one',
			'b: two',
			'q.b: three',
			'q.b: x',
			'c:',
			'key : v  ',
			' d:\\:e',
			'Über_ß: é',
			'no key here: x'
		],
		...['* item', '  * it 2', '*', '[l]', '[m]', '[ .n ]', '[.n]', '[+f]', '[.+g]', '[]', '[l', 'x [l]'],
		...['{o}', '{r.s}', '{.p}', '{}', '{ }', 'words here', '\\:end', '  \\* no', '  indented', '', ''],
		...[':end', ':end', ':END of it', ':endskip']
	);

	it('is read as its makers read it', () => {
		fc.assert(
			fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
				const text = `${lines.join('\n')}\n`;
				let expected: unknown;
				try {
					expected = oracle.load(text);
				} catch {
					// It fails on text in a freeform record.
					return;
				}
				expect(read(text)).toEqual(structuredClone(expected));
			}),
			{ numRuns: 3000 }
		);
	});

	it('ends at :ignore and passes over what is skipped', () => {
		const text = 'a: 1\n:skip\nb: 2\n:end\n:endskip\nc: 3\n:ignore\nd: 4\n';
		expect(read(text)).toEqual(oracle.load(text));
		expect(read(text)).toEqual({ a: '1', c: '3' });
	});

	it('knows the line of everything', () => {
		const { fields } = readArchieData(
			'\na: one\ntwo\n\\:three\n:end\nb:\nx\n:end\n[l]\n* i\n',
			new Warnings()
		);
		const [a, b, l] = ['a', 'b', 'l'].map((name) => fields.get(name));
		expect([a, b, l].map((field) => field?.position.line)).toEqual([2, 6, 9]);
		if (a?.value.kind !== 'text' || b?.value.kind !== 'text' || l?.value.kind !== 'list') throw new Error();
		expect([a.value.text, b.value.text]).toEqual(['one\ntwo\n:three', 'x']);
		expect([a.value.positionAt(a.value.text.indexOf(':three')), b.value.positionAt(0)]).toEqual([
			{ line: 4 },
			{ line: 7 }
		]);
		expect(l.value.items.map(({ position }) => position.line)).toEqual([10]);
	});

	it('warns about text that belongs to no key', () => {
		expect(warningsOf('loose\na: one\nlost\n\nb: two\nkept\n:end\n\nlast')).toEqual([
			'1 text was left out: "loose"',
			'3 text was left out: "lost"',
			'9 text was left out: "last"'
		]);
	});
});

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../../src/lib/story/diagnostics/diagnostic.ts';
import { readStory } from '../../src/lib/story/check/read.ts';
import { expectShowable } from './story-showable.ts';

const valid = readFileSync(new URL('../fixtures/stories/valid/story.yaml', import.meta.url), 'utf8');
const lines = valid.split('\n');

/** Pieces of YAML and Markdown that mean something in a wrong place. */
const morsels = fc.constantFrom(
	...[
		'\t',
		'  ',
		': ',
		'- ',
		'"',
		"'",
		'[',
		']',
		'{',
		'}',
		'#',
		'|',
		'>',
		'&a ',
		'*a ',
		'!!js ',
		'---\n',
		'%'
	],
	...[
		'\0',
		'\r',
		'\uFEFF',
		'\u2028',
		'\uD800',
		'1e999',
		'.nan',
		'~',
		'<b>',
		'](javascript:x)',
		'**',
		'`',
		'\\'
	],
	...['__proto__: ', 'constructor: ', '<<: ', 'null', 'true', '[[', '0x1F', '[1, 2, 3]', '- - - ', '\n\n']
);

/** One slip of a hand: something put in, left out, moved or written twice. */
const slip = fc.oneof(
	fc.record({ at: fc.nat(valid.length), morsel: morsels }).map(({ at, morsel }) => {
		return (text: string) => text.slice(0, at) + morsel + text.slice(at);
	}),
	fc.record({ at: fc.nat(valid.length), length: fc.nat(40) }).map(({ at, length }) => {
		return (text: string) => text.slice(0, at) + text.slice(at + length);
	}),
	fc
		.record({ from: fc.nat(lines.length), to: fc.nat(lines.length) })
		.map(({ from, to }) => (text: string) => {
			const all = text.split('\n');
			all.splice(to, 0, ...all.splice(from, 1));
			return all.join('\n');
		}),
	fc.record({ at: fc.nat(lines.length), indent: fc.nat(6) }).map(({ at, indent }) => (text: string) => {
		const all = text.split('\n');
		all[at] = ' '.repeat(indent) + (all[at] ?? '').trimStart();
		return all.join('\n');
	}),
	fc.record({ from: fc.nat(lines.length), value: morsels }).map(({ from, value }) => (text: string) => {
		const all = text.split('\n');
		all[from] = (all[from] ?? '').replace(/: .*/, `: ${value}`);
		return all.join('\n');
	})
);

describe('a story with slips in it', () => {
	it(
		'never stops the reader, and never passes with something that a page cannot show',
		{ timeout: 60_000 },
		() => {
			fc.assert(
				fc.property(fc.array(slip, { minLength: 1, maxLength: 4 }), (slips) => {
					const text = slips.reduce((rest, make) => make(rest), valid);
					const { story, diagnostics } = readStory(text, { file: 'story.yaml' });
					const rows = text.replace(/^\uFEFF/, '').split('\n');
					for (const problem of diagnostics) {
						expect(rows[problem.line - 1]?.trimEnd()).toBe(problem.source);
						expect(formatDiagnostic(problem)).toContain(`story.yaml:${problem.line}:${problem.column}  `);
					}
					expect(story === undefined).toBe(diagnostics.some(({ severity }) => severity === 'error'));
					if (story) expectShowable(story);
				}),
				{ numRuns: 200 }
			);
		}
	);
});

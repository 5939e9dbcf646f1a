import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlProse } from '../../src/lib/import/html.ts';
import { textFrom } from '../../src/lib/import/data.ts';
import { markdownProse } from '../../src/lib/import/read-markdown.ts';
import { Warnings } from '../../src/lib/import/warnings.ts';
import { readMarkdown } from '../../src/lib/story/text/markdown.ts';
import type { Block, Inline } from '../../src/lib/story/text/types.ts';

/** What a text of another program becomes on the page, and the warnings about it. */
function shown(text: string, read = htmlProse): { blocks: Block[]; found: string[] } {
	const warnings = new Warnings();
	const { blocks } = read(textFrom(1, text), warnings);
	const faults: number[] = [];
	const page = readMarkdown(blocks.join('\n\n'), (code) => void faults.push(code));
	expect(faults.filter((code) => code !== 268)).toEqual([]);
	return {
		blocks: page.blocks,
		found: warnings.sorted().map(({ position, what }) => `${position.line} ${what}`)
	};
}

const wordsOf = (inlines: readonly Inline[]): string =>
	inlines
		.map((one) => {
			if (typeof one === 'string') return one;
			return one.type === 'br' || one.type === 'note' ? ' ' : wordsOf(one.children);
		})
		.join('');

const pageWords = (blocks: readonly Block[]) =>
	blocks
		.map((block) =>
			block.type === 'p' ? wordsOf(block.children) : block.items.map((item) => wordsOf(item)).join(' ')
		)
		.join(' ')
		.replace(/\s+/g, ' ')
		.trim();

describe('words from HTML', () => {
	const words = fc
		.array(
			fc.constantFrom(...'ab é*_`~[]()!#|\\-+=.1:;,"\'>^$/'.split(''), ' ', ' ', '1. ', '- ', '&lt;', '&amp;')
		)
		.map((some) => some.join(''));
	const tag = fc.constantFrom('em', 'strong', 'a');
	const run = fc
		.tuple(fc.array(tag, { maxLength: 2 }), words)
		.map(([tags, inner]) =>
			tags.reduce(
				(html, name) => `<${name}${name === 'a' ? ' href="https://x.example/a_(b)*"' : ''}>${html}</${name}>`,
				inner
			)
		);

	it('are the same words on the page, whatever they are made of', () => {
		fc.assert(
			fc.property(fc.array(run, { minLength: 1, maxLength: 5 }), (runs) => {
				const html = runs.join('');
				const meant = html
					.replace(/<[^>]*>/g, '')
					.replaceAll('&lt;', '<')
					.replaceAll('&amp;', '&');
				expect(pageWords(shown(html).blocks)).toBe(meant.replace(/\s+/g, ' ').trim());
			}),
			{ numRuns: 1500 }
		);
	}, 60_000);

	it.each([
		['1986. A year.', [{ type: 'p', children: ['1986. A year.'] }]],
		['5 * 3 * 2', [{ type: 'p', children: ['5 * 3 * 2'] }]],
		['a<em> b </em>c', [{ type: 'p', children: ['a ', { type: 'em', children: ['b'] }, ' c'] }]],
		[
			'<p>a</p><p>b</p>',
			[
				{ type: 'p', children: ['a'] },
				{ type: 'p', children: ['b'] }
			]
		],
		['a<br><br>b', [{ type: 'p', children: ['a', { type: 'br' }, 'b'] }]],
		['<ol><li>a<li>b</ol>', [{ type: 'ol', items: [['a'], ['b']] }]],
		[
			'<ul><li>a</li></ul><ul><li>b</li></ul>',
			[
				{ type: 'ul', items: [['a']] },
				{ type: 'ul', items: [['b']] }
			]
		],
		['&eacute;&#8211;&nbsp;x', [{ type: 'p', children: ['é–\u00a0x'] }]]
	])('%s', (html, blocks) => expect(shown(html)).toEqual({ blocks, found: [] }));

	it('come with a warning where emphasis cannot be written', () => {
		const { blocks, found } = shown('a<em>.b.</em>c');
		expect(pageWords(blocks)).toBe('a.b.c');
		expect(found).toEqual(['1 emphasis was left out, its words stay: "a.b.c"']);
	});
});

describe('words from Markdown', () => {
	it('keep the marks that a story has, with a warning about each of the others on its line', () => {
		const text = '*a* **b** `c`\n\n> d\n\n# e\n\n![f](g.png)\n\n---\n\n- h\n  - i';
		const { blocks, found } = shown(text, markdownProse);
		expect(pageWords(blocks)).toBe('a b c d e h i');
		expect(found).toEqual([
			'1 the mark of code round "c" was left out',
			'3 a quotation in Markdown lost its mark, its words stay',
			'5 a heading inside a text became strong words',
			'9 a rule was left out',
			'12 a list inside a list became part of it'
		]);
	});
});

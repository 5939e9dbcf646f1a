import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isImportFault } from '../../src/lib/import/fault.ts';
import { importedStory } from '../../src/lib/import/story.ts';
import { Warnings } from '../../src/lib/import/warnings.ts';
import { readStory } from '../../src/lib/story/check/read.ts';
import { isFull } from '../shared/extent.ts';
import { root } from './cli-world.ts';
import { applied, replacement } from './mutations.ts';

const folder = path.join(root, 'tests/fixtures/import');
const files = readdirSync(folder).filter((name) => /\.(m?js|json|aml|qmd)$/.test(name));

const RUNS = isFull ? 200 : 60;

/** What formats, Markdown, HTML and YAML give a meaning to, and what they may trip over. */
const pieces = fc.constantFrom(
	...'*_`~[]()<>{}|#-+=:&\\\'"!?,.;@/ \n\t\r\0\u2028\uFEFF\uD83D'.split(''),
	...[
		'**',
		'\n\n',
		'\n- ',
		'\n1. ',
		'\n99. ',
		':::',
		'```',
		'---\n',
		'<!--',
		'-->',
		'<b>',
		'</b>',
		'<script>'
	],
	...[
		'<a href="https://x.yz/(_)">',
		'</a>',
		'<ul><li>',
		'<br>',
		'&amp;',
		'&#0;',
		'[^1]',
		'](',
		'![',
		'$x$',
		'\\n'
	],
	...[
		'[+body]',
		'[.x]',
		'{}',
		'[]',
		':end\n',
		':skip\n',
		'@cr-a',
		'{{< x >}}',
		'\n| ',
		'\n    ',
		'\n> ',
		'https://x.yz'
	],
	...['true', 'no', '1.10', '~', 'word', 'ÄÖ', '漢字', '🙂', '‮', '__proto__', '${x}', '1e999', '-0', '0x1F']
);
const words = fc.array(pieces, { maxLength: 24 }).map((some) => some.join(''));

/** Imports a text, and asserts what the import promises: a story without errors, and warnings that stand in the file. */
function keepsItsPromise(text: string, file: string): void {
	const warnings = new Warnings();
	let story: string;
	try {
		story = importedStory(text, { file, schema: 'schema.json' }, warnings);
	} catch (error) {
		// 516 would be a fault of the import.
		if (isImportFault(error) && error.code !== 516) return;
		throw error;
	}
	const { diagnostics } = readStory(story, { file: 'story.yaml' });
	expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
	const lines = text.split(/\r\n?|\n/).length;
	expect(warnings.sorted().filter(({ position: { line } }) => line < 1 || line > lines)).toEqual([]);
}

it.each(files)(
	'%s, cut and filled at any place, is a story or a numbered error',
	(name) => {
		const whole = readFileSync(path.join(folder, name), 'utf8');
		const changes = fc.array(replacement(30, words), { minLength: 1, maxLength: 4 });
		fc.assert(
			fc.property(changes, (some) => keepsItsPromise(applied(whole, some), name)),
			{ numRuns: isFull ? 100 : 30 }
		);
	},
	60_000
);

const number = fc.oneof(
	fc.integer({ min: -400, max: 400 }),
	fc.double(),
	fc.constantFrom('5', '', null, true)
);
const location = fc.record(
	{
		center: fc.array(number, { maxLength: 3 }),
		lat: number,
		lon: number,
		zoom: number,
		name: words,
		pitch: number
	},
	{ requiredKeys: [] }
);
const media = fc.record({ url: words, caption: words, credit: words }, { requiredKeys: [] });

it('any words in any field of a configuration are a story or a numbered error', () => {
	const chapter = fc.record(
		{
			id: words,
			title: words,
			description: words,
			image: words,
			location,
			mapAnimation: words,
			hidden: fc.boolean()
		},
		{ requiredKeys: [] }
	);
	const config = fc.record(
		{
			title: words,
			subtitle: words,
			byline: words,
			footer: words,
			chapters: fc.array(chapter, { maxLength: 4 })
		},
		{ requiredKeys: ['chapters'] }
	);
	fc.assert(
		fc.property(config, (data) => keepsItsPromise(`var config = ${JSON.stringify(data)};`, 'config.js')),
		{ numRuns: RUNS }
	);
}, 60_000);

it('any words in any field of StoryMapJS are a story or a numbered error', () => {
	const text = fc.record({ headline: words, text: words }, { requiredKeys: [] });
	const slide = fc.record(
		{ type: fc.constantFrom('overview', ''), text, location, media, date: words },
		{ requiredKeys: [] }
	);
	const data = fc.record({ slides: fc.array(slide, { maxLength: 4 }), language: words });
	fc.assert(
		fc.property(data, (storymap) => keepsItsPromise(JSON.stringify({ storymap }), 'published.json')),
		{ numRuns: RUNS }
	);
}, 60_000);

it.each(['a.aml', 'a.qmd'])(
	'any text as %s is a story or a numbered error',
	(name) => {
		const lines = fc.array(
			fc.oneof(words, fc.constantFrom('title: x', 'text: y', '[steps]', '[+body]', '## x'))
		);
		fc.assert(
			fc.property(lines, (some) => keepsItsPromise(some.join('\n'), name)),
			{ numRuns: RUNS }
		);
	},
	60_000
);

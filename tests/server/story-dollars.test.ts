import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { storyText } from '../../src/lib/cli/story-text.ts';
import { readStory } from '../../src/lib/story/check/read.ts';
import { Story, type StoryData } from '../../src/lib/story/index.ts';

const starter = parse(
	readFileSync(new URL('../../stories/_template/story.yaml', import.meta.url), 'utf8')
) as Record<string, unknown>;

/** What `replace` would take for a part of what it replaces; and letters that it takes for nothing. */
const [SIGNS, LETTERS] = ['$& $$ $1 $0', 'ab cd ef gh'];

/** The starter with something at the end of each text for people. */
function storyWith(end: string): StoryData {
	const forPeople = /^(title|summary|name|author|note|type|operator|route|alt|text|label|speaker|role)$/;
	const longer = (value: unknown, key = ''): unknown => {
		if (typeof value === 'string') return forPeople.test(key) ? `${value.trimEnd()} ${end}` : value;
		if (Array.isArray(value)) return value.map((item) => longer(item));
		if (typeof value !== 'object' || value === null) return value;
		return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, longer(inner, name)]));
	};
	const chart = {
		title: 'Flights',
		alt: 'Two flights',
		rows: [{ year: '2019', flights: 2 }],
		bars: {},
		source: 'sums'
	};
	const story = longer({ ...starter, charts: { chart } }) as {
		charts: { chart: Record<string, unknown> };
		chapters: { steps: Record<string, unknown>[] }[];
	};
	story.charts.chart.bars = { x: 'year', y: 'flights' };
	story.chapters[0]!.steps.push({ id: 'charted', text: `A chart ${end}`, chart: 'chart' });
	const { story: read, diagnostics } = readStory(stringify(story), { file: 'story.yaml' });
	if (!read) throw new Error(diagnostics.map(({ message, line }) => `${line}: ${message}`).join('\n'));
	return read;
}

/** All that a page says, also to those who do not see it. */
function saidBy(story: StoryData): string[] {
	const { document } = new JSDOM(render(Story, { props: { story } }).body).window;
	const attributes = [...document.querySelectorAll('*')].flatMap((element) =>
		['aria-label', 'aria-description', 'alt', 'title', 'content'].flatMap(
			(name) => element.getAttribute(name) ?? []
		)
	);
	return [document.body.textContent, ...attributes];
}

const same = (text: string): string => text.replaceAll(SIGNS, () => LETTERS);

it('dollar signs in any text of a story are on the page as they are written, in its names too', () => {
	const said = saidBy(storyWith(SIGNS));
	expect(said.map(same)).toEqual(saidBy(storyWith(LETTERS)));
	expect(said.filter((text) => text.includes(`The headline of your story ${SIGNS}`)).length).toBeGreaterThan(
		1
	);
});

it.each([false, true])('so they are in the text of a story, as Markdown: %s', (isMarkdown) => {
	const text = storyText(storyWith(SIGNS), isMarkdown).replaceAll('\\$', '$').replaceAll('\\&', '&');
	expect(same(text)).toBe(storyText(storyWith(LETTERS), isMarkdown));
});

import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { Story } from '../../src/lib/story/index.ts';
import { readStory } from '../../src/lib/story/check/read.ts';

const valid = readFileSync(new URL('../fixtures/stories/valid/story.yaml', import.meta.url), 'utf8');

function page(text = valid): Document {
	const { story, diagnostics } = readStory(text, { file: 'story.yaml' });
	if (!story) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
	return new JSDOM(render(Story, { props: { story } }).body).window.document;
}

describe('the sources of a story', () => {
	const document = page();
	const list = [...document.querySelectorAll('[data-contrail="notes"] > li')];
	const marks = [...document.querySelectorAll('sup a')];

	it('stand at the end, numbered, with author, title, date and link', () => {
		const words = list.map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
		expect(words[1]).toMatch(/^Lilya Yapparova, Geopolitical debts, Meduza, 29 July 2019/);
		expect(list[1]?.querySelector('a')?.href).toBe(
			'https://meduza.io/en/feature/2019/07/29/geopolitical-debts'
		);
		expect(list).toHaveLength(3);
	});

	it('are named beside numbers and in the text, each mark by the number of its note', () => {
		expect(marks.map(({ textContent }) => textContent)).toEqual(['1', '2', '3', '2', '1']);
		const counter = document.querySelector('[data-contrail="counter"] > :last-child');
		expect(counter?.querySelector('sup')?.textContent).toBe('2');
	});

	it('are reached from their marks, and lead back to each', () => {
		const target = (link: Element) => document.getElementById(link.getAttribute('href')?.slice(1) ?? '');
		expect(marks.map((mark) => list.indexOf(target(mark)!) + 1)).toEqual([1, 2, 3, 2, 1]);
		const back = list.flatMap((note) => [...note.querySelectorAll('a[href^="#"]')]);
		expect(new Set(back.map(target))).toEqual(new Set(marks));
		for (const link of [...marks, ...back]) expect(link.getAttribute('aria-label')).toMatch(/source \d$/i);
	});

	it('share their ids with no step', () => {
		const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
		expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
	});
});

describe('a picture of a step', () => {
	it('keeps its room, comes when it is near, and is told in words', () => {
		const image = page().querySelector('#tower img');
		const attributes = ['src', 'alt', 'width', 'height', 'loading'].map((name) => image?.getAttribute(name));
		expect(attributes).toEqual(['/images/tower.jpg', 'A tower of glass.', '1600', '1067', 'lazy']);
		expect(image?.closest('figure')?.textContent).toContain('Photo: A. Name');
	});
});

describe('dates', () => {
	it('in words stay as they are', () => {
		const opening = page(valid.replace('date: 2019-07-29', 'date: 29. Juli 2019')).querySelector('header');
		expect(opening?.textContent).toContain('29. Juli 2019');
	});

	it('by the calendar are written in the story’s language', () => {
		const opening = page(valid.replace('lang: en', 'lang: es')).querySelector('header');
		expect(opening?.textContent).toContain('29 de julio de 2019');
	});
});

describe('a story without flights', () => {
	it('has no table of them', () => {
		const text = readFileSync(new URL('../../stories/_template/story.yaml', import.meta.url), 'utf8');
		const bare = text
			.replace(/\naircraft:[^]*?\n(?=\n#)/, '\n')
			.replace(/\nflights:[^]*?\n(?=\n#)/, '\n')
			.replace(/ +flights: \[example\]\n/g, '');
		expect(page(bare).querySelector('table')).toBeNull();
		expect(page(text).querySelector('table')).not.toBeNull();
	});
});

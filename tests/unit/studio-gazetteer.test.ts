import { expect, it } from 'vitest';
import { placesNamed } from '../../src/lib/studio/page/gazetteer/index.ts';
import { readingOf } from '../../src/lib/studio/page/see/reading.ts';

const said = (name: string): string[] => placesNamed(name).map(({ name, where }) => `${name}, ${where}`);

it('a place is found by how its name begins, with or without accents, the largest first', () => {
	expect(said('caracas')).toEqual(['Caracas, Venezuela']);
	expect(placesNamed('CARACAS')[0]?.at).toEqual([-66.917, 10.501]);
	expect(said('São Pau')[0]).toBe('Sao Paulo, Brazil');
	expect(said('moscow')[0]).toBe('Moscow, Russia');
});

it('a place is found by another word of its name', () => {
	expect(said('palmas')).toContain('Las Palmas, Spain');
});

it('a name that a country has several times comes with the part of the country', () => {
	expect(said('springfield').slice(0, 2)).toEqual([
		'Springfield, Massachusetts, United States',
		'Springfield, Missouri, United States'
	]);
});

it('nothing is found by a letter, by signs, or by a name that is none', () => {
	for (const name of ['', ' m ', '%%', 'Nowhereville']) expect(placesNamed(name)).toEqual([]);
});

it('a story’s time to read is that of its titles, texts and quotations', () => {
	const text = 'word '.repeat(227);
	const data = {
		chapters: [{ id: 'a', title: 'One title', steps: [{ id: 'b', text, quote: { text: 'So it was' } }] }]
	};
	expect(readingOf(data, 'en')).toEqual({ words: 232, minutes: 1 });
	expect(
		readingOf({ chapters: [{ id: 'a', title: '', steps: [{ id: 'b', text: text.repeat(3) }] }] }, 'en')
	).toEqual({ words: 681, minutes: 3 });
});

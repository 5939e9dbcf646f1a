import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readStory } from '../../src/lib/story/check/read.ts';
import { readTranslation } from '../../src/lib/story/translate/translation.ts';
import { draftOf } from '../../src/lib/story/translate/draft.ts';
import type { Inline } from '../../src/lib/story/text/types.ts';
import type { StoryData } from '../../src/lib/story/schema/story-data.ts';

const valid = readFileSync(new URL('../fixtures/stories/valid/story.yaml', import.meta.url), 'utf8');

const HEAD = 'lang: es\nof: story.yaml\n';

/** Reads a translation of a story, by default of the valid one. */
function read(text: string, original = valid) {
	const name = 'story.yaml';
	return readTranslation(text, {
		file: 'story.es.yaml',
		original: { name, read: readStory(original, { file: name }) }
	});
}

/** The problems of a translation with one slip in it, without those of what it leaves out. */
function slips(text: string, original = valid): string[] {
	const left = new Set([275, 277, 279, 280]);
	return read(text, original)
		.diagnostics.filter(({ code }) => !left.has(code))
		.map(({ code, line, column, message, fix }) => `${code} at ${line}:${column}: ${message}. ${fix}`);
}

const stepOf = (story: StoryData | undefined, id: string) =>
	story?.chapters.flatMap(({ steps }) => steps).find((step) => step.id === id);

const wordsOf = (inlines: Inline[]): string =>
	inlines
		.map((one) => {
			if (typeof one === 'string') return one;
			return 'children' in one ? wordsOf(one.children) : '';
		})
		.join('');

describe('a translation', () => {
	it('gives texts by the ids of the story, and leaves all else as it is', () => {
		const { story } = read(
			`${HEAD}title: Dos vuelos\nplaces: { caracas: Caracas (VE) }\nareas: { mining-arc: Arco Minero }\nflights:\n  march: { date: 22 de marzo de 2019 }\n`
		);
		const original = readStory(valid, { file: 'story.yaml' }).story;
		expect(story).toMatchObject({
			lang: 'es',
			title: 'Dos vuelos',
			places: { caracas: { ...original?.places.caracas, name: 'Caracas (VE)' } },
			areas: { 'mining-arc': { name: 'Arco Minero' } },
			views: original?.views,
			source: { ...original?.source, dateText: '29 de julio de 2019' }
		});
		// It is shown as the translation has it, and sorted as the original has it.
		expect(story?.flights.march).toMatchObject({
			date: '22 de marzo de 2019',
			order: original?.flights.march?.order,
			legs: original?.flights.march?.legs
		});
	});

	it('keeps the words of the original where it has none, and tells of each', () => {
		const { story, diagnostics } = read(`${HEAD}title: Dos vuelos\n`);
		expect(story?.places.latakia?.name).toBe('Latakia');
		expect(diagnostics.every(({ severity }) => severity === 'warning')).toBe(true);
		const told = diagnostics.map(({ message }) => message);
		expect(told).toContain('the step "tower" is not translated: readers get the words of story.yaml');
		expect(told).toContain('the place "latakia" is not translated: readers get the words of story.yaml');
		expect(told.filter((message) => message.startsWith('the title'))).toEqual([]);
	});

	it('is complete once each text has its own: nothing is told', () => {
		const whole = filled(valid);
		expect(read(whole).diagnostics).toEqual([]);
		expect(read(whole).story?.title).toBe('Two flights to Caracas (es)');
	});

	it('says that the words of a quotation are its own', () => {
		const { story } = read(`${HEAD}steps:\n  tower:\n    quote: { text: Nos guía el corazón. }\n`);
		const quoted = stepOf(readStory(valid, { file: 'story.yaml' }).story, 'tower');
		if (!quoted?.quote) throw new Error('The valid story has no quotation at that step.');
		expect(stepOf(story, 'tower')?.quote).toMatchObject({
			text: 'Nos guía el corazón.',
			speaker: quoted.quote.speaker,
			translated: true
		});
		// What nobody translated is still in the language of the original.
		expect(stepOf(read(HEAD).story, 'tower')?.quote).toMatchObject({ text: quoted.quote.text, lang: 'en' });
	});

	it('has its own Markdown, with the sources and steps of the original', () => {
		const { story } = read(
			`${HEAD}steps:\n  first:\n    text: El avión paró en *Latakia*;[^rbc] véase [la torre](#tower).\n`
		);
		const [block] = stepOf(story, 'first')?.text ?? [];
		expect(block?.type === 'p' && wordsOf(block.children)).toBe('El avión paró en Latakia; véase la torre.');
	});

	it('brings the page’s own words along, for any language', () => {
		expect(read(HEAD).story?.words?.sources).toBe('Fuentes');
		const { story, diagnostics } = read('lang: fi\nof: story.yaml\nwords: { sources: Lähteet }\n');
		expect(story?.words).toEqual({ sources: 'Lähteet' });
		expect(diagnostics.map(({ message }) => message)).toContain(
			'the word "tracked" is not translated: readers get the words of story.yaml'
		);
	});
});

describe('a slip in a translation', () => {
	it.each([
		['titel: x', '274 at 3:1: a translation has no "titel". Did you mean "title"?'],
		[
			'defaults: {}',
			'271 at 3:1: "defaults" is not a text, so it cannot be translated. Remove it: the page takes it from'
		],
		['views: { atlantic: { alt: x } }', '273 at 3:1: story.yaml has no "views"'],
		['places: { carracas: x }', '272 at 3:11: story.yaml has no place "carracas". Did you mean "caracas"?'],
		['places: { caracas: { at: [1, 2] } }', '216 at 3:20: '],
		['places: { caracas: 12 }', '224 at 3:20: '],
		['summary: "<b>x</b>"', '24'],
		['summary: "[x](javascript:y)"', '24'],
		['summary: "[x](#towr)"', '242 at 3:11: '],
		['steps: { first: { image: { alt: x } } }', '273 at 3:19: story.yaml has no "image" here. Remove it, or'],
		['places: caracas', '216 at 3:9: '],
		['title: ""', '218 at 3:8: '],
		['__proto__: { a: 1 }', '2']
	])('%s is told at its place', (slip, told) => {
		const all = slips(`${HEAD}${slip}\n`);
		expect(all).toHaveLength(1);
		expect(all[0]).toContain(told);
		expect(read(`${HEAD}${slip}\n`).story).toBeUndefined();
	});

	it('has as many counters as the original', () => {
		const [told] = slips(`${HEAD}steps:\n  tower:\n    counters:\n      - { label: uno }\n`);
		expect(told).toMatch(/^278 at 5:5: story.yaml has 2 here, and this list has 1\. /);
	});

	it.each([
		['of: story.yaml\n', '215 at 1:1: a translation has no "lang". Add "lang": '],
		['lang: español\nof: story.yaml\n', '230 at 1:7: ']
	])('needs a language: %j', (text, told) => {
		expect(slips(text).join('\n')).toContain(told);
	});

	it('waits for an original that can be read', () => {
		const broken = valid.replace('lang: en', 'lagn: en');
		const { story, diagnostics } = read(HEAD, broken);
		expect(story).toBeUndefined();
		expect(diagnostics.map(({ file, code }) => `${file} ${code}`)).toEqual([
			'story.yaml 214',
			'story.es.yaml 283'
		]);
		const missing = readTranslation(HEAD, {
			file: 'story.es.yaml',
			original: { name: 'story.yaml', read: undefined }
		});
		expect(missing.diagnostics.map(({ code, line }) => [code, line])).toEqual([[282, 2]]);
	});
});

it('warns where the file is named for another language', () => {
	expect(slips(HEAD.replace('es', 'da'))).toEqual([
		'352 at 1:7: the language is "da", and the name of the file says "es". Write the one that is right here, or rename the file to story.da.yaml.'
	]);
	expect(slips(HEAD.replace('es', 'es-MX'))).toEqual([]);
});

describe('a change in the original', () => {
	const whole = filled(valid);

	it('is told of at the text that was translated from it', () => {
		const changed = valid.replace('title: Two flights to Caracas', 'title: Three flights to Caracas');
		expect(
			read(whole, changed).diagnostics.map(({ code, severity, message }) => [code, severity, message])
		).toEqual([[276, 'warning', 'the title was changed in story.yaml after it was translated']]);
	});

	it('is none where a line is only broken elsewhere', () => {
		const broken = valid.replace(
			'A *small* story about **two** flights, told after\n  ',
			(line) => `${line.trimEnd().replace('about ', 'about\n  ')} `
		);
		expect(broken).not.toBe(valid);
		expect(read(whole, broken).diagnostics).toEqual([]);
	});
});

/** A whole translation of a story: the original's words with a remark behind each. */
function filled(original: string): string {
	const { data } = readStory(original, { file: 'story.yaml' });
	const begun = draftOf(HEAD, data!, false).text;
	const lines = begun.split('\n');
	const texts = lines.map((line, index) => {
		if (!/^\s*(?:- )?[\w-]+:$/.test(line)) return line;
		const words: string[] = [];
		for (let above = index - 1; /^\s*#/.test(lines[above] ?? ''); above--) {
			words.unshift(lines[above]!.replace(/^\s*# ?/, ''));
		}
		return words.length > 0 ? `${line} ${JSON.stringify(`${words.join('\n')} (es)`)}` : line;
	});
	return draftOf(texts.join('\n'), data!, true).text;
}

import { describe, expect, it } from 'vitest';
import { readStory } from '../../src/lib/story/check/index.ts';

/** What the check says of a story in a language. */
const said = (lang: string) =>
	readStory(`title: T\nlang: ${lang}\n`, { file: 'story.yaml' })
		.diagnostics.filter(({ code }) => code === 230)
		.map(({ fix }) => fix);

describe('the language of a story', () => {
	it.each([
		...['en', 'EN', 'pt-br', 'es-419', 'zh-Hans-CN', 'sr-Latn', 'deu', 'yue', 'uk', 'se'],
		...['de-1996', 'ca-valencia', 'en-US-u-hc-h23', 'iw', 'en-UK']
	])('may be %s', (lang) => expect(said(lang)).toEqual([]));

	it.each([
		['german', 'de'],
		['Deutsch', 'de'],
		['français', 'fr'],
		['Francais', 'fr'],
		['русский', 'ru'],
		['日本語', 'ja'],
		['en_US', 'en-US'],
		['pt_BR', 'pt-BR'],
		['"de "', 'de'],
		['English (US)', 'en'],
		['Português (Brasil)', 'pt'],
		// Countries, whose codes are often taken for those of their languages.
		['jp', 'ja'],
		['cz', 'cs'],
		['ua', 'uk'],
		['gr', 'el'],
		['dk', 'da']
	])('is not %s, but %s', (lang, meant) => expect(said(lang)).toEqual([`Did you mean "${meant}"?`]));

	it.each([
		...['xx', 'zz', 'mul', 'und', 'zxx', 'x-klingon', 'en-', 'a', '"   "'],
		// Well formed, with a script, a region or a variant that nobody knows.
		...['de-Deutsch', 'en-QX', 'zh-Abcd', 'es-Espana']
	])('is not %s', (lang) => {
		expect(said(lang)).toEqual(['Use a language tag such as en, es or pt-BR.']);
	});
});

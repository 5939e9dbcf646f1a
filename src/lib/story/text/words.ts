import { controlWords, lineWords } from '../../map/words/index.ts';
import { english } from './english.ts';
import { englishLines } from './line-words.ts';
import { spanish } from './spanish.ts';
import type { LineWords, StoryWords } from './story-words.ts';

/** All words of the page in English, for translators and for texts of whole stories. */
export const englishWords: StoryWords = {
	...english,
	...lineWords(),
	...controlWords(),
	...englishLines
};

/** The languages other than English of which Contrail has words. */
const languages: Readonly<Record<string, Omit<StoryWords, keyof LineWords>>> = { es: spanish };

/** The page's words in a language: none for English, which the components bring; undefined where Contrail has none. */
export function wordsIn(lang: string): Partial<StoryWords> | undefined {
	const { language } = new Intl.Locale(lang);
	if (language === 'en') return {};
	return Object.hasOwn(languages, language) ? languages[language] : undefined;
}

/** Scripts that are written from right to left (ISO 15924). */
const FROM_THE_RIGHT = new Set([
	'Adlm',
	'Arab',
	'Aran',
	'Hebr',
	'Mand',
	'Nkoo',
	'Rohg',
	'Samr',
	'Syrc',
	'Thaa'
]);

/** The direction of a language's usual script. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
	return FROM_THE_RIGHT.has(new Intl.Locale(lang).maximize().script ?? '') ? 'rtl' : 'ltr';
}

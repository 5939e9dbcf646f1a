import { chaptersOf, type FileStep } from '../story-fields.ts';

/** So many words are read in a minute. */
const WORDS_A_MINUTE = 230;

/** How many words the steps of a story have, and how many minutes it takes to read them. */
export function readingOf(data: unknown, lang: string): { words: number; minutes: number } {
	const segmenter = new Intl.Segmenter(lang, { granularity: 'word' });
	const texts = chaptersOf(data).flatMap(({ title, steps }) => [title, ...steps.flatMap(textsOf)]);
	const words = texts
		.flatMap((text) => [...segmenter.segment(text)])
		.filter(({ isWordLike }) => isWordLike).length;
	return { words, minutes: Math.max(1, Math.round(words / WORDS_A_MINUTE)) };
}

function textsOf({ text = '', ...step }: FileStep): string[] {
	const { quote } = step as { quote?: { text?: unknown } };
	return [text, ...(typeof quote?.text === 'string' ? [quote.text] : [])];
}

import { LONGEST_TEXT } from '../../story/schema/index.ts';
import { isLanguage } from '../../story/check/index.ts';
import type { Said } from './data.ts';
import type { Heading } from './draft.ts';
import { htmlProse } from './html.ts';
import { quoted, type Notes } from './notes.ts';

/** The words of a heading, without what marks them; nothing where there are none. */
export function headingOf(said: Said | undefined, notes: Notes): Heading | undefined {
	// A heading's own tag is no news.
	const plain = said && {
		...said,
		text: said.text.replace(/<\/?h[1-6]\b[^<>]*>/gi, (tag) => ' '.repeat(tag.length))
	};
	const words = plain && htmlProse(plain, notes).words;
	return words ? { words, line: said.lineAt(0) } : undefined;
}

/** Words of one field, such as what a map shows; longer ones than fit are told. */
export function wordsOf(said: Said | undefined, notes: Notes): string | undefined {
	const words = said && htmlProse(said, notes).words;
	if (!words || words.length <= LONGEST_TEXT) return words || undefined;
	notes.add(
		said.lineAt(0),
		`a text was left out: ${quoted(words)}`,
		`It has more than ${LONGEST_TEXT} characters.`
	);
	return undefined;
}

/** A language tag as it is written elsewhere, in the usual way of writing it. */
export function languageOf(said: Said | undefined, notes: Notes): string | undefined {
	if (!said) return undefined;
	const tag = said.text.trim().replaceAll('_', '-');
	if (isLanguage(tag)) return Intl.getCanonicalLocales(tag)[0];
	const why = 'A language tag is wanted: en, es, pt-BR.';
	notes.add(said.lineAt(0), `the language ${quoted(said.text)} was left out`, why);
	return undefined;
}

import { isLanguage } from '../story/check/index.ts';
import { LONGEST_TEXT } from '../story/schema/index.ts';
import type { Data, SourceText } from './data.ts';
import { htmlProse } from './html.ts';
import type { Heading } from './imported.ts';
import { quoted, Warnings } from './warnings.ts';

/** The text of a heading without its marks; nothing if it is empty. */
export function headingOf(source: SourceText | undefined, warnings: Warnings): Heading | undefined {
	if (!source) return undefined;
	// A heading may have a heading's tag: that loses nothing.
	const text = source.text.replace(/<\/?h[1-6]\b[^<>]*>/gi, (tag) => ' '.repeat(tag.length));
	const { plainText } = htmlProse({ ...source, text }, warnings);
	return plainText ? { text: plainText, position: source.positionAt(0) } : undefined;
}

/** The title of a part of the file, by which warnings name it: the first of several values that is a text. */
export function partTitle(...values: (Data | undefined)[]): string | undefined {
	const titles = values.map((value) => value?.kind === 'text' && headingOf(value, new Warnings())?.text);
	return titles.find((title) => typeof title === 'string') || undefined;
}

/** The text of a field that has no marks, such as the description of a map. An overlong one is left out. */
export function shortTextOf(source: SourceText | undefined, warnings: Warnings): string | undefined {
	const text = source && htmlProse(source, warnings).plainText;
	if (!text || text.length <= LONGEST_TEXT) return text || undefined;
	const fix = `It has more than ${LONGEST_TEXT} characters.`;
	warnings.add(source.positionAt(0), `a text was left out: ${quoted(text)}`, fix);
	return undefined;
}

/** A language tag in its usual form, such as `pt-BR` for `pt_br`. */
export function languageOf(source: SourceText | undefined, warnings: Warnings): string | undefined {
	if (!source) return undefined;
	const tag = source.text.trim().replaceAll('_', '-');
	if (isLanguage(tag)) return Intl.getCanonicalLocales(tag)[0];
	const fix = 'Write a language tag: en, es, pt-BR.';
	warnings.add(source.positionAt(0), `the language ${quoted(source.text)} was left out`, fix);
	return undefined;
}

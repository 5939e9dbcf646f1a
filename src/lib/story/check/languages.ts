import type { Diagnostics } from '../diagnostics/diagnostics.ts';
import type { Cursor } from '../source/cursor.ts';
import { reportPastedIn } from '../source/pasted-characters.ts';

/** The names of languages in a language. `Intl` gives undefined for a language without a name. */
const namesIn = (lang: string) => new Intl.DisplayNames([lang], { type: 'language', fallback: 'none' });

/** Tags that have a name and stand for no language: several, none, one without a tag. */
const NO_LANGUAGE = ['mul', 'zxx', 'mis', 'und'];

/** True for a BCP 47 tag whose parts all have names: `de` and `pt-BR`, not `german` or `de-Deutsch`, which are well formed. */
export function isLanguage(tag: string): boolean {
	try {
		const { language, script, region, baseName } = new Intl.Locale(tag);
		const isNamed = (type: 'script' | 'region', code: string | undefined): boolean =>
			code === undefined || new Intl.DisplayNames(['en'], { type, fallback: 'none' }).of(code) !== undefined;
		return (
			!NO_LANGUAGE.includes(language) &&
			namesIn('en').of(language) !== undefined &&
			isNamed('script', script) &&
			isNamed('region', region) &&
			variantsOf(baseName).every((variant) => namesIn('en').of(`${language}-${variant}`) !== undefined)
		);
	} catch {
		return false;
	}
}

/** The parts of a tag, behind its language, that stand for a variant such as an orthography: `1996` in `de-1996`. */
const variantsOf = (tag: string): string[] =>
	tag
		.split('-')
		.slice(1)
		.filter((part) => /^(?:\w{5,8}|\d\w{3})$/.test(part));

/** Reports a language that is none, with the tag that was meant where its name is known. */
export function reportLanguage(cursor: Cursor, diagnostics: Diagnostics): void {
	const { value, range } = cursor;
	if (reportPastedIn(cursor, diagnostics)) return;
	diagnostics.add(230, range, { value: String(value), hint: languageHint(String(value)) });
}

/** What to write in place of what is no tag. */
export function languageHint(value: string): string {
	const tag = tagOf(value);
	return tag ? `Did you mean "${tag}"?` : 'Use a language tag such as en, es or pt-BR.';
}

/** The tag that was meant by another way of writing it, by a country, or by the language's name. */
function tagOf(value: string): string | undefined {
	const written = value.trim().replaceAll('_', '-');
	if (isLanguage(written)) return written;
	return byName(written) ?? byName(written.replace(/\s*\(.*\)$/, '')) ?? byCountry(written);
}

/** The language that most people of a country write: `jp` and `cz` are the countries of ja and cs. */
function byCountry(code: string): string | undefined {
	const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
	// ZZ has a name too: that of no country.
	if (!/^(?!zz)[a-z]{2}$/i.test(code) || names.of(code.toUpperCase()) === undefined) return undefined;
	const { language } = new Intl.Locale(`und-${code}`).maximize();
	return isLanguage(language) ? language : undefined;
}

/** The tag of a language by its name in English or in the language itself, with or without the marks of its letters. */
function byName(wanted: string): string | undefined {
	const isWanted = (name: string | undefined): boolean =>
		name?.localeCompare(wanted, 'en', { sensitivity: 'base' }) === 0;
	const letters = [...'abcdefghijklmnopqrstuvwxyz'];
	const english = namesIn('en');
	const tags = letters
		.flatMap((a) => letters.map((b) => a + b))
		.filter((tag) => english.of(tag) !== undefined);
	return tags.find((tag) => isWanted(english.of(tag))) ?? tags.find((tag) => isWanted(namesIn(tag).of(tag)));
}

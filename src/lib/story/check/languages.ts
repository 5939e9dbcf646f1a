import type { Diagnostics } from '../diagnostics/diagnostics.ts';
import type { Cursor } from '../source/cursor.ts';

/** The names of languages in a language. `Intl` gives undefined for a language without a name. */
const namesIn = (lang: string) => new Intl.DisplayNames([lang], { type: 'language', fallback: 'none' });

/** True for a BCP 47 tag of a language that has a name: `de` and `pt-BR`, not `german`, which is well formed. */
export function isLanguage(tag: string): boolean {
	try {
		return namesIn('en').of(new Intl.Locale(tag).language) !== undefined;
	} catch {
		return false;
	}
}

/** Reports a language that is none, with the tag that was meant where its name is known. */
export function reportLanguage({ value, range }: Cursor, diagnostics: Diagnostics): void {
	const tag = tagOf(String(value));
	const hint = tag ? `Did you mean "${tag}"?` : 'Use a language tag such as en, es or pt-BR.';
	diagnostics.add(230, range, { value: String(value), hint });
}

/** The tag of a language by its name in English or in the language itself. */
function tagOf(name: string): string | undefined {
	const wanted = name.trim().toLowerCase();
	const letters = [...'abcdefghijklmnopqrstuvwxyz'];
	const english = namesIn('en');
	const tags = letters
		.flatMap((a) => letters.map((b) => a + b))
		.filter((tag) => english.of(tag) !== undefined);
	return (
		tags.find((tag) => english.of(tag)?.toLowerCase() === wanted) ??
		tags.find((tag) => namesIn(tag).of(tag)?.toLowerCase() === wanted)
	);
}

/** The scripts that are written from right to left (ISO 15924). */
const FROM_THE_RIGHT = /Adlm|Ara[bn]|Hebr|Mand|Nkoo|Rohg|Samr|Syrc|Thaa/;

/** The direction of a language's usual script. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
	return FROM_THE_RIGHT.test(new Intl.Locale(lang).maximize().script ?? '') ? 'rtl' : 'ltr';
}

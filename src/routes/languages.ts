/** A language of the demo story. */
export interface Language {
	/** The BCP 47 tag for `<html lang>` and `hreflang`. */
	lang: 'en' | 'es';
	/** The language's name in the language itself. */
	name: string;
	/** The path of the story in this language. */
	path: '/venezuela' | '/es/venezuela';
	/** The Open Graph locale. */
	locale: string;
}

/** All languages; the story was written in the first. */
export const languages: readonly [Language, ...Language[]] = [
	{ lang: 'en', name: 'English', path: '/venezuela', locale: 'en_GB' },
	{ lang: 'es', name: 'Español', path: '/es/venezuela', locale: 'es_LA' }
];

/** The language of a page, by its route; English if the page is not a translation. */
export function languageOf(route: string | null): Language['lang'] {
	return route?.startsWith('/es/') ? 'es' : 'en';
}

/** A language that the demo story is told in. */
export interface Language {
	/** BCP 47: what `<html lang>` and `hreflang` say. */
	lang: 'en' | 'es';
	/** As those who read it call it. */
	name: string;
	/** Where the story is told in it. */
	path: '/venezuela' | '/es/venezuela';
	/** As Open Graph knows it. */
	locale: string;
}

/** All of them, the one that the story was written in first. */
export const languages: readonly [Language, ...Language[]] = [
	{ lang: 'en', name: 'English', path: '/venezuela', locale: 'en_GB' },
	{ lang: 'es', name: 'Español', path: '/es/venezuela', locale: 'es_LA' }
];

/** The language of a page, by its route: English where it is no translation. */
export function languageOf(route: string | null): Language['lang'] {
	return route?.startsWith('/es/') ? 'es' : 'en';
}

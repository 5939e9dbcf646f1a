import { lineKinds } from '../../map/words/index.ts';
import type { LineWords } from './story-words.ts';

/** The words of lines in English. A story that has lines brings them with its data, so that no other page loads them. */
export const englishLines: LineWords = {
	theLines: 'The lines on the map',
	lines: 'Lines',
	what: 'What',
	...lineKinds
};

const spanishLines: LineWords = {
	theLines: 'Las líneas del mapa',
	lines: 'Líneas',
	what: 'Qué es',
	sea: 'Ruta marítima',
	road: 'Carretera',
	rail: 'Ferrocarril',
	pipeline: 'Conducto',
	border: 'Frontera',
	path: 'Camino'
};

const languages: Readonly<Record<string, LineWords>> = { es: spanishLines };

/** The words of lines in a language; in English where Contrail has no others. */
export function lineWordsIn(lang: string): LineWords {
	const { language } = new Intl.Locale(lang);
	return Object.hasOwn(languages, language) ? languages[language]! : englishLines;
}

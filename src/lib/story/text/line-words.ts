import { anyLine, lineKinds, type MapWords } from '../../map/words/index.ts';
import type { LineWords } from './story-words.ts';

/** What a legend says that fits a ship, a lorry or a walk as well as a flight. */
type LegendWords = Pick<MapWords, 'trackedMeans'>;

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

/** The legend's words in English, in a story that has lines. */
export const englishLegend: LegendWords = anyLine;

const spanishLegend: LegendWords = { trackedMeans: 'registrado por el camino' };

const languages: Readonly<Record<string, LineWords & LegendWords>> = {
	es: { ...spanishLines, ...spanishLegend }
};

/** The words of lines in a language, and of a legend that explains them; in English where Contrail has no others. */
export function lineWordsIn(lang: string): LineWords & LegendWords {
	const { language } = new Intl.Locale(lang);
	return Object.hasOwn(languages, language) ? languages[language]! : { ...englishLines, ...englishLegend };
}

import { english } from './english.ts';
import { spanish } from './spanish.ts';
import type { StoryWords } from './story-words.ts';

/** All words of the page in English: the story's own, and those that the map's components bring, for translators. */
export const englishWords: StoryWords = {
	...english,
	onMap: 'On the map',
	flight: 'Flight',
	tracked: 'tracked',
	reported: 'reported',
	inferred: 'inferred',
	gap: 'No signal',
	schematic: 'schematic',
	trackedMeans: 'seen by public flight trackers',
	reportedMeans: 'named by a source, no track seen',
	inferredMeans: 'our line between two known points',
	gapMeans: 'the transponder was silent',
	schematicMeans: 'stands for a region whose bounds are not known',
	withGaps: 'with gaps',
	noSignal: 'no signal',
	noSignalFor: 'no signal for {duration}',
	localTime: '{zone} time',
	explore: 'Explore the map',
	backToStory: 'Back to the story',
	zoomIn: 'Zoom in',
	zoomOut: 'Zoom out',
	exploring: 'Map: the arrow keys move it, plus and minus zoom, Escape goes back',
	wheel: 'Hold {key} and scroll to zoom',
	touch: 'Move the map with two fingers'
};

/** The languages other than English of which Contrail has words. */
const languages: Readonly<Record<string, StoryWords>> = { es: spanish };

/** The page's words in a language: none for English, which the components bring; undefined where Contrail has none. */
export function wordsIn(lang: string): Partial<StoryWords> | undefined {
	const { language } = new Intl.Locale(lang);
	if (language === 'en') return {};
	return Object.hasOwn(languages, language) ? languages[language] : undefined;
}

/** Scripts that are written from right to left (ISO 15924). */
const FROM_THE_RIGHT = new Set([
	'Adlm',
	'Arab',
	'Aran',
	'Hebr',
	'Mand',
	'Nkoo',
	'Rohg',
	'Samr',
	'Syrc',
	'Thaa'
]);

/** The direction of a language's usual script. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
	return FROM_THE_RIGHT.has(new Intl.Locale(lang).maximize().script ?? '') ? 'rtl' : 'ltr';
}

import type { StoryWords } from './story-words.ts';
import { spanishWords } from './words-es.ts';

/** What the components say by themselves; kept here for those who translate it. A test compares the two. */
export const englishWords: StoryWords = {
	map: 'Map: {title}',
	mapShows: 'Map: {text}',
	after: 'After {source}',
	theFlights: 'The flights',
	sources: 'Sources',
	about: 'About this story',
	source: 'Source {note}',
	backToMark: 'Back to mark {mark} of source {note}',
	flights: 'Flights',
	aircraft: 'Aircraft',
	when: 'When',
	route: 'Route',
	howKnown: 'How it is known',
	line: 'Line',
	then: ', then ',
	noLine: 'no line drawn',
	illustration: 'Illustration',
	notReal: 'not a real flight',
	steps: 'Steps',
	nextStep: 'Next step',
	previousStep: 'Previous step',
	translated: '(translated)',
	legendNote: 'Lines are great circles between known points, not recorded tracks.',
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

/** The languages that the page has words in, besides English. */
const languages: Readonly<Record<string, StoryWords>> = { es: spanishWords };

/** The page's words in a language; none where it has English ones, which the components bring, or no words of ours. */
export function wordsIn(lang: string): Partial<StoryWords> | undefined {
	const { language } = new Intl.Locale(lang);
	if (language === 'en') return {};
	return Object.hasOwn(languages, language) ? languages[language] : undefined;
}

/** Scripts that are written from the right to the left (ISO 15924). */
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

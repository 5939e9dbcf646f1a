import type { MapWords } from '../../map/scene/index.ts';
import type { StoryWords } from './story-words.ts';

/** The words of the page around a story in English. */
export const english: Omit<StoryWords, keyof MapWords> = {
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
	legendNote: 'Lines are great circles between known points, not recorded tracks.'
};

/** The page's words: all of the story's own, and those of the map's that are not its defaults. */
export type PageWords = Omit<StoryWords, keyof MapWords> & Partial<MapWords>;

/** The words of a page, in English where a story has no others. */
export const pageWords = (words: Partial<StoryWords> | undefined): PageWords => ({ ...english, ...words });

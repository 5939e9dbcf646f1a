import { controlWords, lineWords } from '../../map/words/index.ts';
import type { StoryWords } from './story-words.ts';

/** All words of the page in English: those of the map, and those around a story. */
export const english: StoryWords = {
	...lineWords(),
	...controlWords(),
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
	illustration: 'Illustration',
	notReal: 'not a real flight',
	steps: 'Steps',
	nextStep: 'Next step',
	previousStep: 'Previous step',
	translated: '(translated)'
};

/** The words of a page, in English where a story has no others. */
export const pageWords = (words?: Partial<StoryWords>): StoryWords => ({ ...english, ...words });

import { mapWords, type MapWords } from '../../map/words/index.ts';
import type { LineWords, StoryWords } from './story-words.ts';

/** The words of the page around a story in English. */
export const english: Omit<StoryWords, keyof (MapWords & LineWords)> = {
	map: 'Map: {title}',
	mapShows: 'Map: {text}',
	chartShows: 'Chart: {text}',
	pictureShows: 'Picture: {text}',
	playVideo: 'Play video',
	pauseVideo: 'Pause video',
	chartTable: 'Data as a table',
	chartWalk: 'Go through the chart',
	chartSource: 'Source:',
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

/** The page's words: all of a story's own and of every map, and those of legends, controls and lines that it gives. */
export type PageWords = typeof english & ReturnType<typeof mapWords> & Partial<MapWords & LineWords>;

/** The words of a page, in English where a story has no others. */
export const pageWords = (words?: Partial<StoryWords>): PageWords => ({
	...mapWords(),
	...english,
	...words
});

import type { MapWords } from './map-words.ts';

/** The words of what a map loads on demand, in English: its cards, and the buttons to explore it. */
const english = {
	close: 'Close',
	explore: 'Explore the map',
	backToStory: 'Back to the story',
	zoomIn: 'Zoom in',
	zoomOut: 'Zoom out',
	exploring: 'Map: the arrow keys move it, plus and minus zoom, Escape goes back',
	wheel: 'Hold {key} and scroll to zoom',
	touch: 'Move the map with two fingers'
};

/** The words of a map's controls: those that its page gives, and English for the others. */
export const controlWords = (given?: Partial<MapWords>): typeof english => ({ ...english, ...given });

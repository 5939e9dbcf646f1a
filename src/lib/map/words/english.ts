import type { MapWords } from './map-words.ts';

/** The words of every map in English. */
const english = {
	onMap: 'On the map',
	flight: 'Flight',
	tracked: 'tracked',
	reported: 'reported',
	inferred: 'inferred',
	schematic: 'schematic',
	withGaps: 'with gaps',
	noSignal: 'no signal',
	noSignalFor: 'no signal for {duration}',
	localTime: '{zone} time'
};

/** The words of a map: those that its page gives, and English for the others. */
export const mapWords = (given?: Partial<MapWords>): Pick<MapWords, keyof typeof english> => ({
	...english,
	...given
});

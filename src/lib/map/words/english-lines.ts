import { mapWords } from './english.ts';
import type { MapWords } from './map-words.ts';

/** What the lines of a map mean, in English. */
const english = {
	gap: 'No signal',
	trackedMeans: 'seen by public flight trackers',
	reportedMeans: 'named by a source, no track seen',
	inferredMeans: 'our line between two known points',
	gapMeans: 'the transponder was silent',
	schematicMeans: 'stands for a region whose bounds are not known',
	legendNote: 'Lines are great circles between known points, not recorded tracks.',
	recordedNote: 'Lines are recorded tracks.',
	partlyRecordedNote: 'Some lines are recorded tracks, the others great circles between known points.',
	noLine: 'no line drawn'
};

/** The words of a legend and of a table of flights; those of a map are among them. */
export const lineWords = (given?: Partial<MapWords>): ReturnType<typeof mapWords> & typeof english => ({
	...mapWords(),
	...english,
	...given
});

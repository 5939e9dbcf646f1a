import { mapWords } from './english.ts';
import type { MapWords } from './map-words.ts';

/** What the lines of a map mean, in English. */
const english = {
	gap: 'No signal',
	trackedMeans: 'seen by public flight trackers',
	reportedMeans: 'named by a source, no track seen',
	inferredMeans: 'our line between two known points',
	gapMeans: 'nothing was recorded',
	schematicMeans: 'stands for a region whose bounds are not known',
	legendNote: 'Lines are great circles between known points, not recorded tracks.',
	recordedNote: 'Lines are recorded tracks.',
	partlyRecordedNote: 'Some lines are recorded tracks, the others great circles between known points.',
	noLine: 'no line drawn'
};

/** What fits a ship, a lorry or a walk as well as a flight. */
export const anyLine = { trackedMeans: 'recorded along the way' };

/**
 * The words of a legend and of a table of flights; those of a map are among them.
 *
 * @param explained what a legend explains: where a track in it is no flight’s, the words fit any line
 */
export const lineWords = (
	given?: Partial<MapWords>,
	explained?: { readonly routes: readonly { readonly kind?: string; readonly track?: object }[] }
): ReturnType<typeof mapWords> & typeof english => ({
	...mapWords(),
	...english,
	...(explained?.routes.some(({ kind, track }) => kind && track) && anyLine),
	...given
});

import type { Certainty, SceneTrack } from '../route/index.ts';
import type { MapWords } from './map-words.ts';

interface KnownRoute {
	/** What it is, where it is no flight. */
	kind?: string;
	legs: readonly { certainty: Certainty }[];
	track?: SceneTrack;
}

/** What is known of a route, in words: the certainties of its legs in the order flown, or a track and whether it has gaps. */
export function knownText(
	{ kind, legs, track }: KnownRoute,
	words: Pick<MapWords, Certainty | 'withGaps'>,
	between = ', '
): string {
	if (track) return track.gaps.length > 0 ? `${words.tracked}, ${words.withGaps}` : words.tracked;
	// That a road or a border is there needs no word.
	const told = kind ? legs.filter(({ certainty }) => certainty !== 'tracked') : legs;
	return [...new Set(told.map(({ certainty }) => words[certainty]))].join(between);
}

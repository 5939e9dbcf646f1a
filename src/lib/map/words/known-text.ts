import type { Certainty, SceneTrack } from '../route/index.ts';
import type { MapWords } from './map-words.ts';

interface KnownRoute {
	legs: readonly { certainty: Certainty }[];
	track?: SceneTrack;
}

/** What is known of a route, in words: the certainties of its legs in the order flown, or a track and whether it has gaps. */
export function knownText(
	{ legs, track }: KnownRoute,
	words: Pick<MapWords, Certainty | 'withGaps'>,
	between = ', '
): string {
	if (track) return track.gaps.length > 0 ? `${words.tracked}, ${words.withGaps}` : words.tracked;
	return [...new Set(legs.map(({ certainty }) => words[certainty]))].join(between);
}

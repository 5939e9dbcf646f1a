import type { LonLat } from '../../geo/index.ts';
import type { TrackGap, TrackPoint } from '../../track/index.ts';

/**
 * How sure a leg of a flight is. `tracked`: recorded by a public tracker. `reported`: named by a source, no track
 * seen. `inferred`: our own great circle between two known points.
 */
export type Certainty = 'tracked' | 'reported' | 'inferred';

/** One leg of a route, drawn as the great circle between its ends, or along the points that it is given. */
export interface SceneLeg {
	from: LonLat;
	to: LonLat;
	/** The points that it passes on its way: a road, a sea lane. */
	via?: readonly LonLat[];
	certainty: Certainty;
}

/** A recorded track: positions, and the gaps between them. */
export interface SceneTrack {
	points: readonly TrackPoint[];
	gaps: readonly TrackGap[];
}

/** A route as a line: where it goes, and how much of it is drawn. */
export interface RoutePath {
	id: string;
	/** One or more legs, in the order flown. Empty where there is a track. */
	legs: readonly SceneLeg[];
	/** A recorded track, in place of legs. Its gaps are drawn as gaps. */
	track?: SceneTrack;
	/** How much of the whole length is drawn, 0–1. */
	progress: number;
	/**
	 * In place of `progress`, for a track whose points have times: the line is drawn up to where the aircraft was at that moment,
	 * in milliseconds since 1970, UTC. Before the first point nothing is drawn, after the last the whole.
	 */
	time?: number;
	/**
	 * How long the line rests at each stop between two legs: a fraction of `progress`, 0–1.
	 * @default 0
	 */
	dwell?: number;
}

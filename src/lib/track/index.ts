export { formatDuration } from './duration.ts';
export { TrackError } from './errors.ts';
export { GAP_AFTER } from './gaps.ts';
export { readTrack } from './read.ts';
export { trackSummary } from './summary.ts';
export { simplifyTrack, toleranceFor, type SimplifyOptions } from './simplify.ts';
export type {
	GapReason,
	ReadTrackOptions,
	SkippedRow,
	Track,
	TrackFormat,
	TrackGap,
	TrackPoint,
	TrackSource,
	UnusedRows
} from './types.ts';

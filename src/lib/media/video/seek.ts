/** How near a moment counts as there, in seconds: browsers round the time. It also keeps clear of the end, where some show nothing. */
const NEAR = 0.01;

/**
 * Brings a video to a fraction (0–1) of its length: one seek at a time, as a second one would only delay the first. Call it
 * again when the fraction changes, when a seek ends, and when there may be more to seek in.
 *
 * @returns whether the video shows that moment
 */
export function seek(video: HTMLVideoElement, progress: number): boolean {
	const { duration } = video;
	// Before its metadata are there a video has no length, and a live one never has any.
	if (video.seeking || !(duration < Infinity)) return false;
	const time = Math.min(Math.max(progress, 0) * duration, duration - NEAR);
	if (Math.abs(video.currentTime - time) <= NEAR) return video.readyState > 1;
	if (endOf(video.seekable) >= time) video.currentTime = time;
	return false;
}

/** The last moment that a video can be brought to, in seconds. */
export const endOf = (ranges: TimeRanges): number => (ranges.length ? ranges.end(ranges.length - 1) : 0);

import { drawn } from './routes-at.ts';

/** Something on the map, by its id, and how opaque it is, 0–1. */
export interface Fading {
	id: string;
	opacity: number;
}

/**
 * What stands on the map while one step follows another: what is new comes and what is no longer there goes as a line is drawn.
 *
 * @param before what the step before shows; nothing for the opening, where all is there at once
 * @param progress how much of the step has been read, 0–1
 */
export function fadingFrom(
	before: readonly string[] | undefined,
	now: readonly string[],
	progress: number
): Fading[] {
	const fraction = drawn(0, 1, progress);
	const going = (before ?? []).filter((id) => !now.includes(id));
	return [
		...going.map((id) => ({ id, opacity: 1 - fraction })),
		...now.map((id) => ({ id, opacity: !before || before.includes(id) ? 1 : fraction }))
	].filter(({ opacity }) => opacity > 0);
}

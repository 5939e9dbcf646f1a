import { catalogue } from '../diagnostics/catalogue.ts';
import type { Located } from '../source/located.ts';
import type { Diagnostic, DiagnosticPlace } from '../diagnostics/diagnostic.ts';
import { stepsOf } from './steps.ts';
import type { Diagnostics } from '../diagnostics/diagnostics.ts';
import type { Spot } from '../source/cursor.ts';
import type { StoryClock, StoryData, StoryStep } from '../schema/story-data.ts';

/** A recorded track that a flight names. */
export interface TrackField {
	/** The flight's id. */
	flight: string;
	/** The file, from the story's folder; checked to stand below it. */
	path: string;
	/** Where the story says so. */
	place: DiagnosticPlace;
}

/** A clock that takes its times from the tracks on show. */
export interface ClockField {
	/** The step's id. */
	step: string;
	/** Where the story says so. */
	place: DiagnosticPlace;
}

/** What of a story stands in other files. The reader opens none: who calls it does. */
export interface RecordedFields {
	tracks: TrackField[];
	clocks: ClockField[];
}

/** Finds what a story that was read without an error leaves to other files. */
export function findTracks(story: Spot, located: Located, diagnostics: Diagnostics): RecordedFields {
	const flights = story.get('flights').entries();
	return {
		tracks: flights.flatMap(([flight, spot]) => {
			const { text, path } = spot.get('track');
			return text === undefined ? [] : [{ flight, path: text, place: diagnostics.place(located.at(path)) }];
		}),
		clocks: stepsOf(story).flatMap((step) => {
			const { value, path } = step.get('clock');
			const id = step.get('id').text;
			return value === true && id ? [{ step: id, place: diagnostics.place(located.nameOf(path)) }] : [];
		})
	};
}

/**
 * Sets the clocks that take their times from tracks, once the tracks are in the story.
 *
 * @returns a problem for each clock whose tracks have no times
 */
export function setClocks(story: StoryData, clocks: readonly ClockField[]): Diagnostic[] {
	const steps = new Map(story.chapters.flatMap((chapter) => chapter.steps.map((step) => [step.id, step])));
	return clocks.flatMap(({ step: id, place }) => {
		const step = steps.get(id);
		const clock = step && clockOf(story, step);
		if (!step || !clock) return [{ code: 281, ...catalogue[281], ...place }];
		step.clock = clock;
		return [];
	});
}

/** From the first to the last moment of a step's tracks; nothing where they have no times. */
function clockOf(story: StoryData, { flights }: StoryStep): StoryClock | undefined {
	let [from, to] = [Infinity, -Infinity];
	for (const { time } of flights.flatMap((id) => story.flights[id]?.track?.points ?? [])) {
		from = Math.min(from, time ?? Infinity);
		to = Math.max(to, time ?? -Infinity);
	}
	return from < to ? { from, to } : undefined;
}

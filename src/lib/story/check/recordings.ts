import { catalogue } from '../diagnostics/catalogue.ts';
import type { Diagnostic, DiagnosticPlace } from '../diagnostics/diagnostic.ts';
import type { Diagnostics } from '../diagnostics/diagnostics.ts';
import type { StoryClock } from '../schema/map-data.ts';
import type { StoryStep } from '../schema/step-data.ts';
import type { StoryData } from '../schema/story-data.ts';
import { stepsOf } from '../schema/steps.ts';
import { mannerOf, type LineManner } from './build-lines.ts';
import { findFiles, type FileField, type PartField } from './files.ts';
import type { Cursor } from '../source/cursor.ts';
import { stepCursors } from './steps.ts';

/** A recorded track that a flight names, or the file of a line. */
export interface TrackField {
	/** The flight's or the line's id. */
	flight: string;
	/** Of a line: how it goes where the file is no recorded track. */
	line?: LineManner;
	/** The file, from the story's folder. The check has made sure that it is inside that folder. */
	path: string;
	/** Where the story names it. */
	place: DiagnosticPlace;
}

/** A clock that takes its times from the tracks of its step. */
export interface ClockField {
	/** The step's id. */
	step: string;
	/** Where the story asks for it. */
	place: DiagnosticPlace;
}

/** The fields of a story that need other files. The reader opens none; its caller does. */
export interface RecordedFields {
	tracks: TrackField[];
	clocks: ClockField[];
	files: FileField[];
	/** They need the drawings. */
	parts: PartField[];
	/** The CSV files with the rows of its charts, as it writes their paths; also where the story has errors. */
	sheets: string[];
}

/** A story that needs no other file. */
export const NOTHING_RECORDED: RecordedFields = { tracks: [], clocks: [], files: [], parts: [], sheets: [] };

/** Finds the fields that need other files in a story without errors. */
export function findRecordings(story: Cursor, diagnostics: Diagnostics): Omit<RecordedFields, 'sheets'> {
	return {
		...findFiles(story, diagnostics),
		tracks: [
			...filesIn(story.get('flights'), 'track', diagnostics),
			...filesIn(story.get('lines'), 'path', diagnostics).map((field) => {
				const line = story.get('lines').get(field.flight);
				return {
					...field,
					line: mannerOf({ along: line.get('along').text, certainty: line.get('certainty').text })
				};
			})
		],
		clocks: stepCursors(story).flatMap((step) => {
			const { value, nameRange } = step.get('clock');
			const id = step.get('id').text;
			return value === true && id ? [{ step: id, place: diagnostics.place(nameRange) }] : [];
		})
	};
}

/** The files that the entries of a table name. */
function filesIn(table: Cursor, field: string, diagnostics: Diagnostics): TrackField[] {
	return table.entries().flatMap(([flight, cursor]) => {
		const { text, range } = cursor.get(field);
		return text === undefined ? [] : [{ flight, path: text, place: diagnostics.place(range) }];
	});
}

/**
 * Sets the clocks that take their times from tracks, once the story holds the tracks.
 *
 * @returns an error for each clock whose tracks have no times
 */
export function setClocks(story: StoryData, clocks: readonly ClockField[]): Diagnostic[] {
	const steps = new Map(stepsOf(story).map((step) => [step.id, step]));
	return clocks.flatMap(({ step: id, place }) => {
		const step = steps.get(id);
		const clock = step && clockOf(story, step);
		if (!step || !clock) return [{ code: 281, ...catalogue[281], ...place }];
		step.clock = clock;
		return [];
	});
}

/** From the first to the last moment of a step's tracks; undefined where they have no times. */
function clockOf(story: StoryData, { flights }: StoryStep): StoryClock | undefined {
	let [from, to] = [Infinity, -Infinity];
	for (const { time } of flights.flatMap((id) => story.flights[id]?.track?.points ?? [])) {
		from = Math.min(from, time ?? Infinity);
		to = Math.max(to, time ?? -Infinity);
	}
	return from < to ? { from, to } : undefined;
}

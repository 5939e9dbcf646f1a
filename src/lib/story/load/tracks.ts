import { readTrack, TrackError } from '../../track/index.ts';
import type { ReadStory } from '../check/read.ts';
import { setClocks, type TrackField } from '../check/recordings.ts';
import type { Diagnostic, DiagnosticPlace } from '../diagnostics/diagnostic.ts';
import type { StoryData } from '../schema/story-data.ts';
import type { StoryFolder } from './folder.ts';
import { readLine, withFile, type ReadLine } from './line-file.ts';
import { sceneTrack } from './scene-track.ts';

/** A story with the tracks that it names. */
interface AddedTracks {
	/** The story, with each track in its flight. */
	story: StoryData;
	/** Files that cannot be read and rows that cannot be used, reported at the lines that name the file. */
	diagnostics: Diagnostic[];
	/** The track files: when one changes, so does the story. */
	files: string[];
}

/** Completes a story with the tracks that it names, and with the clocks that take their times from them. */
export async function loadTracks(
	read: ReadStory,
	folder: StoryFolder
): Promise<{ read: ReadStory; files: string[] }> {
	if (!read.story || read.tracks.length + read.clocks.length === 0) return { read, files: [] };
	const { story, diagnostics, files } = await addTracks(read.story, read.tracks, folder);
	const failed = diagnostics.some(({ severity }) => severity === 'error');
	const withoutTimes = failed ? [] : setClocks(story, read.clocks);
	const all = [...read.diagnostics, ...diagnostics, ...withoutTimes].sort(
		(a, b) => a.line - b.line || a.column - b.column
	);
	if (!failed && withoutTimes.length === 0) return { read: { ...read, story, diagnostics: all }, files };
	return { read: { ...read, story: undefined, data: undefined, diagnostics: all }, files };
}

/** Reads the tracks of a story from its folder, as exactly as the closest view of each needs. */
async function addTracks(
	story: StoryData,
	tracks: readonly TrackField[],
	folder: StoryFolder
): Promise<AddedTracks> {
	const flights = { ...story.flights };
	const diagnostics: Diagnostic[] = [];
	for (const name of new Set(tracks.map((field) => field.path))) {
		const fields = tracks.filter((field) => field.path === name);
		const isLine = fields.every(({ line }) => line);
		const track = await open(folder, name, isLine ? readLine : readTrack);
		if (!('points' in track)) {
			diagnostics.push(...fields.map(({ place }): Diagnostic => ({ ...track, ...place })));
			continue;
		}
		const ids = fields.map(({ flight }) => flight);
		// Flights that share a file share the object, so that the map projects its line once.
		const drawn = sceneTrack(track, story, ids);
		for (const { flight: id, line } of fields)
			if (flights[id]) flights[id] = withFile(flights[id], track, drawn, line);
		diagnostics.push(...fields.slice(0, 1).flatMap(({ place }) => skippedRows(track, place)));
	}
	const files = [...new Set(tracks.map((field) => folder.locate(field.path)))];
	return { story: { ...story, flights }, diagnostics, files };
}

type Failure = Omit<Diagnostic, keyof DiagnosticPlace>;

/** A track, or why the file holds none. */
async function open(
	folder: StoryFolder,
	name: string,
	read: (bytes: Uint8Array, options: { name: string }) => Promise<ReadLine>
): Promise<ReadLine | Failure> {
	const cannot = (message: string): Failure => ({
		severity: 'error',
		code: 310,
		message,
		fix: 'Put it there, or correct its path.'
	});
	try {
		const bytes = await folder.read(folder.locate(name));
		return bytes ? await read(bytes, { name }) : cannot(`there is no file "${name}" beside the story`);
	} catch (error) {
		if (error instanceof TrackError) {
			return { severity: 'error', code: 311, message: error.reason, fix: error.fix };
		}
		const reason = error instanceof Error ? error.message : String(error);
		return cannot(`the track "${name}" cannot be opened (${reason})`);
	}
}

/** Warns of rows that cannot be used. They do not stop a build. */
function skippedRows({ skipped, rows }: ReadLine, place: DiagnosticPlace): Diagnostic[] {
	const [first] = skipped;
	if (!first) return [];
	const message = `${skipped.length} of the track's ${rows} rows cannot be used; the first, line ${first.line}, has ${first.reason}`;
	const fix = 'Correct the rows, or remove them from the file.';
	return [{ code: 312, severity: 'warning', message, fix, ...place }];
}

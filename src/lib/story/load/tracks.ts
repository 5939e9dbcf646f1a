import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { SceneTrack } from '../../map/route/index.ts';
import type { Diagnostic, DiagnosticPlace } from '../diagnostics/diagnostic.ts';
import type { ReadStory } from '../check/read.ts';
import { setClocks, type TrackField } from '../check/tracks.ts';
import type { StoryData } from '../schema/story-data.ts';
import {
	readTrack,
	simplifyTrack,
	toleranceFor,
	TrackError,
	type Track,
	type TrackPoint
} from '../../track/index.ts';
import { closestZoom } from './closest-zoom.ts';

/** Degrees to five decimals are a metre: less than a position's own error. */
const DECIMALS = 5;

/** A change of height that a colour by altitude would show, in metres. */
const CLIMB = 150;

/** The nearest to a pole that a map shows, in degrees: there a pixel shows almost nothing. */
const FARTHEST = 85;

/** What became of the tracks that a story names. */
export interface AddedTracks {
	/** The story, with each track in its flight. */
	story: StoryData;
	/** Files that are missing or no track, and rows that were left out, at the lines that name the file. */
	diagnostics: Diagnostic[];
	/** The track files, whole paths: when one changes, so does the story. */
	files: string[];
}

/** Reads the tracks that a story names, from the story's folder, as exact as the closest view of each needs. */
export async function addTracks(
	story: StoryData,
	tracks: readonly TrackField[],
	folder: string
): Promise<AddedTracks> {
	const flights = { ...story.flights };
	const diagnostics: Diagnostic[] = [];
	for (const name of new Set(tracks.map((field) => field.path))) {
		const fields = tracks.filter((field) => field.path === name);
		const track = await open(path.join(folder, name), name);
		if (!('points' in track)) {
			diagnostics.push(...fields.map(({ place }): Diagnostic => ({ ...track, ...place })));
			continue;
		}
		const ids = fields.map(({ flight }) => flight);
		// One object for all: what is worked out for it is worked out once.
		const drawn = sceneTrack(track, story, ids);
		for (const id of ids) if (flights[id]) flights[id] = { ...flights[id], track: drawn };
		diagnostics.push(...fields.slice(0, 1).flatMap(({ place }) => doubtsOf(track, place)));
	}
	const files = [...new Set(tracks.map((field) => path.join(folder, field.path)))];
	return { story: { ...story, flights }, diagnostics, files };
}

/** Completes a story that was read with the tracks that it names, and with the clocks that take their times from them. */
export async function loadTracks(
	read: ReadStory,
	folder: string
): Promise<{ read: ReadStory; files: string[] }> {
	if (!read.story || read.tracks.length + read.clocks.length === 0) return { read, files: [] };
	const { story, diagnostics, files } = await addTracks(read.story, read.tracks, folder);
	const failed = diagnostics.some(({ severity }) => severity === 'error');
	const faults = failed ? [] : setClocks(story, read.clocks);
	const all = [...read.diagnostics, ...diagnostics, ...faults].sort(
		(a, b) => a.line - b.line || a.column - b.column
	);
	if (!failed && faults.length === 0) return { read: { ...read, story, diagnostics: all }, files };
	const { tracks, clocks } = read;
	return { read: { tracks, clocks, diagnostics: all }, files };
}

/** When files were last changed; the same text as long as none is. */
export async function stampOf(files: readonly string[]): Promise<string> {
	const stamps = files.map(async (file) => {
		const known = await stat(file).catch(() => undefined);
		return known ? `${known.mtimeMs} ${known.size}` : 'missing';
	});
	return (await Promise.all(stamps)).join('\n');
}

type Fault = Omit<Diagnostic, keyof DiagnosticPlace>;

/** A track, or why there is none. */
async function open(file: string, name: string): Promise<Track | Fault> {
	try {
		return await readTrack(await readFile(file), { name });
	} catch (error) {
		const fault = { severity: 'error' } as const;
		if (error instanceof TrackError) return { ...fault, code: 311, message: error.reason, fix: error.fix };
		const message = `the track "${name}" cannot be opened (${error instanceof Error ? error.message : String(error)})`;
		const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
		return {
			...fault,
			code: 310,
			message: isMissing ? `there is no file "${name}" beside the story` : message,
			fix: 'Put it there, or correct its path.'
		};
	}
}

/** Rows that were left out do not stop a build, and are not left unsaid. */
function doubtsOf({ skipped, rows }: Track, place: DiagnosticPlace): Diagnostic[] {
	const [first] = skipped;
	if (!first) return [];
	const message = `${skipped.length} of the track's ${rows} rows cannot be used; the first, line ${first.line}, has ${first.reason}`;
	return [
		{
			code: 312,
			severity: 'warning',
			message,
			fix: 'Mend the rows, or leave them out of the file.',
			...place
		}
	];
}

/** What a scene needs of a track: no more points than the closest view shows, no more digits than anyone sees. */
export function sceneTrack(track: Track, story: StoryData, flights: readonly string[]): SceneTrack {
	const latitude = track.points.reduce((most, { lat }) => Math.max(most, Math.abs(lat)), 0);
	const zoom = Math.max(...flights.map((flight) => closestZoom(story, flight)));
	const error = toleranceFor(zoom, Math.min(latitude, FARTHEST));
	const { points, gaps } = simplifyTrack(track, { error, timed: true, altitudeError: CLIMB });
	return { points: points.map(compact), gaps };
}

function compact(point: TrackPoint): TrackPoint {
	const { lon, lat, altitude, speed, heading } = point;
	return {
		...point,
		lon: Number(lon.toFixed(DECIMALS)),
		lat: Number(lat.toFixed(DECIMALS)),
		altitude: altitude === null ? null : Math.round(altitude),
		speed: speed === null ? null : Number(speed.toFixed(1)),
		heading: heading === null ? null : Math.round(heading) % 360
	};
}

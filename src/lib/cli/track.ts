import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import path from 'node:path';
import { readTrack, TrackError, trackSummary, type ReadTrackOptions, type Track } from '../track/index.ts';
import type { Run } from './command.ts';
import { reasonOf } from '../files/index.ts';
import { cliError } from './errors.ts';
import { trackYaml } from './track-yaml.ts';

/** `contrail track` shows what a recorded track holds, and how to put it into a story. */
export const describeTrack: Run = async ({ names, options }, { cwd, out }) => {
	const [file] = names;
	if (file === undefined) throw cliError(506, ['The file', 'track']);
	const aircraft = typeof options.aircraft === 'string' ? options.aircraft : undefined;
	const gapAfter = minutesOf(options.gap);
	const track = await read(file, path.resolve(cwd, file), {
		...(aircraft && { aircraft }),
		...(gapAfter !== undefined && { gapAfter })
	});
	out(`${trackSummary(track, file, '--gap')}\n\n${trackYaml(track, file)}`);
	return 0;
};

/** The milliseconds of an option in minutes. */
function minutesOf(option: unknown): number | undefined {
	if (typeof option !== 'string') return undefined;
	const minutes = Number(option);
	if (!(minutes > 0)) throw cliError(501, [`--gap ${option} is no number of minutes above 0`, 'track']);
	return minutes * 60_000;
}

async function read(file: string, absolute: string, options: ReadTrackOptions): Promise<Track> {
	try {
		await access(absolute);
		return await readTrack(createReadStream(absolute), {
			...options,
			name: path.basename(file)
		});
	} catch (error) {
		// A TrackError names the cause and the fix itself.
		if (error instanceof TrackError) throw error;
		throw cliError(503, [file, reasonOf(error)], error);
	}
}

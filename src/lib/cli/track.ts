import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import path from 'node:path';
import { readTrack, TrackError, type Track } from '../track/index.ts';
import type { Run } from './command.ts';
import { cliError, reasonOf } from './errors.ts';
import { trackSummary, trackYaml } from './track-summary.ts';

/** `contrail track` shows what a recorded track holds, and how to put it into a story. */
export const describeTrack: Run = async ({ names, options }, { cwd, out }) => {
	const [file] = names;
	if (file === undefined) throw cliError(506, ['The file', 'track']);
	const aircraft = typeof options.aircraft === 'string' ? options.aircraft : undefined;
	const track = await read(file, path.resolve(cwd, file), aircraft);
	out(`${trackSummary(track, file)}\n\n${trackYaml(track, file)}`);
	return 0;
};

async function read(file: string, absolute: string, aircraft: string | undefined): Promise<Track> {
	try {
		await access(absolute);
		return await readTrack(createReadStream(absolute), {
			name: path.basename(file),
			...(aircraft && { aircraft })
		});
	} catch (error) {
		// A track's own words name the cause and the fix.
		if (error instanceof TrackError) throw error;
		throw cliError(503, [file, reasonOf(error)], error);
	}
}

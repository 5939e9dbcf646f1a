import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import path from 'node:path';
import { readTrack, TrackError, type Track } from '../track/index.ts';
import type { Command } from './command.ts';
import { cliError, reasonOf } from './errors.ts';
import { trackSummary, trackYaml } from './track-summary.ts';

/** `contrail track` shows what a recorded track holds, and how to put it into a story. */
export const trackCommand: Command = {
	help: `Shows what a recorded flight track holds: its format, points, gaps and the legs between them, and the lines to paste
into a story. It reads readsb and OpenSky JSON, Flightradar24 CSV and KML, FlightAware KML, GPX, GeoJSON and SBS
logs, each also as .gz.

Usage: contrail track <file>

  --aircraft <hex>   the aircraft’s address, where a file holds several

  contrail track stories/venezuela/tracks/flight.json`,
	options: { aircraft: { type: 'string' } },
	async run({ names, options }, { cwd, out }) {
		const [file] = names;
		if (file === undefined) throw cliError(506, ['The file', 'track']);
		const aircraft = typeof options.aircraft === 'string' ? options.aircraft : undefined;
		const track = await read(file, path.resolve(cwd, file), aircraft);
		out(`${trackSummary(track, file)}\n\n${trackYaml(track, file)}`);
		return 0;
	}
};

async function read(file: string, absolute: string, aircraft: string | undefined): Promise<Track> {
	try {
		await access(absolute);
		return await readTrack(createReadStream(absolute), {
			name: path.basename(file),
			...(aircraft && { aircraft })
		});
	} catch (error) {
		// A TrackError names the cause and the fix itself.
		if (error instanceof TrackError) throw error;
		throw cliError(503, [file, reasonOf(error)], error);
	}
}

import type { Command } from '../command.ts';

/** Shows what a recorded track holds, and how to put it into a story. */
export const trackCommand: Command = {
	summary: 'show what a recorded flight track holds',
	help: `Shows what a recorded flight track holds: its format, points, gaps and the legs between them, and the lines to paste
into a story. It reads readsb and OpenSky JSON, Flightradar24 CSV and JSON, KML with times, GPX, GeoJSON and SBS logs,
each also as .gz.

Usage: contrail track <file>

  --aircraft <hex>   the aircraft’s address, where a file holds several
  --gap <minutes>    how long a time without positions must be to count as a gap; by default the format decides

  contrail track stories/venezuela/tracks/flight.json`,
	options: { aircraft: { type: 'string' }, gap: { type: 'string' } },
	load: () => import('../track.ts').then((module) => module.describeTrack)
};

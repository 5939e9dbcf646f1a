import { trackError } from './errors.ts';
import { GAP_AFTER } from './gaps.ts';
import type { FileRows, Reader, ReaderOptions } from './reader.ts';
import type { Rows } from './rows.ts';
import { sniff, type FileType } from './sniff.ts';
import { openText, type TrackText } from './source.ts';
import type { ReadTrackOptions, Track, TrackSource } from './types.ts';
import { excerpt } from './values.ts';

/** Each reader is loaded on demand, so that a page that reads one format loads one reader. */
const READERS: Record<FileType, () => Promise<Reader>> = {
	json: () => import('./readers/json.ts').then((module) => module.readJson),
	gpx: () => import('./readers/gpx.ts').then((module) => module.readGpx),
	kml: () => import('./readers/kml.ts').then((module) => module.readKml),
	'flightradar24-csv': () => import('./readers/flightradar24.ts').then((module) => module.readFlightradar24),
	sbs: () => import('./readers/sbs.ts').then((module) => module.readSbs)
};

/**
 * Reads a recorded track: a readsb, tar1090 or ADS-B Exchange trace, an OpenSky track or
 * states, a Flightradar24 CSV or KML, a FlightAware KML, GPX, GeoJSON, or an SBS log, each also as gzip. The format is
 * found by content. Logs and XML are read as they stream in; JSON is read whole.
 *
 * `skipped` lists the bad rows, and every row of the file is accounted for: `rows` is the number of `points`, `skipped` and
 * `unused` rows together. A field that is not readable is null, unless it is the position or the time: then the row is bad.
 *
 * @throws {TrackError} where the source is no track, or none of its rows is a position
 */
export async function readTrack(source: TrackSource, options: ReadTrackOptions = {}): Promise<Track> {
	checkOption('gapAfter', options.gapAfter);
	const fileName = options.name ?? 'The source';
	const text = await openText(source, fileName);
	try {
		const { format, name, rows } = await read(text, { ...options, name: fileName });
		if (rows.count === 0) throw trackError(152, [fileName, reasonOf(rows)]);
		return rows.track(format, name ?? options.name ?? null, options.gapAfter ?? GAP_AFTER[format]);
	} finally {
		await text.close();
	}
}

async function read({ head, chunks }: TrackText, options: ReaderOptions): Promise<FileRows> {
	if (head.trim() === '') throw trackError(151, [options.name]);
	const type = sniff(head);
	if (!type) throw trackError(150, [options.name, excerpt(head.trim().slice(0, 24))]);
	const reader = await READERS[type]();
	return reader(chunks, options);
}

function checkOption(option: string, value: number | undefined): void {
	if (value !== undefined && !(value > 0)) throw trackError(162, [option, String(value)]);
}

function reasonOf(rows: Rows): string {
	if (rows.total === 0) return 'it has no rows';
	const fault = rows.firstFault;
	const counted = `${rows.total} ${rows.total === 1 ? 'row' : 'rows'}`;
	return fault
		? `of its ${counted}, line ${fault.line} has ${fault.reason}`
		: `its ${counted} hold no position`;
}

import type { Rows } from './rows.ts';
import type { ReadTrackOptions, TrackFormat } from './types.ts';

/** What a format's reader finds in a file. */
export interface FileRows {
	format: TrackFormat;
	/** The name that the file gives. */
	name: string | null;
	rows: Rows;
}

/** What every reader gets besides the text. */
export interface ReaderOptions extends ReadTrackOptions {
	/** The file's name for errors. */
	name: string;
}

/** Reads the rows of a file's text. */
export type Reader = (chunks: AsyncIterable<string>, options: ReaderOptions) => Promise<FileRows>;

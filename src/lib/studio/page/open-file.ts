import { readTrack, TrackError, trackSummary, type Track } from '../../track/index.ts';
import { readSheet, type Sheet } from './sheet.ts';

/** The largest file that the server takes, in bytes. */
const LARGEST = 8_000_000;

/** A file of the visitor, read. */
export type OpenFile = { name: string } & (
	| { kind: 'table'; sheet: Sheet }
	/** Its bytes as a data URL. */
	| { kind: 'picture'; url: string }
	/** A text of Word or Google Docs, which the server reads. */
	| { kind: 'document'; url: string }
	| { kind: 'track'; track: Track; summary: string; url: string }
	/** Why it is none of these. */
	| { kind: 'unknown'; why: string }
);

/** Reads a file: a picture, a document, a recorded track, or a table. */
export async function openFile(file: File): Promise<OpenFile> {
	const { name, type, size } = file;
	if (size > LARGEST) {
		const megabytes = (size / 1e6).toFixed(1);
		return { kind: 'unknown', name, why: `It has ${megabytes} MB, and at most 8 are taken.` };
	}
	if (type.startsWith('image/')) return { kind: 'picture', name, url: await urlOf(file) };
	if (/\.docx?$/i.test(name)) return { kind: 'document', name, url: await urlOf(file) };
	try {
		const track = await readTrack(file, { name });
		return { kind: 'track', name, track, summary: trackSummary(track, name), url: await urlOf(file) };
	} catch (error) {
		if (!(error instanceof TrackError)) throw error;
		const sheet = /\.(csv|tsv|txt)$/i.test(name) ? readSheet(await file.text()) : undefined;
		return sheet ? { kind: 'table', name, sheet } : { kind: 'unknown', name, why: error.message };
	}
}

function urlOf(file: Blob): Promise<string> {
	return new Promise((resolve, reject) => {
		const reader = new FileReader();
		reader.onload = () => resolve(String(reader.result));
		reader.onerror = () => reject(reader.error ?? new Error('The file cannot be read.'));
		reader.readAsDataURL(file);
	});
}

/** The bytes of a data URL, in base64. */
export const base64Of = (url: string): string => url.slice(url.indexOf(',') + 1);

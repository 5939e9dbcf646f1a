import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Diagnostics } from '../diagnostics/diagnostics.ts';
import { AREAS_PATH } from '../schema/layer-kinds-schema.ts';
import { SHEET_PATH } from '../schema/rows-schema.ts';
import type { Cursor } from '../source/cursor.ts';
import { readSheet, type Sheet } from './sheet.ts';

/** A file beside the story that is read with it, as its caller found it: rows in a CSV, or areas. */
export interface SheetFile {
	/** Its name in diagnostics. */
	name: string;
	/** What it holds; an error where it is no text, undefined where there is no such file. */
	content: string | Diagnostic | undefined;
}

/** The files of rows and areas that a story names, by their paths as it writes them. */
export type SheetFiles = ReadonlyMap<string, SheetFile>;

/** The path that a field names, where it is one beside the story. */
const pathIn = ({ text }: Cursor, pattern: RegExp): string | undefined =>
	text !== undefined && pattern.test(text) ? text : undefined;

/** The files of rows and areas that a story names. */
export function sheetsIn(story: Cursor): string[] {
	const layers = story.get('layers').values();
	const rows = [...story.get('charts').values(), ...layers].map((holder) => holder.get('rows'));
	const areas = layers.map((layer) => layer.get('choropleth').get('areas'));
	const named = [
		...rows.flatMap((cursor) => pathIn(cursor, SHEET_PATH) ?? []),
		...areas.flatMap((cursor) => pathIn(cursor, AREAS_PATH) ?? [])
	];
	return [...new Set(named)];
}

/** The files of rows and areas of a story, each read once. */
export class Sheets {
	readonly #files: SheetFiles | undefined;
	readonly #read = new Map<string, Sheet | undefined>();
	readonly #unreadable = new Map<string, Diagnostic>();

	/** @param files none where the caller has not looked for them: then nothing is said of them */
	constructor(files: SheetFiles | undefined) {
		this.#files = files;
	}

	/**
	 * The file that a chart or a layer names under `rows`; undefined, with a diagnostic, where there is none that can be read.
	 *
	 * @param most rows that it may have
	 */
	at(rows: Cursor, most: number, diagnostics: Diagnostics): Sheet | undefined {
		const path = pathIn(rows, SHEET_PATH);
		const text = this.#text(path, rows, diagnostics);
		if (path === undefined || text === undefined) return undefined;
		const { name = path } = this.#files?.get(path) ?? {};
		if (!this.#read.has(path)) this.#read.set(path, readSheet(text, name, most));
		const sheet = this.#read.get(path);
		return sheet?.isWhole ? sheet : undefined;
	}

	/** The text of the file that a layer names under `areas`, likewise. */
	areasAt(areas: Cursor, diagnostics: Diagnostics): string | undefined {
		return this.#text(pathIn(areas, AREAS_PATH), areas, diagnostics);
	}

	/** What is wrong with them. */
	get diagnostics(): Diagnostic[] {
		const sheets = [...this.#read.values()].flatMap((sheet) => sheet?.diagnostics.sorted() ?? []);
		return [...this.#unreadable.values(), ...sheets];
	}

	#text(path: string | undefined, { range }: Cursor, diagnostics: Diagnostics): string | undefined {
		if (!this.#files || path === undefined) return undefined;
		const { content } = this.#files.get(path) ?? {};
		if (content === undefined) diagnostics.add(327, range, { name: path, where: 'beside the story' });
		if (typeof content === 'object') this.#unreadable.set(path, content);
		return typeof content === 'string' ? content : undefined;
	}
}

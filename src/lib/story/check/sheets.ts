import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Diagnostics } from '../diagnostics/diagnostics.ts';
import { SHEET_PATH } from '../schema/chart-schema.ts';
import type { Cursor } from '../source/cursor.ts';
import { readSheet, type Sheet } from './sheet.ts';

/** A CSV file with the rows of a chart, as its caller found it. */
export interface SheetFile {
	/** Its name in diagnostics. */
	name: string;
	/** What it holds; an error where it is no text, undefined where there is no such file. */
	content: string | Diagnostic | undefined;
}

/** The CSV files that a story names, by their paths as it writes them. */
export type SheetFiles = ReadonlyMap<string, SheetFile>;

/** The path that a chart names under `rows`, where it is one beside the story. */
const sheetPath = ({ text }: Cursor): string | undefined =>
	text !== undefined && SHEET_PATH.test(text) ? text : undefined;

/** The CSV files that a story names. */
export const sheetsIn = (story: Cursor): string[] => [
	...new Set(
		story
			.get('charts')
			.values()
			.flatMap((chart) => sheetPath(chart.get('rows')) ?? [])
	)
];

/** The files of rows of a story, each read once. */
export class Sheets {
	readonly #files: SheetFiles | undefined;
	readonly #read = new Map<string, Sheet | undefined>();
	readonly #unreadable: Diagnostic[] = [];

	/** @param files none where the caller has not looked for them: then nothing is said of them */
	constructor(files: SheetFiles | undefined) {
		this.#files = files;
	}

	/** The file that a chart names under `rows`; undefined, with a diagnostic, where there is none that can be read. */
	at(rows: Cursor, diagnostics: Diagnostics): Sheet | undefined {
		const path = sheetPath(rows);
		if (!this.#files || path === undefined) return undefined;
		const { name = path, content } = this.#files.get(path) ?? {};
		if (content === undefined) diagnostics.add(327, rows.range, { name: path, where: 'beside the story' });
		if (!this.#read.has(path)) {
			if (typeof content === 'object') this.#unreadable.push(content);
			this.#read.set(path, typeof content === 'string' ? readSheet(content, name) : undefined);
		}
		const sheet = this.#read.get(path);
		return sheet?.isWhole ? sheet : undefined;
	}

	/** What is wrong with them. */
	get diagnostics(): Diagnostic[] {
		const sheets = [...this.#read.values()].flatMap((sheet) => sheet?.diagnostics.sorted() ?? []);
		return [...this.#unreadable, ...sheets];
	}
}

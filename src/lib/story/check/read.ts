import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { Diagnostics, untilTooMany } from '../diagnostics/diagnostics.ts';
import { found } from '../schema/explain.ts';
import type { StoryFile } from '../schema/schema.ts';
import type { StoryData } from '../schema/story-data.ts';
import { isRecord } from '../source/cursor.ts';
import { readYaml } from '../source/yaml.ts';
import { buildStory } from './build.ts';
import { checkCharts, type SheetRows } from './charts.ts';
import { checkFlights } from './flights.ts';
import { checkGeography } from './geography.ts';
import { checkLayers, type CheckedLayers } from './layers.ts';
import { checkLines } from './lines.ts';
import { checkMarkers } from './markers.ts';
import { checkMedia } from './media.ts';
import { checkPictures } from './pictures.ts';
import { findRecordings, NOTHING_RECORDED, type RecordedFields } from './recordings.ts';
import { checkReferences } from './references.ts';
import { checkShape } from './shape.ts';
import { Sheets, sheetsIn, type SheetFiles } from './sheets.ts';
import { checkTexts } from './texts.ts';
import { checkValues, isTooLong } from './values.ts';

/** What the reader makes of a story file. */
export interface ReadStory extends RecordedFields {
	/** The story; absent where the file has an error. */
	story?: StoryData;
	/** The file's data as written, for its translations; present where the story is. */
	data?: StoryFile;
	/** Every error and warning, in the order of the file. */
	diagnostics: Diagnostic[];
}

/**
 * Reads a story file: its YAML, its fields by the schema, its ids, its geography and its Markdown. It never throws because
 * of what the file holds, and it reports all errors at once; only YAML that cannot be parsed hides the others.
 *
 * @param text what the file holds
 * @param options.file its name in diagnostics
 * @param options.sheets the CSV files that it names. Without them nothing is said of their rows, and the story has none
 */
export function readStory(
	text: string,
	{ file, sheets: files }: { file: string; sheets?: SheetFiles }
): ReadStory {
	const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
	const diagnostics = new Diagnostics(plain, file);
	const sheets = new Sheets(files);
	const result = untilTooMany(() => check(plain, sheets, diagnostics));
	const ofSheets = sheets.diagnostics;
	return {
		...NOTHING_RECORDED,
		...result,
		...(ofSheets.length > 0 && { story: undefined, data: undefined }),
		diagnostics: [...diagnostics.sorted(), ...ofSheets]
	};
}

function check(text: string, sheets: Sheets, diagnostics: Diagnostics): Partial<ReadStory> | undefined {
	const root = readYaml(text, diagnostics);
	if (!root) return undefined;
	if (root.value === undefined || root.value === null) {
		if (!diagnostics.hasErrors) diagnostics.add(200, { start: 0, end: 0 }, {});
		return undefined;
	}
	if (!isRecord(root.value)) {
		diagnostics.add(202, root.range, { found: found(root.value) });
		return undefined;
	}
	if (isTooLong(root, diagnostics)) return undefined;
	const file = checkShape(root, diagnostics);
	checkGeography(root, diagnostics);
	checkValues(root, diagnostics);
	checkFlights(root, diagnostics);
	checkLines(root, diagnostics);
	const rows = checkCharts(root, sheets, diagnostics);
	const layers = checkLayers(root, sheets, diagnostics);
	checkMarkers(root, diagnostics);
	checkMedia(root, diagnostics);
	const named = checkTexts(root, diagnostics);
	// These two come last, and references before pictures: both warn only where there is no error.
	checkReferences(root, named, layers.places, diagnostics);
	checkPictures(root, diagnostics);
	const files = { sheets: sheetsIn(root) };
	if (!file || diagnostics.hasErrors) return files;
	const data = withFiles(file, rows, layers);
	return { story: buildStory(data), data, ...findRecordings(root, diagnostics), ...files };
}

/** The data of a story, with the rows and areas of its files as if they were written in it. */
function withFiles(file: StoryFile, rows: SheetRows, layers: CheckedLayers): StoryFile {
	const { charts } = file;
	return {
		...file,
		...(charts && rows.size > 0 && { charts: withRows(charts, rows) }),
		...(file.layers && { layers: withAreas(withRows(file.layers, layers.rows), layers) })
	};
}

const withRows = <Entry extends { rows: unknown }>(
	table: Record<string, Entry>,
	rows: SheetRows
): Record<string, Entry> =>
	Object.fromEntries(
		Object.entries(table).map(([id, entry]) => [id, { ...entry, rows: rows.get(id) ?? entry.rows }])
	);

type Layers = NonNullable<StoryFile['layers']>;

const withAreas = (table: Layers, { areas }: CheckedLayers): Layers =>
	Object.fromEntries(
		Object.entries(table).map(([id, { choropleth, ...layer }]) => [
			id,
			{
				...layer,
				...(choropleth && {
					choropleth: { ...choropleth, areas: (areas.get(id) ?? choropleth.areas) as string }
				})
			}
		])
	);

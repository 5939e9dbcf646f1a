import path from 'node:path';
import { didYouMean } from '../story/diagnostics/index.ts';
import { LONGEST_FILE } from '../story/source/index.ts';
import { importFault } from './fault.ts';
import { readArchieData } from './archieml-data.ts';
import { isArchie, readArchie } from './archieml.ts';
import type { Data, RecordData } from './data.ts';
import type { ImportedStory } from './imported.ts';
import { isMapbox, readMapbox } from './mapbox.ts';
import { readQmd } from './qmd.ts';
import { readScript } from './script.ts';
import { isStoryMap, readStoryMap } from './storymap.ts';
import type { Warnings } from './warnings.ts';

/** The formats by the names that `--format` takes. */
export const FORMATS = ['mapbox', 'storymap', 'archieml', 'closeread', 'word'] as const;
export type Format = (typeof FORMATS)[number];

const BY_ENDING: Readonly<Record<string, Format>> = {
	'.docx': 'word',
	'.qmd': 'closeread',
	'.rmd': 'closeread',
	'.md': 'closeread',
	'.aml': 'archieml',
	'.archieml': 'archieml',
	'.txt': 'archieml'
};

const SCRIPTS = ['.js', '.mjs', '.cjs', '.ts', '.json'];

/** The formats whose data stands in a script or a JSON file: how to know them, and how to read them. */
const IN_SCRIPTS = [
	{ format: 'storymap', list: 'slides', is: isStoryMap, read: readStoryMap },
	{ format: 'mapbox', list: 'chapters', is: isMapbox, read: readMapbox },
	{ format: 'archieml', list: 'steps', is: isArchie, read: readArchie }
] as const;

/** True for a file that is no text: a document of Word or Google Docs. */
export const isDocument = (file: string, format: string | undefined): boolean =>
	formatOf(file, format) === 'word';

function formatOf(file: string, format: string | undefined): Format | undefined {
	return format === undefined ? BY_ENDING[path.extname(file).toLowerCase()] : formatNamed(format);
}

/**
 * Reads a file of text in one of the formats.
 *
 * @param text with `\n` at the end of lines
 * @param file its name, for messages
 * @param format its format; without it, the name's ending and the content tell
 * @throws {ImportFault} contrail-509 to contrail-518
 */
export function readImport(
	text: string,
	file: string,
	format: string | undefined,
	warnings: Warnings
): ImportedStory {
	if (text.length > LONGEST_FILE) throw importFault(509, [file, String(text.length), String(LONGEST_FILE)]);
	const ending = path.extname(file).toLowerCase();
	const known = formatOf(file, format);
	if (known === 'closeread') return readQmd(text, warnings);
	// Readers of ArchieML write what they read as JSON.
	if (known === 'archieml' && ending !== '.json') return readArchie(readArchieData(text, warnings), warnings);
	if (!known && !SCRIPTS.includes(ending)) throw importFault(510, [file, FORMATS.join(', ')]);
	return fromScript(readScript(text, file), file, known, warnings);
}

function formatNamed(name: string): Format {
	const format = FORMATS.find((one) => one === name.toLowerCase());
	if (format) return format;
	throw importFault(511, [name, didYouMean(name, FORMATS, `The formats are ${FORMATS.join(', ')}.`)]);
}

function fromScript(
	objects: readonly Data[],
	file: string,
	format: Format | undefined,
	warnings: Warnings
): ImportedStory {
	const records = objects.filter((data): data is RecordData => data.kind === 'record');
	const readers = IN_SCRIPTS.filter((reader) => format === undefined || reader.format === format);
	for (const { is, read } of readers) {
		const record = records.find(is);
		if (record) return read(record, warnings);
	}
	const [asked] = readers;
	if (format !== undefined && asked) throw importFault(518, [file, format, asked.list]);
	throw importFault(510, [file, FORMATS.join(', ')]);
}

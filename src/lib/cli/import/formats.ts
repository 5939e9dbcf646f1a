import path from 'node:path';
import { didYouMean } from '../../story/diagnostics/index.ts';
import { LONGEST_FILE } from '../../story/source/index.ts';
import { cliError } from '../errors.ts';
import { readArchie } from './archieml.ts';
import { readArchieData } from './archieml-data.ts';
import type { Data, RecordData } from './data.ts';
import type { Draft } from './draft.ts';
import { isMapbox, readMapbox } from './mapbox.ts';
import type { Notes } from './notes.ts';
import { readQmd } from './qmd.ts';
import { readScript } from './script.ts';
import { isStoryMap, readStoryMap } from './storymap.ts';

/** The formats by the names that `--format` takes. */
export const FORMATS = ['mapbox', 'storymap', 'archieml', 'closeread'] as const;
export type Format = (typeof FORMATS)[number];

const BY_ENDING: Record<string, Format> = {
	'.qmd': 'closeread',
	'.rmd': 'closeread',
	'.md': 'closeread',
	'.aml': 'archieml',
	'.archieml': 'archieml',
	'.txt': 'archieml'
};

const SCRIPTS = ['.js', '.mjs', '.cjs', '.ts', '.json'];

/** What a script or JSON file of a format has a list of. */
const LISTS = { mapbox: 'chapters', storymap: 'slides' } as const;

/**
 * Reads a file of one of the formats.
 *
 * @param file its name as messages say it
 * @param format what was asked for; without it the name's ending and what is inside tell
 * @throws {CliError} contrail-509 to contrail-518
 */
export async function readDraft(
	written: string,
	file: string,
	format: string | undefined,
	notes: Notes
): Promise<Draft> {
	const text = written.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
	if (text.length > LONGEST_FILE) throw cliError(509, [file, String(text.length), String(LONGEST_FILE)]);
	const ending = path.extname(file).toLowerCase();
	const known = format === undefined ? BY_ENDING[ending] : formatNamed(format);
	if (known === 'closeread') return readQmd(text, notes);
	if (known === 'archieml') return readArchie(readArchieData(text, notes), notes);
	if (!known && !SCRIPTS.includes(ending)) throw cliError(510, [file, FORMATS.join(', ')]);
	const objects = await readScript(text, file);
	return draftOf(objects, file, known, notes);
}

function formatNamed(name: string): Format {
	const format = FORMATS.find((one) => one === name.toLowerCase());
	if (format) return format;
	throw cliError(511, [name, didYouMean(name, FORMATS, `There is ${FORMATS.join(', ')}.`)]);
}

function draftOf(objects: readonly Data[], file: string, format: Format | undefined, notes: Notes): Draft {
	const records = objects.filter((data): data is RecordData => data.kind === 'record');
	const storymap = format === 'mapbox' ? undefined : records.find(isStoryMap);
	if (storymap) return readStoryMap(storymap, notes);
	const config = format === 'storymap' ? undefined : records.find(isMapbox);
	if (config) return readMapbox(config, notes);
	if (format === 'mapbox' || format === 'storymap') throw cliError(518, [file, format, LISTS[format]]);
	throw cliError(510, [file, FORMATS.join(', ')]);
}

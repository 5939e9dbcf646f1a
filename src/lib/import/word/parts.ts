import { SaxesParser } from 'saxes';
import { unzip, ZipFault } from './zip.ts';
import { quoted, type Warnings } from '../warnings.ts';

/** The most bytes of XML in a document: many times what the longest story needs. */
const MOST_XML = 8 * 1024 * 1024;

/** Elements may stand in each other this deep. */
const DEEPEST = 200;

/** How the older Word’s documents begin, and those with a password. */
const OLDER = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** Why a file is no document that can be read, and where, if it is XML. */
export class WordFault extends Error {
	/** e.g. `word/document.xml:1:95`. */
	readonly place: string | undefined;

	constructor(message: string, place?: string, options?: ErrorOptions) {
		super(message, options);
		this.place = place;
	}
}

/** What mammoth passes over without a word. */
interface Passed {
	charts: number;
	diagrams: number;
	/** The words that the tracked changes delete. */
	deleted: string;
	/** The words of headers and footers. */
	margins: Set<string>;
}

/**
 * Checks that a Word document can be read, and warns about what its reader passes over.
 *
 * @throws {WordFault}
 */
export function checkParts(bytes: Uint8Array, warnings: Warnings): void {
	if (OLDER.equals(bytes.subarray(0, OLDER.length))) {
		throw new WordFault('it is a document of the older Word (.doc), or has a password');
	}
	const passed: Passed = { charts: 0, diagrams: 0, deleted: '', margins: new Set() };
	for (const [name, part] of xmlOf(bytes)) readPart(name, part.toString('utf8'), passed);
	const { charts, diagrams, deleted, margins } = passed;
	const warn = (what: string, fix: string): void => warnings.add({ line: 1 }, what, fix);
	if (charts > 0) {
		const what = charts === 1 ? 'a chart was left out' : `${charts} charts were left out`;
		warn(what, 'Put its rows into a CSV beside the story, and show them with "chart".');
	}
	if (diagrams > 0) {
		const what = diagrams === 1 ? 'a diagram was left out' : `${diagrams} diagrams were left out`;
		warn(what, 'Save it as a picture, and show it with "image".');
	}
	if (deleted.trim() !== '') {
		const what = `words that the tracked changes delete were left out: ${quoted(deleted)}`;
		warn(what, 'Reject the change in the document if they should stay.');
	}
	for (const text of margins) {
		warn(`a header or footer was left out: ${quoted(text)}`, 'What stands there is on every page of paper.');
	}
}

function xmlOf(bytes: Uint8Array): Map<string, Buffer> {
	try {
		const parts = unzip(bytes, (name) => /\.(?:xml|rels)$/i.test(name), MOST_XML);
		if (parts.has('[Content_Types].xml')) return parts;
		throw new WordFault('it is a ZIP file without a document');
	} catch (error) {
		if (error instanceof ZipFault) throw new WordFault(error.message, undefined, { cause: error });
		throw error;
	}
}

function readPart(name: string, xml: string, passed: Passed): void {
	const isMargin = /(?:header|footer)\d*\.xml$/.test(name);
	const parser = new SaxesParser({ xmlns: true });
	const fault = (what: string): WordFault =>
		new WordFault(what, `${name}:${parser.line}:${parser.column + 1}`);
	let depth = 0;
	let margin = '';
	const open: string[] = [];
	parser.on('error', (error) => {
		throw fault(`its XML is damaged (${error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')})`);
	});
	parser.on('opentag', ({ local, uri }) => {
		if (++depth > DEEPEST) throw fault('its XML is nested too deeply');
		open.push(local);
		if (local === 'chart' && /chart(?:ex)?$/.test(uri)) passed.charts++;
		if (local === 'relIds' && uri.endsWith('/diagram')) passed.diagrams++;
	});
	parser.on('text', (text) => {
		if (open.at(-1) === 'delText') passed.deleted += text;
		if (isMargin && open.at(-1) === 't') margin += text;
	});
	parser.on('closetag', () => {
		depth--;
		open.pop();
	});
	parser.write(xml.replace(/^\uFEFF/, '')).close();
	if (margin.trim() !== '') passed.margins.add(margin);
}

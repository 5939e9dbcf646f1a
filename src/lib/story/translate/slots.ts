import { optionsOf } from '../schema/chart-data.ts';
import { addLayers } from './layer-slots.ts';
import { addMarkers } from './marker-slots.ts';
import { LONGEST_LINE, LONGEST_TEXT } from '../schema/fields.ts';
import type { StoryFile, StoryFileStep } from '../schema/schema.ts';
import type { Path } from '../source/path.ts';
import { englishLegend, englishLines } from '../text/line-words.ts';
import { englishWords } from '../text/words.ts';

/** A text of a story that a translation may give in its own language. */
export interface TextSlot {
	/** Where the translation has it: by ids, never by position, apart from a step's counters. */
	path: Path;
	/** Where the story has it. */
	from: Path;
	/** As the story has it. */
	original: string;
	/** Restricted Markdown. */
	isMarkdown: boolean;
	/** The most characters that it may have. */
	longest: number;
	/** False for what is often the same in both languages: names of people, types of aircraft, units. */
	isNeeded: boolean;
	/** True for what stands before or after a number: another language may need nothing there. */
	mayBeEmpty: boolean;
}

/** What kind of text it is; by default a line that is needed. */
interface Kind {
	kind?: 'line' | 'text' | 'markdown';
	isNeeded?: boolean;
	mayBeEmpty?: boolean;
}

/** Every text of a story, in the order of a translation's file. */
export function slotsOf(file: StoryFile): TextSlot[] {
	const slots: TextSlot[] = [];
	const add = (
		path: Path,
		from: Path,
		{ kind = 'line', isNeeded = true, mayBeEmpty = false }: Kind = {}
	): void => {
		const original = valueAt(file, from);
		if (typeof original !== 'string') return;
		const longest = kind === 'line' ? LONGEST_LINE : LONGEST_TEXT;
		const isMarkdown = kind === 'markdown';
		slots.push({ path, from, original, isMarkdown, longest, isNeeded, mayBeEmpty });
	};
	const same = (path: Path, options?: Kind): void => add(path, path, options);
	const work = (path: Path): void => {
		for (const field of ['name', 'title', 'author', 'date']) same([...path, field], { isNeeded: false });
	};

	same(['title']);
	same(['summary'], { kind: 'markdown' });
	work(['source']);
	same(['source', 'note'], { kind: 'markdown' });
	for (const id of Object.keys(file.sources ?? {})) work(['sources', id]);
	for (const id of Object.keys(file.places ?? {})) add(['places', id], ['places', id, 'name']);
	for (const id of Object.keys(file.areas ?? {})) add(['areas', id], ['areas', id, 'name']);
	for (const id of Object.keys(file.annotations ?? {})) add(['annotations', id], ['annotations', id, 'text']);
	for (const id of Object.keys(file.aircraft ?? {})) {
		same(['aircraft', id, 'type'], { isNeeded: false });
		same(['aircraft', id, 'operator']);
	}
	for (const [id, { date }] of Object.entries(file.flights ?? {})) {
		// The page writes a day in figures in the language of the translation.
		same(['flights', id, 'date'], { isNeeded: !isDay(date) });
		same(['flights', id, 'route']);
		same(['flights', id, 'note'], { kind: 'text' });
		add(['flights', id, 'source'], ['flights', id, 'source', 'name'], { isNeeded: false });
	}
	for (const [id, { date = '' }] of Object.entries(file.lines ?? {})) {
		same(['lines', id, 'name']);
		same(['lines', id, 'date'], { isNeeded: !isDay(date) });
		same(['lines', id, 'route']);
		same(['lines', id, 'note'], { kind: 'text' });
		add(['lines', id, 'source'], ['lines', id, 'source', 'name'], { isNeeded: false });
	}
	for (const id of Object.keys(file.charts ?? {})) {
		for (const field of ['title', 'subtitle'] as const) same(['charts', id, field]);
		for (const field of ['alt', 'note'] as const) same(['charts', id, field], { kind: 'text' });
		addNames(file, id, same);
	}
	addLayers(file, same);
	addMarkers(file, same);
	addMedia(file, add);
	for (const id of Object.keys(file.views)) same(['views', id, 'alt'], { kind: 'text' });
	same(['opening', 'alt'], { kind: 'text' });
	file.chapters.forEach(({ id, steps }, c) => {
		add(['chapters', id], ['chapters', c, 'title']);
		steps.forEach((step, s) => addStep(step, ['steps', step.id], ['chapters', c, 'steps', s], add));
	});
	return slots;
}

/** What images, videos and drawings show, and the notes on images. */
function addMedia(file: StoryFile, add: AddSlot): void {
	for (const table of ['images', 'videos', 'drawings'] as const) {
		for (const id of Object.keys(file[table] ?? {})) {
			const path = [table, id];
			add([...path, 'alt'], [...path, 'alt'], { kind: 'text' });
			add([...path, 'captions'], [...path, 'captions'], { isNeeded: false });
			for (const note of Object.keys(file.images?.[id]?.notes ?? {})) {
				add([...path, 'notes', note], [...path, 'notes', note, 'text']);
			}
		}
	}
}

/** What the rows and the columns of a chart are called. */
function addNames(file: StoryFile, id: string, same: (path: Path, options?: Kind) => void): void {
	const { columns = {}, rows, ...layouts } = file.charts?.[id] ?? { rows: [] };
	for (const column of Object.keys(columns)) same(['charts', id, 'columns', column]);
	const { x, series, name, lane } = optionsOf(layouts);
	const named = [x, series, name, lane].filter((column) => column !== undefined);
	if (typeof rows === 'string') return;
	rows.forEach((row, index) => {
		for (const column of named) {
			// Years and signs are the same in both languages.
			const isNeeded = /\p{L}{3}/u.test(String(row[column]));
			same(['charts', id, 'rows', index, column], { isNeeded });
		}
	});
}

type AddSlot = (path: Path, from: Path, options?: Kind) => void;

function addStep({ counters = [], quote }: StoryFileStep, path: Path, from: Path, add: AddSlot): void {
	const field = (names: Path, options?: Kind): void => add([...path, ...names], [...from, ...names], options);
	field(['text'], { kind: 'markdown' });
	field(['alt'], { kind: 'text' });
	counters.forEach(({ prefix = '', suffix = '' }, index) => {
		field(['counters', index, 'label']);
		// Words need a translation, signs and units do not. A currency may change sides.
		for (const [name, words] of [
			['prefix', prefix],
			['suffix', suffix]
		] as const) {
			field(['counters', index, name], { isNeeded: /\p{L}{4}/u.test(words), mayBeEmpty: true });
		}
		add([...path, 'counters', index, 'source'], [...from, 'counters', index, 'source', 'name'], {
			isNeeded: false
		});
	});
	field(['quote', 'text'], { kind: 'text', isNeeded: quote?.lang === undefined });
	field(['quote', 'speaker'], { isNeeded: false });
	field(['quote', 'role']);
	add([...path, 'quote', 'source'], [...from, 'quote', 'source', 'name'], { isNeeded: false });
	field(['image', 'alt'], { kind: 'text' });
	field(['image', 'credit'], { isNeeded: false });
}

const isDay = (date: string): boolean => /^\d{4}-\d\d-\d\d$/.test(date);

/**
 * The page's own words, in English. For a language of which Contrail has no words they are texts like any other, apart from those of
 * lines in a story that has none.
 */
export function wordSlots(hasWords: boolean, { lines }: StoryFile): TextSlot[] {
	return Object.entries({ ...englishWords, ...(lines && englishLegend) }).map(([name, original]) => ({
		path: ['words', name],
		from: [],
		original,
		isMarkdown: false,
		longest: LONGEST_LINE,
		isNeeded: !hasWords && (lines !== undefined || !Object.hasOwn(englishLines, name)),
		mayBeEmpty: false
	}));
}

/** The value at a path of plain data. */
export function valueAt(data: unknown, path: Path): unknown {
	return path.reduce<unknown>((value, key) => {
		if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
		return (value as Record<string | number, unknown>)[key];
	}, data);
}

/** The path of the part that is translated as one: a step, a flight, the title. */
export function entryOf(path: Path): Path {
	const isAlone = ['title', 'summary', 'source', 'opening'].includes(String(path[0]));
	return path.slice(0, isAlone ? 1 : 2);
}

import { tables, type Table } from '../../../story/check/index.ts';
import { shownBy, type Shown } from '../../../story/schema/index.ts';
import { isRecord } from '../../../story/source/index.ts';
import { chaptersOf, type FileChapter, type FileStep } from '../story-fields.ts';

type Fields = Record<string, unknown>;

/** What a change is about. */
export interface Touched {
	/** Ids of steps. */
	steps: readonly string[];
	/** Ids of chapters. */
	chapters: readonly string[];
	/** Entries of tables, e.g. `['places', 'dakar']`. */
	entries: readonly (readonly [table: string, id: string])[];
}

/** Rows of a chart name nothing. */
const NAMELESS = 'rows';

/** A word that may be an id. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}_-]*/gu;

/**
 * A file before and after a change, each with what the change is about and what that names, and nothing else: it is read in a
 * moment, however long the story is.
 */
export function partsOfFile(
	before: unknown,
	after: unknown,
	touched: Touched
): [before: Fields, after: Fields] {
	const files = [before, after].filter(isRecord);
	const names = new Set<string>();
	const kept = new Set<string>(touched.entries.map(([table, id]) => `${table} ${id}`));
	for (const file of files) {
		const others = Object.entries(file).filter(([name]) => !isTable(name) && name !== 'chapters');
		lookIn(Object.fromEntries(others), names);
		for (const step of stepsOf(file)) if (touched.steps.includes(step.id)) lookIn(step, names);
		for (const [table, id] of touched.entries) lookIn(entriesOf(file, table)[id], names);
		const [first] = touched.steps;
		if (first !== undefined) lookIn(stateBefore(file, first), names);
	}
	// What is named may name more.
	for (let size = -1; size !== names.size + kept.size;) {
		size = names.size + kept.size;
		for (const file of files) {
			for (const table of Object.keys(tables)) {
				for (const [id, entry] of Object.entries(entriesOf(file, table))) {
					const key = `${table} ${id}`;
					if (!names.has(id) || kept.has(key)) continue;
					kept.add(key);
					lookIn(entry, names);
				}
			}
		}
	}
	const part = (file: unknown): Fields => partOf(isRecord(file) ? file : {}, touched, names, kept);
	return [part(before), part(after)];
}

const isTable = (name: string): name is Table => Object.hasOwn(tables, name);
const entriesOf = (file: Fields, table: string): Fields => (isRecord(file[table]) ? file[table] : {});
const stepsOf = (file: unknown): FileStep[] => chaptersOf(file).flatMap(({ steps }) => steps);

/** Collects the words of a value, which may be ids. */
function lookIn(value: unknown, names: Set<string>): void {
	if (typeof value === 'string') {
		names.add(value);
		for (const [word] of value.matchAll(WORD)) names.add(word);
	} else if (Array.isArray(value)) for (const item of value) lookIn(item, names);
	else if (isRecord(value)) {
		for (const [name, inner] of Object.entries(value)) if (name !== NAMELESS) lookIn(inner, names);
	}
}

function partOf(
	file: Fields,
	touched: Touched,
	names: ReadonlySet<string>,
	kept: ReadonlySet<string>
): Fields {
	const [first] = touched.steps;
	const all = chaptersOf(file);
	const { view } = isRecord(file.opening) ? file.opening : {};
	const isKept = (id: string): boolean => touched.steps.includes(id);
	const isNamed = (id: string): boolean => names.has(id) || touched.chapters.includes(id);
	const chapters = all.flatMap((chapter) => chapterPart(chapter, view, isKept, isNamed));
	const [start] = all;
	const part = Object.fromEntries(
		Object.entries(file).map(([name, value]) => {
			if (!isTable(name)) return [name, value];
			const entries = Object.entries(entriesOf(file, name)).filter(([id]) => kept.has(`${name} ${id}`));
			return [name, Object.fromEntries(entries)];
		})
	);
	return {
		...part,
		...(first !== undefined && { opening: { ...(part.opening as Fields), ...stateBefore(file, first) } }),
		// A story has at least one step.
		chapters: chapters.length > 0 || !start ? chapters : [withFirst(start, view)]
	};
}

/** A chapter with the steps that are kept; of others that are named only the ids count, as links lead there. */
function chapterPart(
	chapter: FileChapter,
	view: unknown,
	isKept: (id: string) => boolean,
	isNamed: (id: string) => boolean
): Fields[] {
	const steps = chapter.steps.flatMap((step): Fields[] => {
		if (isKept(step.id)) return [{ ...step }];
		return isNamed(step.id) ? [named(step, view)] : [];
	});
	if (steps.length > 0) return [{ ...chapter, steps }];
	return isNamed(chapter.id) ? [withFirst(chapter, view)] : [];
}

const named = ({ id }: FileStep, view: unknown): Fields => ({ id, text: '–', view });

const withFirst = (chapter: FileChapter, view: unknown): Fields => ({
	...chapter,
	steps: chapter.steps.slice(0, 1).map((step) => named(step, view))
});

/** What the map shows before a step, as an opening says it: the step goes on from there. */
function stateBefore(file: Fields, step: string): Fields {
	const opening = isRecord(file.opening) ? file.opening : {};
	let view = opening.view;
	let shown: Shown | undefined;
	for (const one of [opening, ...stepsOf(file)] as Fields[]) {
		if (one.id === step) break;
		view = one.view ?? view;
		const usual = isRecord(file.views) ? file.views[String(view)] : undefined;
		shown = shownBy(one, isRecord(usual) ? usual : {}, shown);
	}
	return { view, ...(shown && { flights: shown.flights, lines: shown.lines }) };
}

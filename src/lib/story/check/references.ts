import { closest, didYouMean } from '../diagnostics/edit-distance.ts';
import type { Diagnostics } from '../diagnostics/diagnostics.ts';
import type { Range } from '../diagnostics/range.ts';
import type { Cursor } from '../source/cursor.ts';
import { changedBy, SHOWN } from '../schema/shown.ts';
import { idLists, namedIds, tables, type Table } from './named-ids.ts';
import { shownSteps, type ShownStep } from './steps.ts';
import type { NamedSource } from './texts.ts';

/** Flights are missing here: the table at the end lists also those that no step shows. */
const reportedWhenUnused: Table[] = [
	'places',
	'areas',
	'annotations',
	'aircraft',
	'views',
	'charts',
	'layers',
	'markers',
	'images',
	'videos',
	'drawings',
	'sources'
];

/** An error lists the ids that there are, up to this many. */
const LISTED = 12;

/**
 * Checks that every id leads somewhere, that no id is given twice, and that each is used.
 *
 * @param named the sources that texts name
 * @param places the places that rows of layers name
 */
export function checkReferences(
	story: Cursor,
	named: NamedSource[],
	places: Iterable<string>,
	diagnostics: Diagnostics
): void {
	new References(story, places, diagnostics).check(named);
}

class References {
	readonly #story: Cursor;
	readonly #diagnostics: Diagnostics;
	readonly #used: Set<string>;
	readonly #known = new Map<Table, Set<string>>();

	constructor(story: Cursor, places: Iterable<string>, diagnostics: Diagnostics) {
		this.#story = story;
		this.#used = new Set(Array.from(places, (id) => `places/${id}`));
		this.#diagnostics = diagnostics;
	}

	check(named: NamedSource[]): void {
		for (const { id, range } of named) this.#id('sources', id, range);
		for (const [table, { text, range }] of namedIds(this.#story)) this.#id(table, text!, range);
		for (const [, list] of idLists(this.#story)) this.#twice(list);
		for (const flight of this.#story.get('flights').values()) this.#legs(flight);
		for (const shown of shownSteps(this.#story)) this.#changes(shown);
		this.#addresses();
		// A wrong id leaves the right one unused: one error is enough.
		if (!this.#diagnostics.hasErrors) for (const table of reportedWhenUnused) this.#unused(table);
	}

	#legs(flight: Cursor): void {
		for (const leg of flight.get('legs').items()) {
			const [from, to] = [leg.get('from'), leg.get('to')];
			if (from.text !== undefined && from.text === to.text) {
				this.#diagnostics.add(237, to.range, { what: 'leg', place: from.text });
			}
		}
	}

	/** What a step adds to lists and removes from them. */
	#changes({ step, view, before }: ShownStep): void {
		for (const table of SHOWN) {
			const list = step.get(table);
			const [added, removed] = [list.get('add'), list.get('remove')];
			const usual = view.get(table).items();
			const changed = changedBy(
				table,
				usual.flatMap(({ text = [] }) => text),
				before
			);
			for (const { text: id, range } of added.items()) {
				if (id !== undefined && changed.includes(id)) this.#diagnostics.add(287, range, { id });
			}
			for (const { text: id, range } of removed.items()) {
				if (id !== undefined && this.#ids(table).has(id) && !changed.includes(id))
					this.#diagnostics.add(288, range, { id });
			}
		}
	}

	#twice(list: Cursor): void {
		const seen = new Set<string>();
		for (const { text, range } of list.items()) {
			if (text === undefined) continue;
			if (seen.has(text)) this.#diagnostics.add(239, range, { id: text });
			seen.add(text);
		}
	}

	#id(table: Table, id: string, range: Range): void {
		this.#used.add(`${table}/${id}`);
		const ids = this.#ids(table);
		if (ids.has(id) || this.#isMistyped(table)) return;
		const all = [...ids];
		const list = all.length <= LISTED ? `: there is ${all.join(', ') || 'nothing'}` : '';
		const hint = didYouMean(id, all, `Add it under "${table}"${list}.`);
		this.#diagnostics.add(223, range, { kind: tables[table], id, hint });
	}

	/** True where the file has the whole record under a mistyped name, which is an error of its own. */
	#isMistyped(table: Table): boolean {
		if (this.#story.get(table).value !== undefined) return false;
		const others = this.#story.entries().filter(([name]) => name !== 'source');
		return others.some(([name]) => closest(name, Object.keys(tables)) === table);
	}

	/** The ids of a table. An entry without a value counts: that it is empty is an error of its own. */
	#ids(table: Table): Set<string> {
		let ids = this.#known.get(table);
		if (!ids) {
			const cursor = this.#story.get(table);
			ids = new Set([...cursor.entries().map(([name]) => name), ...cursor.emptyFields.keys()]);
			this.#known.set(table, ids);
		}
		return ids;
	}

	/** Chapters and steps may not share an id: both are addresses of the page. */
	#addresses(): void {
		const lines = new Map<string, number>();
		const chapters = this.#story.get('chapters').items();
		for (const holder of chapters.flatMap((chapter) => [chapter, ...chapter.get('steps').items()])) {
			const { text: id, range } = holder.get('id');
			if (id === undefined) continue;
			const line = lines.get(id);
			if (line === undefined) lines.set(id, this.#diagnostics.lineAt(range.start));
			else this.#diagnostics.add(222, range, { id, line });
		}
	}

	#unused(table: Table): void {
		for (const [id, { nameRange }] of this.#story.get(table).entries()) {
			if (this.#used.has(`${table}/${id}`)) continue;
			this.#diagnostics.add(260, nameRange, { kind: tables[table], id });
		}
	}
}

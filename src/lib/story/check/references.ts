import type { Located } from '../source/located.ts';
import type { Diagnostics } from '../diagnostics/diagnostics.ts';
import type { Range } from '../diagnostics/range.ts';
import { isRecord, type Spot } from '../source/cursor.ts';
import { closest, didYouMean } from '../diagnostics/edit-distance.ts';
import { stepsOf } from './steps.ts';
import type { NamedSource } from './texts.ts';

/** The records that ids refer to: the field's name, and what one of its entries is called. */
const tables = {
	places: 'place',
	areas: 'area',
	annotations: 'annotation',
	aircraft: 'aircraft',
	flights: 'flight',
	views: 'view',
	sources: 'source'
} as const;
type Table = keyof typeof tables;

/** A flight is listed in the table of flights without being drawn. */
const countsWhenUnused: Table[] = ['places', 'areas', 'annotations', 'aircraft', 'views', 'sources'];

/** How many ids an error lists before it gives up being helpful. */
const LISTED = 12;

/**
 * Checks that every id named exists, none is given twice, and none is for nothing.
 *
 * @param named the sources that texts name
 */
export function checkReferences(
	story: Spot,
	named: NamedSource[],
	located: Located,
	diagnostics: Diagnostics
): void {
	new References(story, located, diagnostics).check(named);
}

class References {
	readonly #story: Spot;
	readonly #located: Located;
	readonly #diagnostics: Diagnostics;
	readonly #used = new Set<string>();
	readonly #known = new Map<Table, Set<string>>();

	constructor(story: Spot, located: Located, diagnostics: Diagnostics) {
		this.#story = story;
		this.#located = located;
		this.#diagnostics = diagnostics;
	}

	check(named: NamedSource[]): void {
		for (const { id, at } of named) this.#id('sources', id, at);
		for (const [, flight] of this.#story.get('flights').entries()) this.#flight(flight);
		for (const [, view] of this.#story.get('views').entries()) this.#name('flights', view.get('follow'));
		for (const step of [this.#story.get('opening'), ...stepsOf(this.#story)]) {
			this.#name('views', step.get('view'));
			for (const table of ['flights', 'places', 'areas', 'annotations'] as const) {
				this.#names(table, step.get(table));
			}
			for (const claim of [...step.get('counters').items(), step.get('quote')]) {
				this.#name('sources', claim.get('source'));
			}
		}
		this.#addresses();
		// Ids that lead nowhere leave others unused, which is no news.
		if (!this.#diagnostics.hasErrors) for (const table of countsWhenUnused) this.#unused(table);
	}

	#flight(flight: Spot): void {
		const aircraft = flight.get('aircraft');
		if (aircraft.text === undefined) this.#names('aircraft', aircraft);
		else this.#name('aircraft', aircraft);
		this.#name('sources', flight.get('source'));
		for (const leg of flight.get('legs').items()) {
			const [from, to] = [leg.get('from'), leg.get('to')];
			this.#name('places', from);
			this.#name('places', to);
			if (from.text !== undefined && from.text === to.text) {
				this.#diagnostics.add(237, this.#located.at(to.path), { place: from.text });
			}
		}
	}

	#names(table: Table, list: Spot): void {
		const seen = new Set<string>();
		for (const item of list.items()) {
			if (item.text === undefined) continue;
			if (seen.has(item.text)) this.#diagnostics.add(239, this.#located.at(item.path), { id: item.text });
			else this.#name(table, item);
			seen.add(item.text);
		}
	}

	#name(table: Table, { text: id, path }: Spot): void {
		if (id !== undefined) this.#id(table, id, this.#located.at(path));
	}

	#id(table: Table, id: string, at: Range): void {
		this.#used.add(`${table}/${id}`);
		const ids = this.#ids(table);
		if (ids.has(id) || this.#misnamed(table)) return;
		const all = [...ids];
		const list = all.length <= LISTED ? `: there is ${all.join(', ') || 'nothing'}` : '';
		const hint = didYouMean(id, all, `Add it under "${table}"${list}.`);
		this.#diagnostics.add(223, at, { kind: tables[table], id, hint });
	}

	/** The whole record is there under a mistyped name, which is told elsewhere. */
	#misnamed(table: Table): boolean {
		if (this.#story.get(table).value !== undefined) return false;
		const others = this.#story.entries().filter(([name]) => name !== 'source');
		return others.some(([name]) => closest(name, Object.keys(tables)) === table);
	}

	/** An entry left empty still has its name: that it is empty is told elsewhere. */
	#ids(table: Table): Set<string> {
		const known = this.#known.get(table);
		if (known) return known;
		const { value } = this.#story.get(table);
		const empty = isRecord(value) ? this.#located.empty.get(value) : undefined;
		const ids = new Set([...(isRecord(value) ? Object.keys(value) : []), ...(empty?.keys() ?? [])]);
		this.#known.set(table, ids);
		return ids;
	}

	/** Chapters and steps share one space: both are addresses of the page. */
	#addresses(): void {
		const lines = new Map<string, number>();
		const chapters = this.#story.get('chapters').items();
		for (const holder of chapters.flatMap((chapter) => [chapter, ...chapter.get('steps').items()])) {
			const { text: id, path } = holder.get('id');
			if (id === undefined) continue;
			const at = this.#located.at(path);
			const line = lines.get(id);
			if (line === undefined) lines.set(id, this.#diagnostics.lineAt(at.start));
			else this.#diagnostics.add(222, at, { id, line });
		}
	}

	#unused(table: Table): void {
		for (const [id, { path }] of this.#story.get(table).entries()) {
			if (this.#used.has(`${table}/${id}`)) continue;
			this.#diagnostics.add(260, this.#located.nameOf(path), { kind: tables[table], id });
		}
	}
}

import { trackError } from './errors.ts';
import type { RawPoint } from './row.ts';
import { Rows } from './rows.ts';

/**
 * The most positions that are kept while no aircraft is chosen: about 40 MB. A log of a day has more; the aircraft with
 * the fewest positions are then given up first.
 */
const KEPT = 200_000;

/** The most other aircraft that are named one by one; the rest are counted together. */
const NAMED = 20;

/** The rows of several aircraft, of which one is chosen: the one that the caller names, or the one with the most positions. */
export class AircraftRows {
	/** Rows that belong to no aircraft. */
	readonly unassigned: Rows;
	readonly #isTimed: boolean;
	readonly #name: string;
	readonly #wanted: string | undefined;
	readonly #aircraft = new Map<string, Rows>();
	/** The numbers of rows of aircraft that are not wanted, or were given up. */
	readonly #others = new Map<string, number>();
	/** The numbers of positions of aircraft that were given up. */
	readonly #givenUp = new Map<string, number>();
	#kept = 0;

	constructor(isTimed: boolean, { name, aircraft }: { name: string; aircraft?: string }) {
		this.#isTimed = isTimed;
		this.#name = name;
		this.#wanted = aircraft?.trim().toLowerCase();
		this.unassigned = new Rows(isTimed);
	}

	/** An aircraft's rows. Where it is not the wanted one, the row is counted and the result is undefined. */
	of(address: string): Rows | undefined {
		if (this.#givenUp.has(address) || (this.#wanted !== undefined && address !== this.#wanted)) {
			this.#others.set(address, (this.#others.get(address) ?? 0) + 1);
			return undefined;
		}
		let rows = this.#aircraft.get(address);
		if (!rows) this.#aircraft.set(address, (rows = new Rows(this.#isTimed)));
		return rows;
	}

	/** An aircraft's rows, if it has any so far. */
	peek(address: string): Rows | undefined {
		return this.#aircraft.get(address);
	}

	/** Adds a position. */
	add(address: string, line: number, raw: RawPoint): void {
		const rows = this.of(address);
		const before = rows?.count ?? 0;
		rows?.add(line, raw);
		this.#kept += (rows?.count ?? 0) - before;
		if (!rows && this.#givenUp.has(address))
			this.#givenUp.set(address, (this.#givenUp.get(address) ?? 0) + 1);
		if (this.#kept > KEPT && this.#wanted === undefined) this.#giveUp();
	}

	/**
	 * The chosen aircraft with its rows, which from now on count the rows of all others.
	 *
	 * @throws {TrackError} where the file does not have the wanted aircraft, or has too many to choose one
	 */
	choose(): { address: string; rows: Rows } {
		const ranked = this.#ranked();
		const [address, rows] = ranked[0] ?? ['', new Rows(this.#isTimed)];
		if (this.#wanted !== undefined && !this.#aircraft.has(this.#wanted) && this.#others.size > 0) {
			throw trackError(157, [this.#name, this.#wanted, listed([...this.#others.keys()])]);
		}
		const most = Math.max(0, ...this.#givenUp.values());
		if (most > rows.count) throw trackError(158, [this.#name]);
		for (const [other, { total }] of ranked.slice(1)) {
			this.#others.set(other, total + (this.#others.get(other) ?? 0));
		}
		rows.absorb(this.unassigned);
		const others = [...this.#others].sort((a, b) => b[1] - a[1]);
		others.forEach(([other, count], index) => {
			rows.leaveOut(index < NAMED ? `aircraft ${other}` : 'further aircraft', count);
		});
		return { address, rows };
	}

	/** The aircraft by their number of positions, the most first; aircraft with the same number in the order of the file. */
	#ranked(): [string, Rows][] {
		return [...this.#aircraft].sort((a, b) => b[1].count - a[1].count);
	}

	/** Gives up the aircraft with the fewest positions until half as many are kept; never the one with the most. */
	#giveUp(): void {
		const [, ...rest] = this.#ranked();
		for (const [address, { count, total }] of rest.reverse()) {
			if (this.#kept <= KEPT / 2) break;
			this.#kept -= count;
			this.#givenUp.set(address, count);
			this.#others.set(address, total);
			this.#aircraft.delete(address);
		}
	}
}

function listed(addresses: readonly string[]): string {
	const more = addresses.length - NAMED;
	return addresses.slice(0, NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

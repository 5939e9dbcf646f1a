import { trackError } from './errors.ts';
import { Rows, type RawPoint } from './rows.ts';

/**
 * Positions that are kept while it is open which aircraft is meant: about 40 MB. A log of a day has more; the aircraft
 * seen least are then given up first.
 */
const KEPT = 200_000;

/** Other aircraft that are told by name; the rest are counted together. */
const NAMED = 20;

/** The rows of several aircraft, of which one is asked for: by its address, or as the one with the most positions. */
export class Fleet {
	/** Rows that belong to no aircraft. */
	readonly loose: Rows;
	readonly #isTimed: boolean;
	readonly #name: string;
	readonly #wanted: string | undefined;
	readonly #fleet = new Map<string, Rows>();
	/** Rows of aircraft that are not wanted, or were given up. */
	readonly #others = new Map<string, number>();
	/** Positions of aircraft that were given up. */
	readonly #givenUp = new Map<string, number>();
	#kept = 0;

	constructor(isTimed: boolean, { name, aircraft }: { name: string; aircraft?: string }) {
		this.#isTimed = isTimed;
		this.#name = name;
		this.#wanted = aircraft?.trim().toLowerCase();
		this.loose = new Rows(isTimed);
	}

	/** An aircraft's rows; undefined, and counted, where it is not the one. */
	of(address: string): Rows | undefined {
		if (this.#givenUp.has(address) || (this.#wanted !== undefined && address !== this.#wanted)) {
			this.#others.set(address, (this.#others.get(address) ?? 0) + 1);
			return undefined;
		}
		let rows = this.#fleet.get(address);
		if (!rows) this.#fleet.set(address, (rows = new Rows(this.#isTimed)));
		return rows;
	}

	/** An aircraft's rows, if it has any so far. */
	peek(address: string): Rows | undefined {
		return this.#fleet.get(address);
	}

	/** Takes a position. */
	add(address: string, line: number, raw: RawPoint): void {
		const rows = this.of(address);
		const before = rows?.points.length ?? 0;
		rows?.add(line, raw);
		this.#kept += (rows?.points.length ?? 0) - before;
		if (!rows && this.#givenUp.has(address))
			this.#givenUp.set(address, (this.#givenUp.get(address) ?? 0) + 1);
		if (this.#kept > KEPT && this.#wanted === undefined) this.#giveUp();
	}

	/**
	 * The aircraft that is meant, and what was left out for it.
	 *
	 * @throws {TrackError} where the file does not have it, or had too many to tell
	 */
	choose(): { address: string; rows: Rows } {
		const ranked = this.#ranked();
		const [address, rows] = ranked[0] ?? ['', new Rows(this.#isTimed)];
		if (this.#wanted !== undefined && !this.#fleet.has(this.#wanted) && this.#others.size > 0) {
			throw trackError(157, [this.#name, this.#wanted, listed([...this.#others.keys()])]);
		}
		const most = Math.max(0, ...this.#givenUp.values());
		if (most > rows.points.length) throw trackError(158, [this.#name]);
		for (const [other, { total }] of ranked.slice(1)) {
			this.#others.set(other, total + (this.#others.get(other) ?? 0));
		}
		rows.absorb(this.loose);
		const others = [...this.#others].sort((a, b) => b[1] - a[1]);
		others.forEach(([other, count], index) => {
			rows.leave(index < NAMED ? `aircraft ${other}` : 'further aircraft', count);
		});
		return { address, rows };
	}

	/** Aircraft by their positions, most first; by the order of the file where they are even. */
	#ranked(): [string, Rows][] {
		return [...this.#fleet].sort((a, b) => b[1].points.length - a[1].points.length);
	}

	/** Lets go of the aircraft that were seen least, until half of the room is free; never of the first. */
	#giveUp(): void {
		const [, ...rest] = this.#ranked();
		for (const [address, { points, total }] of rest.reverse()) {
			if (this.#kept <= KEPT / 2) break;
			this.#kept -= points.length;
			this.#givenUp.set(address, points.length);
			this.#others.set(address, total);
			this.#fleet.delete(address);
		}
	}
}

function listed(addresses: readonly string[]): string {
	const more = addresses.length - NAMED;
	return addresses.slice(0, NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

import type { Certainty } from '../route/types.ts';
import type { RouteTableRow } from './props.ts';

/** The columns of a table of routes. */
export type SortKey = 'name' | 'date' | 'route' | 'known';

const RANK: Record<Certainty, number> = { tracked: 0, reported: 1, inferred: 2 };

/** A flight without a line is less sure than any other. */
const UNDRAWN = 3;

/** Rows without a date to sort by stand after those with one. */
const UNDATED = Number.MAX_VALUE;

/** Puts rows in the order of a column; by how they are known, the surest first. Equal ones keep their places. */
export function rowSorter(
	by: SortKey,
	descending: boolean
): (rows: readonly RouteTableRow[]) => readonly RouteTableRow[] {
	const turn = descending ? -1 : 1;
	return (rows) => [...rows].sort((a, b) => COMPARE[by](a, b) * turn);
}

const words = (a: string, b: string): number => a.localeCompare(b, undefined, { numeric: true });

const COMPARE: Record<SortKey, (a: RouteTableRow, b: RouteTableRow) => number> = {
	name: (a, b) => words(a.name, b.name),
	date: (a, b) => (a.order ?? UNDATED) - (b.order ?? UNDATED),
	route: (a, b) => words(a.route, b.route),
	known: (a, b) => leastSure(a) - leastSure(b)
};

function leastSure({ legs, track }: RouteTableRow): number {
	if (track) return RANK.tracked;
	return legs.length === 0 ? UNDRAWN : Math.max(...legs.map(({ certainty }) => RANK[certainty]));
}

import type { Row } from './row.ts';
import type { SkippedRow } from './types.ts';

/** Rows in the order of time. */
export interface OrderedRows {
	rows: Row[];
	/** Second rows of a moment that is already taken. */
	twins: SkippedRow[];
	/** How many rows went back in time. */
	reordered: number;
}

/**
 * Puts rows in the order of time, and leaves each moment one point: the first that the file has. Times then rise from
 * point to point, so that a clock finds one place for the aircraft. Rows without a time stay behind the row before them.
 */
export function orderPoints(rows: readonly Row[]): OrderedRows {
	let latest = -Infinity;
	let key = -Infinity;
	let reordered = 0;
	const keyed = rows.map((row) => {
		const { time } = row.point;
		if (time !== null) {
			key = time;
			if (time < latest) reordered++;
			latest = Math.max(latest, time);
		}
		return { row, key };
	});
	if (reordered > 0) keyed.sort((a, b) => a.key - b.key || a.row.line - b.row.line);
	return { ...withoutTwins(keyed.map(({ row }) => row)), reordered };
}

function withoutTwins(rows: readonly Row[]): { rows: Row[]; twins: SkippedRow[] } {
	const kept: Row[] = [];
	const twins: SkippedRow[] = [];
	let timed: Row | undefined;
	for (const row of rows) {
		if (timed && row.point.time === timed.point.time) {
			const isSame = row.point.lon === timed.point.lon && row.point.lat === timed.point.lat;
			twins.push({
				line: row.line,
				reason: `the same time ${isSame ? 'and place ' : ''}as line ${timed.line}`
			});
			// The silence was before this moment, whichever row of it says so.
			timed.breaks ??= row.breaks;
			continue;
		}
		if (row.point.time !== null) timed = row;
		kept.push(row);
	}
	return { rows: kept, twins };
}

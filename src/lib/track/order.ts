import type { PointRow, Row } from './row.ts';
import { isSeam } from './seam.ts';
import type { SkippedRow, TrackPoint } from './types.ts';

/** Rows in the order of time. */
export interface OrderedRows {
	rows: PointRow[];
	/** Rows of a moment that an earlier row of the file has already. */
	twins: SkippedRow[];
	/** How many rows repeat the point before them on the other side of the antimeridian. */
	repeated: number;
	/** How many rows went back in time. */
	reordered: number;
}

/**
 * Puts rows in the order of time, and keeps one point of each moment: the first that the file has. Times then rise from
 * point to point, so that a clock finds one position of the aircraft. A row without a time stays behind the row before it.
 */
export function orderRows(rows: readonly Row[]): OrderedRows {
	let latest = -Infinity;
	let key = -Infinity;
	let reordered = 0;
	let isOrdered = true;
	const keyed = rows.map((row) => {
		const time = row.point ? row.point.time : row.time;
		if (time !== null) {
			key = time;
			isOrdered &&= time >= latest;
			if (row.point && time < latest) reordered++;
			latest = Math.max(latest, time);
		}
		return { row, key };
	});
	// Rows of one moment keep the order of the file, as the sort is stable.
	if (!isOrdered) keyed.sort((a, b) => a.key - b.key);
	return { ...withoutTwins(keyed.map(({ row }) => row)), reordered };
}

function withoutTwins(rows: readonly Row[]): Omit<OrderedRows, 'reordered'> {
	const kept: PointRow[] = [];
	const twins: SkippedRow[] = [];
	const segments = new JoinedSegments();
	let repeated = 0;
	let timed: PointRow | undefined;
	let loose: PointRow['mark'] = null;
	for (const row of rows) {
		if (!row.point) {
			loose ??= row.mark;
			continue;
		}
		const { time } = row.point;
		if (timed && time === timed.point.time) {
			const [atSeam, isSame] = [isSeam(timed.point, row.point), isSamePlace(timed.point, row.point)];
			if (atSeam) repeated++;
			else
				twins.push({
					line: row.line,
					reason: `the same time ${isSame ? 'and place ' : ''}as line ${timed.line}`
				});
			if (atSeam || isSame) segments.join(timed.segment, row.segment);
			// The gap was before this moment, whichever of its rows has the mark.
			timed.mark ??= row.mark;
			continue;
		}
		if (time !== null) timed = row;
		row.mark ??= loose;
		loose = null;
		kept.push(row);
	}
	for (const row of kept) row.segment = segments.of(row.segment);
	return { rows: kept, twins, repeated };
}

const isSamePlace = (a: TrackPoint, b: TrackPoint): boolean => a.lon === b.lon && a.lat === b.lat;

/** Segments that go on from each other: the one begins at the time and the place at which the other ends. */
class JoinedSegments {
	readonly #earlier = new Map<number, number>();

	of(segment: number): number {
		let first = segment;
		for (let next = this.#earlier.get(first); next !== undefined; next = this.#earlier.get(first))
			first = next;
		return first;
	}

	join(a: number, b: number): void {
		const [first, second] = [this.of(a), this.of(b)];
		if (first !== second) this.#earlier.set(second, first);
	}
}

import { findGaps } from './gaps.ts';
import { orderRows } from './order.ts';
import type { Mark, RawPoint, Row } from './row.ts';
import type { SkippedRow, Track, TrackFormat, TrackPoint } from './types.ts';
import { finite, isPlausible, excerpt } from './values.ts';

/** The most bad rows that `skipped` lists; `unused` counts the rest, so that the result for a file of garbage stays small. */
const LISTED = 1000;

/** Collects a file's rows, and counts every one. */
export class Rows {
	/** Every row so far: sound, bad and unused. */
	total = 0;
	/** How many of them are points. */
	count = 0;
	readonly #rows: Row[] = [];
	readonly #skipped: SkippedRow[] = [];
	readonly #unused = new Map<string, number>();
	readonly #isTimed: boolean;
	#segment = 0;

	/** @param isTimed true for formats in which a row without a time is a bad one */
	constructor(isTimed: boolean) {
		this.#isTimed = isTimed;
	}

	/** Adds a row: as a point, or with the reason why it is none to the skipped rows. */
	add(line: number, raw: RawPoint): void {
		this.total++;
		const fault =
			faultOf('latitude', raw.lat, 90) ?? faultOf('longitude', raw.lon, 360) ?? this.#faultOfTime(raw.time);
		if (fault) {
			// The mark still holds for the point behind it.
			if (raw.mark) this.mark(raw.mark, usableTime(raw.time));
			return this.#list(line, fault);
		}
		const speed = finite(raw.speed);
		const heading = finite(raw.heading);
		const point: TrackPoint = {
			lon: nearGreenwich(raw.lon as number),
			lat: raw.lat as number,
			altitude: raw.ground ? 0 : finite(raw.altitude),
			time: typeof raw.time === 'number' ? Math.round(raw.time) : null,
			speed: speed !== null && speed >= 0 ? speed : null,
			heading: heading === null ? null : ((heading % 360) + 360) % 360,
			ground: raw.ground ?? false
		};
		this.count++;
		this.#rows.push({ point, line, segment: this.#segment, mark: raw.mark ?? null });
	}

	/** Begins a new segment of the file with the next row. */
	startSegment(): void {
		this.#segment++;
	}

	/** Notes that the recorder marked a time, so that the mark holds for the next point after it. */
	mark(mark: Mark, time: number | null): void {
		this.#rows.push({ point: null, time, mark });
	}

	/** Counts and lists a row that cannot be used. */
	skip(line: number, reason: string): void {
		this.total++;
		this.#list(line, reason);
	}

	/** Counts sound rows that hold no position of this aircraft. */
	leaveOut(what: string, rows = 1): void {
		this.total += rows;
		this.#count(what, rows);
	}

	/** Takes over the skipped and unused rows of another collection. */
	absorb(other: Rows): void {
		this.total += other.total - other.count;
		for (const { line, reason } of other.#skipped) this.#list(line, reason);
		for (const [what, rows] of other.#unused) this.#count(what, rows);
	}

	/** The first bad row, for the error about a file that has no other. */
	get firstFault(): SkippedRow | undefined {
		return this.#skipped.toSorted((a, b) => a.line - b.line)[0];
	}

	/** Makes a track of all sound rows. */
	track(format: TrackFormat, name: string | null, gapAfter: number): Track {
		const { rows, twins, repeated, reordered } = orderRows(this.#rows);
		for (const { line, reason } of twins) this.#list(line, reason);
		const points = rows.map(({ point }) => point);
		if (repeated > 0) this.#count('points repeated at the antimeridian', repeated);
		return {
			format,
			name,
			points,
			...findGaps(rows, gapAfter),
			gapAfter,
			skipped: this.#skipped.toSorted((a, b) => a.line - b.line),
			unused: Array.from(this.#unused, ([what, rows]) => ({ what, rows })),
			rows: this.total,
			reordered
		};
	}

	#faultOfTime(time: unknown): string | undefined {
		if (time === null || time === undefined) return this.#isTimed ? 'no time' : undefined;
		if (typeof time !== 'number' || !Number.isFinite(time)) return `time ${excerpt(time)} cannot be read`;
		if (!isPlausible(time)) return `time ${excerpt(time)} ms is not within 1900–2200`;
		return undefined;
	}

	#list(line: number, reason: string): void {
		if (this.#skipped.length < LISTED) this.#skipped.push({ line, reason });
		else this.#count('further bad rows', 1);
	}

	#count(what: string, rows: number): void {
		this.#unused.set(what, (this.#unused.get(what) ?? 0) + rows);
	}
}

/** The same place from -180 to 180 degrees: some count to 360, and some go on beyond 180 where a line crosses it. */
const nearGreenwich = (lon: number): number => (Math.abs(lon) > 180 ? lon - 360 * Math.sign(lon) : lon);

const usableTime = (time: unknown): number | null =>
	typeof time === 'number' && isPlausible(time) ? time : null;

function faultOf(field: string, value: unknown, limit: number): string | undefined {
	if (value === null || value === undefined || value === '') return `no ${field}`;
	if (typeof value !== 'number' || !Number.isFinite(value)) return `${field} ${excerpt(value)} is no number`;
	if (Math.abs(value) > limit) return `${field} ${value} is not within -${limit}–${limit}`;
	return undefined;
}

import { writeDate } from '../format.ts';
import type { Certainty, Fault, Layout, Mark } from '../marks.ts';
import { timeScale } from '../scales/index.ts';
import { isMissing, nameOf, read, timeOf, type Field } from '../values.ts';
import { LETTER, linesUp, widest, BELOW } from './axes.ts';
import { keeper, noneOf } from './rows.ts';

export interface TimelineOptions {
	/** The date, or the first one. `2019` and `2019-03` are known only so well: their ends are drawn open. */
	start: Field;
	/** The last date. Without one the event is a point. */
	end?: Field;
	/** What happened. */
	name: Field;
	/** What tells several lanes apart. Each has its colour and its name. */
	lane?: Field;
	/** How sure the event is: `tracked` (a solid line), `reported` (dashed) or `inferred` (dotted). @default 'tracked' */
	certainty?: Field;
	/** Whether the event goes on beyond the chart. */
	ongoing?: Field;
	/** What tells a row from all others. @default its name */
	key?: Field;
	/** The dates at both ends of the axis. */
	domain?: readonly [Date | string, Date | string];
	/** How many dates the axis names, about. @default 5 */
	ticks?: number;
}

interface Event {
	key: string;
	name: string;
	lane: string;
	certainty: Certainty;
	label: string;
	/** The earliest and the latest that it may have begun and ended, in milliseconds. */
	from: readonly [number, number];
	to: readonly [number, number];
	isPoint: boolean;
}

/** When a date that is known to a year, a month or a day may have been. */
function rangeOf(value: unknown): readonly [number, number] | undefined {
	const time = timeOf(value);
	if (time === undefined) return undefined;
	const next = new Date(time);
	const { length } = typeof value === 'string' ? value : { length: 0 };
	if (length === 4) next.setUTCFullYear(next.getUTCFullYear() + 1);
	else if (length === 7) next.setUTCMonth(next.getUTCMonth() + 1);
	return [time, Math.max(time, +next - 1)];
}

const CERTAINTIES: readonly string[] = ['tracked', 'reported', 'inferred'];
/** The width of a narrow plot: texts that keep clear of each other in it do so in all. */
const NARROW = 300;

/** Points and spans in lanes of dates. A date that is known only roughly has open ends. */
export function timeline(options: TimelineOptions): Layout {
	const { start, end, name, lane, certainty, ongoing, key, domain, ticks = 5 } = options;
	return (rows, { locale }) => {
		const faults: Fault[] = [];
		const keep = keeper(faults);
		const column = (field: Field | undefined) => (typeof field === 'string' ? field : 'function');
		const dateAt = (row: object, field: Field | undefined, index: number) => {
			const value = read(row, field);
			const range = rangeOf(value);
			if (!range && !isMissing(value)) faults.push([183, column(field), String(value), index + 1]);
			return range;
		};
		const events = rows.flatMap((row, index): Event[] => {
			const from = dateAt(row, start, index);
			let to = dateAt(row, end, index);
			if (!from) return [];
			if (to && to[1] < from[0]) {
				faults.push([189, column(end), index + 1]);
				to = undefined;
			}
			const called = nameOf(read(row, name));
			const dates = [start, ...(to ? [end] : [])]
				.map((field) => writeDate(read(row, field), locale))
				.join(' – ');
			const sure = nameOf(read(row, certainty));
			return [
				{
					key: keep(nameOf(read(row, key)) || called, index),
					name: called,
					lane: nameOf(read(row, lane)),
					certainty: CERTAINTIES.includes(sure) ? (sure as Certainty) : 'tracked',
					label: `${called}: ${dates}`,
					from,
					to: read(row, ongoing) === true ? [Infinity, Infinity] : (to ?? from),
					isPoint: !to && read(row, ongoing) !== true
				}
			];
		});
		faults.push(...noneOf(rows, [[start, events.length]]));
		const ends = domain?.map((value) => timeOf(value)) ?? [];
		const scale = timeScale(
			events.flatMap(({ from, to }) => [...from, ...to].filter(isFinite)),
			{
				domain:
					ends[0] !== undefined && ends[1] !== undefined && ends[0] < ends[1]
						? [ends[0], ends[1]]
						: undefined,
				locale
			}
		);
		const place = (time: number) => Math.min(1, Math.max(0, scale(Math.min(time, scale.domain[1]))));

		const lanes = [...new Set(events.map((event) => event.lane))];
		const lines: { event: Event | undefined; lane: number }[] = [];
		const at = new Map<Event, number>();
		for (const [number, title] of lanes.entries()) {
			const free: { line: number; until: number }[] = [];
			// A lane's name has a line of its own.
			if (title) lines.push({ event: undefined, lane: number });
			const own = events.filter((event) => event.lane === title).sort((a, b) => a.from[0] - b.from[0]);
			for (const event of own) {
				const [from, until] = textRange(event);
				let slot = free.find((other) => other.until < from);
				if (!slot) {
					free.push((slot = { line: lines.length, until: 0 }));
					lines.push({ event, lane: number });
				}
				slot.until = Math.max(until, place(event.to[1])) + 0.02;
				at.set(event, slot.line);
			}
		}

		/** Where an event and its name are, in a narrow plot. A name begins with its event, or ends with it at the far side. */
		function textRange({ from, to, name }: Event): [number, number] {
			const length = (name.length * LETTER) / NARROW;
			const first = place(from[0]);
			return isLate(first) ? [Math.min(first, place(to[1]) - length), place(to[1])] : [first, first + length];
		}

		const height = 1 / Math.max(1, lines.length);
		const marks = events.flatMap((event): Mark[] => {
			const { from, to, lane, key, certainty } = event;
			const y = (at.get(event)! + 0.72) * height;
			const color = lanes.length > 1 ? lanes.indexOf(lane) : 0;
			const of = lane ? [lane] : [];
			const common = { of: [key, ...of], color, y, y2: y };
			const [first, last] = [place(from[0]), place(to[1])];
			const sure = event.isPoint ? [first, first] : [place(from[1]), Math.max(place(from[1]), place(to[0]))];
			const [a = 0, b = 0] = sure;
			// What is not sure of a date: a thin dotted line between the earliest and the latest.
			const open = (id: string, x: number, x2: number): Mark[] =>
				x2 > x
					? [{ ...common, kind: 'rule', key: `${key}/${id}`, x, x2, width: 2, certainty: 'inferred' }]
					: [];
			const isExact = event.isPoint && from[0] === from[1];
			const middle = (first + last) / 2;
			const body: Mark = event.isPoint
				? { kind: 'circle', key, of, color, label: event.label, x: middle, y, r: isExact ? 5 : 3.5 }
				: { ...common, kind: 'rule', key, of, label: event.label, x: a, x2: b, width: 6, certainty };
			const text: Mark = {
				kind: 'text',
				key,
				of,
				x: isLate(first) ? last : first,
				y: [y, -7],
				anchor: isLate(first) ? 'end' : 'start',
				side: 'above',
				text: event.name
			};
			return [
				...(event.isPoint
					? open('open', first, last)
					: [...open('begin', first, a), ...open('end', b, last)]),
				body,
				text
			];
		});
		const titles = lines.flatMap(({ event, lane }, line): Mark[] => {
			const title = lanes[lane]!;
			return event
				? []
				: [
						{
							kind: 'text',
							key: `lane:${title}`,
							of: [title],
							x: 0,
							y: (line + 0.45) * height,
							text: title,
							role: 'name',
							color: lanes.length > 1 ? lane : 'ink'
						}
					];
		});
		return {
			marks: [...linesUp('x', scale.ticks(ticks)), ...titles, ...marks],
			margin: { top: 8, bottom: BELOW, end: widest(['0']) },
			height: 3 + 3 * lines.length,
			faults,
			x: (value) => (timeOf(value) === undefined ? undefined : scale(timeOf(value)!))
		};
	};
}

const isLate = (place: number): boolean => place > 0.55;

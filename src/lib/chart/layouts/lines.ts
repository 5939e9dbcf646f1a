import type { DateFormat, NumberFormat } from '../format.ts';
import { numberWriter } from '../format.ts';
import type { Fault, Layout, Mark, Point, Row } from '../marks.ts';
import { alongOf, linearScale } from '../scales/index.ts';
import { nameOf, numberOf, read, type Field } from '../values.ts';
import {
	BELOW,
	linesAcross,
	positionOf,
	referenceMarks,
	textsBelow,
	widest,
	type NumberAxis
} from './axes.ts';
import { keeper, noneOf, numberAt } from './rows.ts';

export interface LinesOptions extends NumberAxis {
	/** Where a row stands: a number, a date or a name. */
	x: Field;
	/** The number. Where a row has none, the line has a gap. */
	y: Field;
	/** What tells several lines apart. Each has its colour, and its name at its end. */
	series?: Field;
	/** The least and the most that the number may be: they make a band around the line. */
	low?: Field;
	high?: Field;
	/** What tells a row from all others. @default its x, and the series after a slash */
	key?: Field;
	/** How the numbers are written. */
	format?: NumberFormat;
	/** How x is written, where it is a number or a date. */
	xFormat?: NumberFormat & DateFormat;
	/** Follows each number in what is read out. */
	unit?: string;
}

interface Spot {
	row: Row;
	index: number;
	at: number;
	order: number;
	value: number | undefined;
}

/** Beyond so many points of all lines, only the lines say something: one tab stop cannot lead through all. */
const MOST_POINTS = 400;
/** A plot is at least about this high, and a text this much, in CSS pixels. */
const LEAST_HEIGHT = 180;
const LINE = 15;

/** Stretches without a gap. */
function stretches(spots: readonly Spot[]): Spot[][] {
	const found: Spot[][] = [[]];
	for (const spot of spots) {
		if (spot.value === undefined) found.push([]);
		else found.at(-1)!.push(spot);
	}
	return found.filter(({ length }) => length > 0);
}

/** Moves texts one below the other that would overlap: how far each goes, in CSS pixels. */
export function spread(places: readonly number[]): number[] {
	const order = places.map((_, i) => i).sort((a, b) => places[a]! - places[b]!);
	const tops: number[] = [];
	let free = -Infinity;
	for (const i of order) {
		tops[i] = Math.max(places[i]! * LEAST_HEIGHT, free);
		free = tops[i]! + LINE;
	}
	const over = Math.max(0, free - LINE - LEAST_HEIGHT);
	return tops.map((top, i) => top - over - places[i]! * LEAST_HEIGHT);
}

/** Lines, one for each series, named at their ends. A gap in the numbers is a gap in the line. */
export function lines(options: LinesOptions): Layout {
	const { x, y, series, low, high, key, format, xFormat, unit, domain, ticks = 4, references = [] } = options;
	return (rows, { locale }) => {
		const faults: Fault[] = [];
		const keep = keeper(faults);
		const write = numberWriter(locale, format);
		const along = alongOf(
			rows.map((row) => read(row, x)),
			{ locale, format: xFormat }
		);
		const groups = new Map<string, Spot[]>();
		const numbers: number[] = references.flatMap(({ value }) => numberOf(value) ?? []);
		for (const [index, row] of rows.entries()) {
			const place = read(row, x);
			const [at, value] = [along.at(place), numberAt(row, y, index, faults)];
			if (at === undefined) continue;
			const name = nameOf(read(row, series));
			const spot = { row, index, at, order: along.order(place), value };
			groups.set(name, [...(groups.get(name) ?? []), spot]);
			for (const field of [low, high]) numbers.push(...[numberOf(read(row, field)) ?? []].flat());
			if (value !== undefined) numbers.push(value);
		}
		const found = [...groups.values()].flat();
		const some = found.filter(({ value }) => value !== undefined).length;
		faults.push(
			...noneOf(rows, [
				[x, found.length],
				[y, some]
			])
		);
		const scale = linearScale(numbers, { domain, count: ticks, write });
		const pointOf = ({ at, value }: Spot): Point => [at, 1 - scale(value!)];
		const hasPoints = found.length <= MOST_POINTS;
		const names = [...groups.keys()];

		const drawn = [...groups].flatMap(([name, all], color): Mark[] => {
			const spots = all.sort((a, b) => a.order - b.order);
			const parts = stretches(spots);
			const id = name || 'line';
			const band = low && high ? bandOf(spots) : [];
			const last = parts.at(-1)?.at(-1);
			const line: Mark = {
				kind: 'path',
				key: id,
				of: name ? [] : undefined,
				color,
				lines: parts.map((part) => part.map(pointOf)),
				label: hasPoints || !last ? undefined : `${name && `${name}: `}${write(last.value!)}`
			};
			const points = hasPoints ? parts.flatMap((part) => part.map((spot) => pointMark(spot, part))) : [];
			const area: Mark[] = band.length
				? [{ kind: 'path', key: `${id}/band`, of: [id], color, opacity: 0.18, closed: true, lines: band }]
				: [];
			return [...area, line, ...points];

			function pointMark(spot: Spot, part: readonly Spot[]): Mark {
				const where = along.write(read(spot.row, x));
				const said = `${[where, name].filter(Boolean).join(', ')}: ${write(spot.value!)}${unit ? ` ${unit}` : ''}`;
				const own =
					nameOf(read(spot.row, key)) || [nameOf(read(spot.row, x)), name].filter(Boolean).join('/');
				const [at, top] = pointOf(spot);
				// A point between two gaps has no line.
				const r = part.length === 1 || spots.length <= 16 ? 2.5 : 0;
				return {
					kind: 'circle',
					key: keep(own, spot.index),
					of: name ? [name] : [id],
					color,
					x: at,
					y: top,
					r,
					label: said
				};
			}
		});

		function bandOf(spots: readonly Spot[]): Point[][] {
			const edges = (spot: Spot) => [numberOf(read(spot.row, low)), numberOf(read(spot.row, high))] as const;
			const whole = spots.map((spot) => ({
				...spot,
				value: edges(spot).includes(undefined) ? undefined : 1
			}));
			return stretches(whole).map((part) => {
				const edge = (side: 0 | 1) => part.map((spot): Point => [spot.at, 1 - scale(edges(spot)[side]!)]);
				return [...edge(1), ...edge(0).reverse()];
			});
		}

		const ends = [...groups].flatMap(([name, spots], color) => {
			const last = spots.filter(({ value }) => value !== undefined).at(-1);
			return last
				? [{ name: name || write(last.value!), key: name || 'line', color, point: pointOf(last) }]
				: [];
		});
		const moved = spread(ends.map(({ point }) => point[1]));
		const labels = ends.map(({ name, key: of, color, point: [at, top] }, i): Mark => {
			const place = { x: [at, 8], y: [top, moved[i]!] } as const;
			return { kind: 'text', key: of, of: [], ...place, text: name, color, role: 'name' };
		});
		const lasting = referenceMarks(references, scale, true);
		const axis = scale.ticks(ticks);
		return {
			marks: [
				...linesAcross('y', axis, '0'),
				...textsBelow('x', along.ticks(6)),
				...drawn,
				...lasting,
				...labels
			],
			margin: {
				top: 8,
				bottom: BELOW,
				start: widest(axis.map(({ text }) => text)) + 10,
				end: widest(names.length > 1 || names[0] ? names : ends.map(({ name }) => name)) + 14
			},
			faults,
			domain: scale.domain,
			x: along.at,
			y: positionOf(scale, true)
		};
	};
}

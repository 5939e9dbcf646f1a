import type { DateFormat, NumberFormat } from '../format.ts';
import { numberWriter } from '../format.ts';
import type { Coord, Fault, Layout, Mark, Row } from '../marks.ts';
import { alongOf, linearScale } from '../scales/index.ts';
import { nameOf, numberOf, read, type Field } from '../values.ts';
import {
	BELOW,
	linesAcross,
	linesUp,
	positionOf,
	referenceMarks,
	textsBelow,
	widest,
	type NumberAxis
} from './axes.ts';
import { spread } from './lines.ts';
import { keeper, legendOf, noneOf, numberAt } from './rows.ts';

export interface DotsOptions extends NumberAxis {
	/** Where a dot stands across the chart: a number, a date or a name. In a strip and a dumbbell: the name of its line. */
	x: Field;
	/** The number. */
	y: Field;
	/** The second number of a dumbbell or a slope. */
	y2?: Field;
	/**
	 * `scatter`: by two values; `strip`: numbers along a line for each name; `dumbbell`: two numbers of each name, joined;
	 * `slope`: two numbers of each name, side by side.
	 * @default 'scatter'
	 */
	arrange?: 'scatter' | 'strip' | 'dumbbell' | 'slope';
	/** What the colours mean. */
	series?: Field;
	/** A number that the dot's area stands for. */
	size?: Field;
	/** What a dot is called. @default x, and the series after a comma */
	name?: Field;
	/** What tells a row from all others. @default its name */
	key?: Field;
	/** What the two numbers of a dumbbell or a slope are. @default the names of their columns */
	sides?: readonly [string, string];
	/** How numbers are written. */
	format?: NumberFormat;
	/** How x is written, where it is a number or a date. */
	xFormat?: NumberFormat & DateFormat;
	unit?: string;
}

interface Dot {
	key: string;
	name: string;
	group: string;
	row: Row;
	value: number;
	second: number | undefined;
	color: number;
	radius: number;
	label: string;
}

const SMALLEST = 4;
const LARGEST = 22;

/** A dot for each row: scattered, along lines, or as pairs that are joined. */
export function dots(options: DotsOptions): Layout {
	const { x, y, y2, arrange = 'scatter', series, size, name, key, format, unit, domain, ticks = 4 } = options;
	const { references = [] } = options;
	const isPair = arrange === 'dumbbell' || arrange === 'slope';
	const columnOf = (field: Field | undefined) => (typeof field === 'string' ? field : '');
	const sides = options.sides ?? [columnOf(y), columnOf(y2)];
	return (rows, { locale }) => {
		const faults: Fault[] = [];
		const keep = keeper(faults);
		const write = numberWriter(locale, format);
		const groups = [...new Set(rows.map((row) => nameOf(read(row, series))))];
		const largest = Math.max(0, ...rows.map((row) => numberOf(read(row, size)) ?? 0));
		const along = alongOf(
			rows.map((row) => read(row, x)),
			{ locale, format: options.xFormat }
		);
		const found = rows.flatMap((row, index): Dot[] => {
			const value = numberAt(row, y, index, faults);
			const second = isPair && y2 ? numberAt(row, y2, index, faults) : undefined;
			if (value === undefined || (isPair && second === undefined)) return [];
			if (along.at(read(row, x)) === undefined) return [];
			const group = nameOf(read(row, series));
			const where = along.write(read(row, x));
			const called = nameOf(read(row, name)) || [where, group].filter(Boolean).join(', ');
			const own =
				nameOf(read(row, key)) || nameOf(read(row, name)) || [where, group].filter(Boolean).join('/');
			const area = numberOf(read(row, size));
			const radius =
				area === undefined ? SMALLEST : Math.max(2, LARGEST * Math.sqrt(Math.max(0, area) / (largest || 1)));
			const ends = [`${write(value)}`, ...(second === undefined ? [] : [write(second)])];
			const numbers = isPair ? ends.map((end, i) => `${sides[i]} ${end}`).join(', ') : ends[0]!;
			const at = name && arrange === 'scatter' ? `${where}, ` : '';
			const label = `${called}: ${at}${numbers}${unit ? ` ${unit}` : ''}`;
			return [
				{
					key: keep(own, index),
					name: called,
					group,
					row,
					value,
					second,
					color: groups.indexOf(group),
					radius,
					label
				}
			];
		});
		faults.push(...noneOf(rows, [[y, found.length]]));
		const wanted = references.flatMap(({ value }) => numberOf(value) ?? []);
		const scale = linearScale([...found.flatMap(({ value, second = value }) => [value, second]), ...wanted], {
			domain,
			count: ticks,
			write
		});
		const axis = scale.ticks(ticks);
		const of = ({ group, name, key }: Dot) => [group, name].filter((whole) => whole && whole !== key);
		const circle = (dot: Dot, at: Coord, top: Coord, rest: Partial<Mark> = {}): Mark =>
			({
				kind: 'circle',
				key: dot.key,
				of: of(dot),
				color: dot.color,
				label: dot.label,
				x: at,
				y: top,
				r: dot.radius,
				...rest
			}) as Mark;
		const lasting = (isAcross: boolean) => referenceMarks(references, scale, isAcross);
		const across = { start: widest(axis.map(({ text }) => text)) + 10, end: 0, top: 12, bottom: BELOW };
		const common = { faults, legend: legendOf(groups), domain: scale.domain };

		if (arrange === 'scatter') {
			// The largest are below, so that none hides another.
			const sorted = [...found].sort((a, b) => b.radius - a.radius);
			return {
				...common,
				marks: [
					...linesAcross('y', axis, '0'),
					...textsBelow('x', along.ticks(6)),
					...sorted.map((dot) =>
						circle(dot, along.at(read(dot.row, x))!, 1 - scale(dot.value), { opacity: 0.85 })
					),
					...lasting(true)
				],
				margin: across,
				x: along.at,
				y: positionOf(scale, true)
			};
		}
		if (arrange === 'slope') {
			const [from, to] = [0.04, 0.96];
			const ends = [0, 1].map((side) =>
				spread(found.map(({ value, second = value }) => 1 - scale(side ? second : value)))
			);
			const marks = found.flatMap((dot, i): Mark[] => {
				const [top, top2] = [1 - scale(dot.value), 1 - scale(dot.second!)];
				const text = { kind: 'text', of: of(dot), color: dot.color } as const;
				return [
					{
						kind: 'rule',
						key: `${dot.key}/line`,
						of: [dot.key, ...of(dot)],
						color: dot.color,
						x: from,
						y: top,
						x2: to,
						y2: top2,
						width: 2
					},
					circle(dot, from, top),
					circle(dot, to, top2, { key: `${dot.key}/2`, of: [dot.key, ...of(dot)], label: undefined }),
					{
						...text,
						key: dot.key,
						x: [from, -10],
						y: [top, ends[0]![i]!],
						anchor: 'end',
						text: write(dot.value),
						role: 'value'
					},
					{
						...text,
						key: `${dot.key}/2`,
						of: [dot.key, ...of(dot)],
						x: [to, 10],
						y: [top2, ends[1]![i]!],
						text: `${write(dot.second!)} ${dot.name}`,
						role: 'name'
					}
				];
			});
			const heads = sides.map((side, i): Mark => ({
				kind: 'text',
				key: `x:${side || i}`,
				x: i ? to : from,
				y: [1, 8],
				text: side,
				anchor: 'middle',
				side: 'below',
				color: 'quiet'
			}));
			const room = {
				start: widest(found.map(({ value }) => write(value))),
				end: widest(found.map((dot) => `${write(dot.second!)} ${dot.name}`)) + 14
			};
			return { ...common, marks: [...marks, ...heads], margin: { ...room, top: 10, bottom: BELOW } };
		}
		const names = [...new Set(found.map(({ row }) => nameOf(read(row, x))))];
		const lane = (row: Row) => (names.indexOf(nameOf(read(row, x))) + 0.5) / names.length;
		const marks = found.flatMap((dot): Mark[] => {
			const top: Coord = [lane(dot.row), 8];
			if (arrange === 'strip') return [circle(dot, scale(dot.value), top, { opacity: 0.7 })];
			const [low, high] = [scale(dot.value), scale(dot.second!)].sort((a, b) => a - b) as [number, number];
			return [
				{
					kind: 'rect',
					key: `${dot.key}/line`,
					of: [dot.key, ...of(dot)],
					color: 'quiet',
					opacity: 0.5,
					x: low,
					x2: high,
					y: [lane(dot.row), 6.5],
					y2: [lane(dot.row), 9.5]
				},
				circle(dot, scale(dot.value), top, { color: 1 }),
				circle(dot, scale(dot.second!), top, {
					key: `${dot.key}/2`,
					of: [dot.key, ...of(dot)],
					color: 0,
					label: undefined
				})
			];
		});
		const lanes = names.flatMap((text, i): Mark[] => {
			const at = (i + 0.5) / names.length;
			return [
				{ kind: 'rect', key: `lane:${text}`, color: 'rule', x: 0, x2: 1, y: [at, 7.5], y2: [at, 8.5] },
				{ kind: 'text', key: `x:${text}`, x: [0, 6], y: [at, -2], side: 'above', text }
			];
		});
		const legend = isPair ? sides.map((side, i) => ({ name: side, color: 1 - i })) : common.legend;
		return {
			...common,
			marks: [...linesUp('y', axis, '0'), ...lanes, ...marks, ...lasting(false)],
			margin: {
				top: references.some(({ label }) => label) ? 20 : 4,
				bottom: BELOW,
				start: 0,
				end: LARGEST / 2
			},
			legend,
			x: positionOf(scale, false)
		};
	};
}

import type { Coord, Layout, Margin, Mark, RectMark } from '../marks.ts';
import { bandScale, linearScale } from '../scales/index.ts';
import { nameOf } from '../values.ts';
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
import { legendOf, readCategories, wholes, type CategoryFields, type Datum } from './rows.ts';

export interface BarsOptions extends CategoryFields, NumberAxis {
	/** Series side by side, or on top of each other: numbers below 0 to the other side. @default 'grouped' */
	arrange?: 'grouped' | 'stacked';
	/** Bars lie, each under the name of its category: for long names, and on phones. @default false */
	horizontal?: boolean;
	/** The number from which bars that are not stacked go to theirs. @default 0 */
	baseline?: number;
	/** Whether each bar has its number. @default true where there is one series, horizontal and standing up to 8 bars */
	values?: boolean;
}

/** A bar: a datum, and the numbers at which it starts and ends. */
interface Bar {
	datum: Datum;
	from: number;
	to: number;
}

function stacked(data: readonly Datum[]): Bar[] {
	const tops = new Map<string, number>();
	return data.map((datum) => {
		const pile = `${datum.value < 0 ? '-' : '+'}${datum.name}`;
		const from = tops.get(pile) ?? 0;
		tops.set(pile, from + datum.value);
		return { datum, from, to: from + datum.value };
	});
}

/** Bars, one for each row: grouped or stacked, standing or lying, to both sides of a baseline. */
export function bars(options: BarsOptions): Layout {
	const { arrange, horizontal = false, baseline = 0, domain, ticks = 4, references = [] } = options;
	return (rows, context) => {
		const { data, names, series, write, faults } = readCategories(rows, options, context);
		const isStacked = arrange === 'stacked' && series.length > 1;
		const drawn = isStacked
			? stacked(data)
			: data.map((datum) => ({ datum, from: baseline, to: datum.value }));
		const base = isStacked ? 0 : baseline;
		const scale = linearScale([base, ...drawn.flatMap(({ from, to }) => [from, to])], {
			domain,
			count: ticks,
			write
		});
		// A lying bar has its name above it.
		const bands = bandScale(names, horizontal ? 0 : 0.28, horizontal ? 0 : 0.1);
		const inner = bandScale(isStacked ? [''] : series, 0.08, 0);
		const values =
			options.values ?? (!isStacked && (horizontal || (series.length === 1 && names.length <= 8)));
		const NAME = horizontal ? 22 : 0;

		const place = (value: number) => Math.min(1, Math.max(0, scale(value)));
		const marks = drawn.flatMap(({ datum, from, to }): Mark[] => {
			const start =
				bands.start(datum.name)! + (inner.start(isStacked ? '' : datum.series) ?? 0) * bands.width;
			const width = inner.width * bands.width;
			const sides: [Coord, Coord] = horizontal
				? lying(bands.start(datum.name)!, bands.width, start, width)
				: [start, start + width];
			const ends = [place(from), place(to)].sort((a, b) => a - b) as [number, number];
			const color = series.length > 1 ? series.indexOf(datum.series) : 0;
			const box = horizontal
				? { x: ends[0], x2: ends[1], y: sides[0], y2: sides[1] }
				: { x: sides[0], x2: sides[1], y: 1 - ends[1], y2: 1 - ends[0] };
			const bar: RectMark = {
				kind: 'rect',
				key: datum.key,
				of: wholes(datum),
				color,
				label: datum.label,
				...box
			};
			return values ? [bar, valueOf(bar, datum, to < from)] : [bar];
		});

		function lying(bandStart: number, bandWidth: number, start: number, width: number): [Coord, Coord] {
			const top = (start - bandStart) / bandWidth;
			const bottom = top + width / bandWidth;
			// Below the name, and a gap before the next one.
			const at = (fraction: number): Coord => [
				bandStart + bandWidth * fraction,
				NAME * (1 - fraction) - 6 * fraction
			];
			return [at(top), at(bottom)];
		}

		function valueOf(bar: RectMark, { key, value }: Datum, isBelow: boolean): Mark {
			const text = { kind: 'text', key, text: write(value), role: 'value', of: bar.of } as const;
			const x = place(value);
			if (!horizontal) {
				const middle = (Number(bar.x) + Number(bar.x2)) / 2;
				const side = isBelow ? 'below' : 'above';
				return { ...text, x: middle, y: [1 - x, isBelow ? 3 : -3], anchor: 'middle', side };
			}
			const [top, bottom] = [bar.y, bar.y2] as [readonly number[], readonly number[]];
			const y: Coord = [(top[0]! + bottom[0]!) / 2, (top[1]! + bottom[1]!) / 2];
			// A number at the far side would leave the plot, so it stands in the bar's room at the other side of its end.
			return { ...text, x: [x, isBelow ? -6 : 6], y, anchor: isBelow ? 'end' : 'start' };
		}

		const axis = scale.ticks(ticks);
		const strong = String(base);
		const categories = names.map((name) => ({
			key: name,
			text: name,
			at: bands.start(name)! + bands.width / 2
		}));
		const categoryNames = horizontal
			? categories.map(({ key, text }): Mark => ({
					kind: 'text',
					key: `x:${key}`,
					x: [place(base), 6],
					y: [bands.start(key)!, 12],
					text,
					color: 'ink'
				}))
			: textsBelow('x', categories);
		const lines = horizontal ? linesUp('y', axis, strong) : linesAcross('y', axis, strong);
		const lasting = referenceMarks(references, scale, !horizontal);
		const margin: Margin = {
			top: (horizontal ? references.some(({ label }) => label) : values) ? 20 : 8,
			bottom: BELOW,
			start: horizontal ? 0 : widest(axis.map(({ text }) => text)) + 10,
			end: horizontal && values ? widest(data.map(({ value }) => write(value))) + 8 : 0
		};
		const along = (value: unknown) => {
			const start = bands.start(nameOf(value));
			return start === undefined ? undefined : start + bands.width / 2;
		};
		const across = positionOf(scale, !horizontal);
		return {
			marks: [...lines, ...marks, ...categoryNames, ...lasting],
			margin,
			height: horizontal ? 4 + 5 * names.length * (isStacked ? 1 : Math.max(1, 0.6 * series.length)) : 26,
			legend: legendOf(series),
			faults,
			domain: scale.domain,
			x: horizontal ? across : along,
			y: horizontal ? along : across
		};
	};
}

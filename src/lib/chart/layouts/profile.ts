import { distance } from '../../geo/index.ts';
import type { TrackGap, TrackPoint } from '../../track/index.ts';
import { dateWriter, numberWriter, type NumberFormat } from '../format.ts';
import type { Fault, Layout, Mark, Point } from '../marks.ts';
import { alongOf, linearScale } from '../scales/index.ts';
import { numberOf } from '../values.ts';
import {
	BELOW,
	linesAcross,
	positionOf,
	referenceMarks,
	textsBelow,
	widest,
	type NumberAxis
} from './axes.ts';
import { noneOf } from './rows.ts';

export interface ProfileOptions extends Pick<NumberAxis, 'ticks' | 'references'> {
	/** Metres above the sea, or metres a second over the ground. @default 'altitude' */
	y?: 'altitude' | 'speed';
	/** @default 'time', where the points have one */
	over?: 'time' | 'distance';
	/** Gaps of the track, as `readTrack` finds them. */
	gaps?: readonly TrackGap[];
	/** By what a number is multiplied, e.g. 3.6 for kilometres an hour. @default 1 */
	factor?: number;
	format?: NumberFormat;
	/** @default 'm', or 'm/s' */
	unit?: string;
	/** The key of the line, which is the same in all states. @default 'track' */
	key?: string;
}

/** Enough for a line as wide as a large screen. */
const MOST = 800;
/** How many places along the line say something. */
const STOPS = 24;

interface Spot {
	/** Milliseconds or kilometres. */
	along: number;
	value: number;
	time: number | null;
}

/** Of each so many neighbours the lowest and the highest, so that no peak is lost. */
function thinned(spots: readonly Spot[], size: number): readonly Spot[] {
	if (size < 2) return spots;
	const kept = new Set<Spot>([spots[0]!, spots.at(-1)!]);
	for (let i = 0; i < spots.length; i += size * 2) {
		const some = spots.slice(i, i + size * 2);
		const by = (better: (a: number, b: number) => boolean) =>
			some.reduce((a, b) => (better(b.value, a.value) ? b : a));
		kept.add(by((a, b) => a < b)).add(by((a, b) => a > b));
	}
	return spots.filter((spot) => kept.has(spot));
}

/** The altitude or the speed of a recorded track, over time or distance. Its rows are the track's points. A gap stays one. */
export function profile(options: ProfileOptions = {}): Layout {
	const {
		y = 'altitude',
		gaps = [],
		factor = 1,
		format = { maximumFractionDigits: 0 },
		key = 'track',
		ticks = 4
	} = options;
	const { unit = y === 'altitude' ? 'm' : 'm/s', references = [] } = options;
	return (rows, { locale }) => {
		const points = rows as readonly (Partial<TrackPoint> | null)[];
		const faults: Fault[] = [];
		const hasTimes = points.some((point) => numberOf(point?.time) !== undefined);
		const isTimed = (options.over ?? 'time') === 'time' && hasTimes;
		const write = numberWriter(locale, format);
		const ends = new Set(gaps.map(({ after }) => after));
		const parts: Spot[][] = [[]];
		let kilometres = 0;
		let before: readonly [number, number] | undefined;
		for (const [i, point] of points.entries()) {
			const [lon, lat, value, time] = [point?.lon, point?.lat, point?.[y], point?.time].map(numberOf);
			if (lon !== undefined && lat !== undefined && Math.abs(lat) <= 90) {
				if (before) kilometres += distance(before, [lon, lat]) / 1000;
				before = [lon, lat];
			}
			const along = isTimed ? time : kilometres;
			if (value === undefined || along === undefined) parts.push([]);
			else parts.at(-1)!.push({ along, value: value * factor, time: time ?? null });
			if (ends.has(i)) parts.push([]);
		}
		const found = parts.filter(({ length }) => length > 0);
		const all = found.flat();
		faults.push(...noneOf(rows, [[y, all.length]]));
		const clock = dateWriter(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
		const far = numberWriter(locale, { style: 'unit', unit: 'kilometer', maximumFractionDigits: 0 });
		const wide = alongOf(
			all.map(({ along }) => (isTimed ? new Date(along) : along)),
			{ locale, format: far }
		);
		const place = (along: number) => wide.at(isTimed ? new Date(along) : along) ?? 0;
		const numbers = references.flatMap(({ value }) => numberOf(value) ?? []);
		const scale = linearScale([0, ...all.map(({ value }) => value), ...numbers], { count: ticks, write });
		const size = Math.ceil(all.length / MOST);
		const lines = found.map((part) =>
			thinned(part, size).map(({ along, value }): Point => [place(along), 1 - scale(value)])
		);
		const floor = 1 - scale(0);
		const areas = lines.map((line): Point[] => [...line, [line.at(-1)![0], floor], [line[0]![0], floor]]);
		const every = Math.max(1, Math.ceil(all.length / STOPS));
		const highest = all.reduce<Spot | undefined>((a, b) => (a && a.value >= b.value ? a : b), undefined);
		const stops = all.filter((spot, i) => i % every === 0 || spot === highest || i === all.length - 1);
		const said = ({ along, value, time }: Spot) =>
			`${time !== null && isTimed ? clock(time) : far(along)}: ${write(value)} ${unit}`;
		const axis = scale.ticks(ticks);
		const texts = axis.map((tick, i) => ({
			...tick,
			text: i === axis.length - 1 ? `${tick.text} ${unit}` : tick.text
		}));
		const lasting = referenceMarks(references, scale, true);
		const marks: Mark[] = [
			...linesAcross('y', texts, '0'),
			...textsBelow('x', wide.ticks(5)),
			{ kind: 'path', key: `${key}/area`, of: [key], color: 0, opacity: 0.14, closed: true, lines: areas },
			{ kind: 'path', key, of: [], color: 0, lines },
			...stops.map((spot): Mark => ({
				kind: 'circle',
				key: `${key}/${spot.along}`,
				of: [key],
				color: 0,
				x: place(spot.along),
				y: 1 - scale(spot.value),
				r: 0,
				label: said(spot)
			})),
			...lasting
		];
		return {
			marks,
			margin: { top: 8, bottom: BELOW, start: widest(texts.map(({ text }) => text)) + 10, end: 4 },
			faults,
			x: wide.at,
			y: positionOf(scale, true)
		};
	};
}

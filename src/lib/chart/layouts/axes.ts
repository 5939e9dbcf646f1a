import type { Mark, Position, TextMark } from '../marks.ts';
import type { Scale, Tick } from '../scales/index.ts';
import { numberOf } from '../values.ts';

/** A line across the chart at a value, with its name. */
export interface Reference {
	value: number | string | Date;
	label?: string;
}

/** The axis of a layout's numbers. */
export interface NumberAxis {
	/** The numbers at both ends of the axis. @default round numbers around those of the rows */
	domain?: readonly [number, number];
	/** How many numbers the axis names, about. @default 4 */
	ticks?: number;
	/** Named lines at numbers, across the chart. */
	references?: readonly Reference[];
}

/** CSS pixels of the texts below a plot, and of a text's letter: enough for most fonts, as the server measures none. */
export const BELOW = 30;
export const LETTER = 8;
export const widest = (texts: readonly string[]): number =>
	Math.max(0, ...texts.map((text) => [...text].length * LETTER));

/** The width of the plot from which a text is shown, so that texts side by side keep clear of each other. */
export function roomFor(texts: readonly string[], index: number): TextMark['from'] | 'never' {
	const each = widest(texts) + 10;
	const steps = [280, 360, 480, 640, 960] as const;
	const last = texts.length - 1;
	for (const width of steps) {
		const every = Math.ceil((each * texts.length) / width);
		// The last one is always there, as the latest date is.
		if ((last - index) % every === 0) return width === 280 ? undefined : width;
	}
	return 'never';
}

/** Texts below the plot, as many as there is room for at each width. */
export function textsBelow(key: string, ticks: readonly Tick[]): TextMark[] {
	const texts = ticks.map(({ text }) => text);
	return ticks.flatMap((tick, i) => {
		const from = roomFor(texts, i);
		if (from === 'never') return [];
		// A text at the plot's edge stays inside.
		const anchor = tick.at < 0.02 ? 'start' : tick.at > 0.98 ? 'end' : 'middle';
		return [
			{
				kind: 'text',
				key: `${key}:${tick.key}`,
				x: tick.at,
				y: [1, 8],
				text: tick.text,
				anchor,
				side: 'below',
				color: 'quiet',
				from
			}
		];
	});
}

/** Lines across the plot, their numbers before it. The line at `strong` is darker. */
export function linesAcross(key: string, ticks: readonly Tick[], strong?: string): Mark[] {
	return ticks.flatMap((tick): Mark[] => {
		const y = 1 - tick.at;
		const isStrong = tick.key === strong;
		return [
			{
				kind: 'rect',
				key: `${key}|${tick.key}`,
				x: 0,
				x2: 1,
				y: [y, -0.5],
				y2: [y, 0.5],
				color: isStrong ? 'ink' : 'rule'
			},
			{
				kind: 'text',
				key: `${key}|${tick.key}`,
				x: [0, -8],
				y,
				text: tick.text,
				anchor: 'end',
				role: 'value',
				color: 'quiet'
			}
		];
	});
}

/** Lines from top to bottom, their numbers below. */
export function linesUp(key: string, ticks: readonly Tick[], strong?: string): Mark[] {
	return [
		...ticks.map((tick): Mark => ({
			kind: 'rect',
			key: `${key}:${tick.key}`,
			x: [tick.at, -0.5],
			x2: [tick.at, 0.5],
			y: 0,
			y2: 1,
			color: tick.key === strong ? 'ink' : 'rule'
		})),
		...textsBelow(key, ticks)
	];
}

/** From a value to its fraction, from the bottom up where `isAcross`. */
export const positionOf =
	(scale: Scale, isAcross: boolean): Position =>
	(value) => {
		const number = numberOf(value);
		return number === undefined ? undefined : isAcross ? 1 - scale(number) : scale(number);
	};

/** Named lines at values: across the plot, or from top to bottom. */
export const referenceMarks = (references: readonly Reference[], scale: Scale, isAcross: boolean): Mark[] =>
	references.flatMap(({ value, label }) => referenceAt(positionOf(scale, false)(value), label, isAcross));

function referenceAt(at: number | undefined, label: string | undefined, isAcross: boolean): Mark[] {
	if (at === undefined || at < 0 || at > 1) return [];
	const key = `reference:${label ?? at}`;
	const line = isAcross ? { x: 0, x2: 1, y: 1 - at, y2: 1 - at } : { x: at, x2: at, y: 0, y2: 1 };
	const rule: Mark = { kind: 'rule', key, ...line, certainty: 'reported', color: 'ink' };
	if (!label) return [rule];
	const place = isAcross ? ({ x: 1, anchor: 'end' } as const) : ({ x: at, anchor: 'middle' } as const);
	const y: readonly [number, number] = isAcross ? [1 - at, -3] : [0, -3];
	return [rule, { kind: 'text', key, ...place, y, side: 'above', text: label, role: 'name' }];
}

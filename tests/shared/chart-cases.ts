import fc from 'fast-check';
import { bars, dots, lines, profile, timeline, units } from '../../src/lib/chart/layouts/index.ts';
import type { Layout } from '../../src/lib/chart/marks.ts';

/** Any text that a cell of a spreadsheet may hold. */
const cell = fc.oneof(
	fc.double(),
	fc.integer({ min: -100, max: 1000 }),
	fc.constantFrom(null, undefined, '', 'n/a', '12', '2019-03', '2019-03-25', 0, NaN, Infinity, 1e308),
	fc.date(),
	fc.string({ maxLength: 4 })
);

/** Rows, good and bad, with the columns that all layouts below read. */
export const anyRows = fc.array(
	fc.record(
		{
			x: fc.oneof(fc.constantFrom('2017', '2018', '2019', '2020'), cell),
			y: fc.oneof(fc.integer({ min: -20, max: 60 }), cell),
			y2: cell,
			series: fc.oneof(fc.constantFrom('Wheat', 'Maize'), cell),
			altitude: cell,
			speed: cell,
			time: cell,
			lon: cell,
			lat: cell
		},
		{ requiredKeys: [] }
	),
	{ maxLength: 12 }
);

const fields = { x: 'x', y: 'y' };
const both = { ...fields, series: 'series' };

/** One layout of each kind, and of each way that it can be told to go. */
export const LAYOUTS: Readonly<Record<string, Layout>> = {
	bars: bars(fields),
	'bars in groups': bars(both),
	'bars in piles': bars({ ...both, arrange: 'stacked' }),
	'lying bars': bars({ ...both, arrange: 'stacked', horizontal: true, values: true }),
	'bars from a baseline': bars({ ...fields, baseline: 20, references: [{ value: 30, label: 'Target' }] }),
	units: units(both),
	'a waffle': units({ ...fields, total: 100, shape: 'square' }),
	lines: lines({ ...both, low: 'y2', high: 'y' }),
	'one line': lines({ ...fields, references: [{ value: 3 }] }),
	scatter: dots({ ...both, size: 'y2' }),
	strip: dots({ ...both, arrange: 'strip' }),
	dumbbell: dots({ ...fields, y2: 'y2', arrange: 'dumbbell' }),
	slope: dots({ ...fields, y2: 'y2', arrange: 'slope' }),
	timeline: timeline({ start: 'x', end: 'y2', name: 'y', lane: 'series' }),
	profile: profile(),
	'profile over distance': profile({
		y: 'speed',
		over: 'distance',
		gaps: [{ after: 2, duration: null, reason: 'time' }]
	})
};

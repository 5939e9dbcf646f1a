import * as v from 'valibot';
import { line, number } from './fields.ts';
import { numberFormat } from './number-format.ts';

/** The name of a column of rows. */
export const column = (what: string, example: string) =>
	v.pipe(line, v.description(`the column of the rows that ${what}`), v.examples([example]));

/** What every layout that draws numbers may say. */
const ofNumbers = {
	unit: v.optional(
		v.pipe(line, v.description('follows each number when it is read out'), v.examples(['roubles']))
	),
	format: v.optional(numberFormat)
};

const key = v.optional(column('names the same thing in two charts that follow each other', 'id'));

/** How a layout of categories finds its way in the rows. */
const categories = {
	x: column('names what is counted', 'year'),
	y: column('holds the number', 'flights'),
	series: v.optional(column('tells several numbers of one name apart', 'airline')),
	key,
	...ofNumbers
};

const bars = v.pipe(
	v.strictObject({
		...categories,
		arrange: v.optional(
			v.pipe(
				v.picklist(['grouped', 'stacked']),
				v.description('several series stand side by side (grouped) or on top of each other (stacked)'),
				v.examples(['stacked'])
			)
		),
		horizontal: v.optional(
			v.pipe(
				v.boolean(),
				v.description('true where bars lie, each under its name: for long names'),
				v.examples([true])
			)
		),
		baseline: v.optional(
			v.pipe(number, v.description('the number from which bars go; 0 if left out'), v.examples([0]))
		)
	}),
	v.title('Layout of bars'),
	v.description('a bar for each row'),
	v.examples([{ x: 'year', y: 'flights' }])
);

const units = v.pipe(
	v.strictObject({
		...categories,
		per: v.optional(
			v.pipe(
				number,
				v.minValue(0),
				v.description('how many one unit stands for; 1 if left out'),
				v.examples([10])
			)
		),
		total: v.optional(
			v.pipe(
				number,
				v.minValue(0),
				v.description(
					'the whole of which each number is a part: 100 for per cents; the rest is drawn quietly'
				),
				v.examples([100])
			)
		),
		shape: v.optional(
			v.pipe(v.picklist(['dot', 'square']), v.description('what a unit looks like'), v.examples(['square']))
		),
		columns: v.optional(
			v.pipe(number, v.minValue(1), v.description('units in a row of each name'), v.examples([10]))
		)
	}),
	v.title('Layout of units'),
	v.description('a dot for each one, or for each so many'),
	v.examples([{ x: 'month', y: 'men' }])
);

const timeline = v.pipe(
	v.strictObject({
		start: column('holds the date, or the first one: 2019, 2019-03 or 2019-03-22', 'from'),
		end: v.optional(column('holds the last date; without one the event is a point', 'to')),
		name: column('says what happened', 'what'),
		lane: v.optional(column('tells several lanes apart', 'who')),
		certainty: v.optional(column('says how sure it is: tracked, reported or inferred', 'known')),
		key
	}),
	v.title('Timeline'),
	v.description('points and spans in lanes of dates; a date that is known roughly has open ends'),
	v.examples([{ start: 'from', end: 'to', name: 'what' }])
);

const lines = v.pipe(
	v.strictObject({
		x: column('says where on the line a number is: a date, a number or a name', 'month'),
		y: column('holds the number; a row without one is a gap', 'price'),
		series: v.optional(column('tells several lines apart; each has its name at its end', 'fuel')),
		low: v.optional(column('holds the least that the number may be; it needs "high"', 'least')),
		high: v.optional(column('holds the most that the number may be; it needs "low"', 'most')),
		key,
		...ofNumbers
	}),
	v.title('Layout of lines'),
	v.description('a line from row to row, or several, with bands of what may be'),
	v.examples([{ x: 'month', y: 'price', series: 'fuel' }])
);

const dots = v.pipe(
	v.strictObject({
		arrange: v.optional(
			v.pipe(
				v.picklist(['scatter', 'strip', 'dumbbell', 'slope']),
				v.description(
					'dots by two values (scatter), along a line for each name (strip), or two numbers of each name, joined (dumbbell) or side by side (slope)'
				),
				v.examples(['dumbbell'])
			)
		),
		x: column(
			'says where a dot stands, or in a strip, a dumbbell and a slope the name of its line',
			'country'
		),
		y: column('holds the number', 'before'),
		y2: v.optional(column('holds the second number of a dumbbell or a slope', 'after')),
		series: v.optional(column('says what the colours mean', 'continent')),
		size: v.optional(column('holds the number that the area of a dot stands for', 'people')),
		name: v.optional(column('says what a dot is called', 'country')),
		key,
		...ofNumbers
	}),
	v.title('Layout of dots'),
	v.description('a dot for each row, or two that are joined'),
	v.examples([{ arrange: 'dumbbell', x: 'country', y: 'before', y2: 'after' }])
);

const profile = v.pipe(
	v.strictObject({
		y: column('holds the height or the speed; a row without one is a gap', 'altitude'),
		time: v.optional(
			column('holds the moment, as 2019-03-22T16:05Z; without it the profile goes over the distance', 'time')
		),
		lon: v.optional(column('holds the longitude, for a profile over the distance', 'lon')),
		lat: v.optional(column('holds the latitude, for a profile over the distance', 'lat')),
		...ofNumbers
	}),
	v.title('Profile'),
	v.description('the height or the speed along a way, over time or over the distance'),
	v.examples([{ y: 'altitude', time: 'time', unit: 'm' }])
);

/** The layouts of a chart, by the field that tells them apart. */
export const chartLayouts = {
	bars: v.optional(bars),
	units: v.optional(units),
	lines: v.optional(lines),
	dots: v.optional(dots),
	timeline: v.optional(timeline),
	profile: v.optional(profile)
};

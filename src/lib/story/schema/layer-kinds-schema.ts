import * as v from 'valibot';
import { column } from './chart-layouts-schema.ts';
import { line, number } from './fields.ts';
import { numberFormat } from './number-format.ts';

/** The path of a file of areas beside the story, never above its folder. */
export const AREAS_PATH = /^(?!.*\.\.)[^\s/:\\?#][^:\\?#]*\.(?:geojson|topojson|json)$/;

const COLOR = /^(?:#(?:[\dA-Fa-f]{3,4}|[\dA-Fa-f]{6}|[\dA-Fa-f]{8})|[A-Za-z]+)$/;

/** Whether a text is a colour as a story may write it. */
export const isColor = (text: string): boolean => COLOR.test(text);

/** A colour that is nothing but a colour: hexadecimal, or a CSS name. */
export const color = v.pipe(
	v.string(),
	v.regex(COLOR),
	v.title('Colour'),
	v.description('a colour, as #a8195f or by its CSS name'),
	v.examples(['#a8195f'])
);

const positive = (what: string, most: number, example: number) =>
	v.optional(
		v.pipe(
			number,
			v.minValue(1e-9),
			v.maxValue(most),
			v.description(`${what}, above 0 and at most ${most}`),
			v.examples([example])
		)
	);

const most = v.optional(
	v.pipe(
		number,
		v.minValue(1e-9),
		v.description('the number that the largest one stands for; the largest of all columns if left out'),
		v.examples([1000])
	)
);

/** The column of numbers, or one for each state. */
const value = v.pipe(
	v.union([line, v.pipe(v.array(line), v.minLength(1), v.maxLength(100))]),
	v.description(
		'the column with the numbers; or several, e.g. one for each year, in the order in which they follow each other'
	),
	v.examples(['people', ['2000', '2020']])
);

const named = {
	key: v.optional(column('names a row among all others; "id" if left out', 'code')),
	name: v.optional(column('has the name for readers; "name" if left out', 'state')),
	format: v.optional(numberFormat)
};

const placed = {
	lon: v.optional(column('holds the longitude, in degrees; "lon" if left out', 'lon')),
	lat: v.optional(column('holds the latitude, in degrees; "lat" if left out', 'lat'))
};

const classes = {
	classes: v.optional(
		v.pipe(
			v.number(),
			v.integer(),
			v.minValue(2),
			v.maxValue(9),
			v.description('how many colours there are, where "breaks" does not say; 5 if left out'),
			v.examples([4])
		)
	),
	colors: v.optional(
		v.pipe(
			v.union([
				v.picklist(['sequential', 'diverging']),
				v.pipe(v.array(color), v.minLength(2), v.maxLength(9))
			]),
			v.description('the colours: a palette of the theme’s, or a list of colours, the lowest first'),
			v.examples(['diverging', ['#fee8c8', '#e34a33']])
		)
	)
};

/** The numbers at which classes begin. */
const limits = v.pipe(
	v.array(number),
	v.minLength(1),
	v.maxLength(8),
	v.description('the numbers at which a new class begins, the lowest first'),
	v.examples([[10, 50, 100]])
);

const choropleth = v.pipe(
	v.strictObject({
		areas: v.pipe(
			v.string(),
			v.regex(AREAS_PATH),
			v.title('Areas file'),
			v.description('a GeoJSON or TopoJSON file beside the story, with the outlines of the areas'),
			v.examples(['states.geojson'])
		),
		areaId: v.optional(
			v.pipe(
				line,
				v.description('the property of the areas that the column "key" names; their own ids if left out'),
				v.examples(['code'])
			)
		),
		rest: v.optional(
			v.pipe(
				v.picklist(['missing', 'hidden']),
				v.description(
					'areas of the file that no row names: hatched like those without a number (missing), or not drawn (hidden)'
				),
				v.examples(['hidden'])
			)
		),
		...named,
		value,
		breaks: v.optional(
			v.pipe(
				v.union([v.picklist(['quantile', 'equal', 'natural']), limits]),
				v.description(
					'how numbers are parted into classes: as many areas in each (quantile), equal steps (equal), where the numbers leave gaps (natural); or the numbers at which a new class begins'
				),
				v.examples(['natural', [10, 50, 100]])
			)
		),
		...classes,
		missing: v.optional(
			v.pipe(line, v.description('what areas without a number are called'), v.examples(['No data']))
		)
	}),
	v.title('Choropleth'),
	v.description('areas in the colours of their numbers'),
	v.examples([{ areas: 'states.geojson', key: 'code', value: 'people' }])
);

const bubbles = v.pipe(
	v.strictObject({
		...named,
		...placed,
		value,
		radius: positive(
			'the radius of the largest circle in pixels; of each dot, where there are dots',
			200,
			28
		),
		most,
		dot: v.optional(
			v.pipe(
				number,
				v.minValue(1e-9),
				v.description('draws a cluster of dots in place of each circle: one dot stands for so many'),
				v.examples([100])
			)
		),
		color: v.optional(color)
	}),
	v.title('Layer of bubbles'),
	v.description('circles whose areas are the numbers'),
	v.examples([{ name: 'town', value: 'people' }])
);

const flows = v.pipe(
	v.strictObject({
		...named,
		from: v.optional(column('holds the id of the place where a flow begins; "from" if left out', 'from')),
		to: v.optional(column('holds the id of the place where it goes; "to" if left out', 'to')),
		value,
		width: positive('the width of the largest flow in pixels', 100, 16),
		most,
		directed: v.optional(
			v.pipe(
				v.boolean(),
				v.description('true where each line tapers from where the flow begins to where it goes'),
				v.examples([true])
			)
		),
		directionText: v.optional(
			v.pipe(
				line,
				v.description('how the legend says which way lines taper; with "directed"'),
				v.examples(['Wide where they begin.'])
			)
		),
		labels: v.optional(
			v.pipe(
				number,
				v.description('flows of so much and more have their number written at their middle'),
				v.examples([500])
			)
		),
		color: v.optional(color)
	}),
	v.title('Layer of flows'),
	v.description('lines between places of the story, whose widths are the numbers'),
	v.examples([{ value: 'passengers' }])
);

const heat = v.pipe(
	v.strictObject({
		...named,
		...placed,
		value: v.optional(value),
		radius: positive('how far around itself a point counts, in kilometres', 2000, 50),
		breaks: v.optional(limits),
		...classes
	}),
	v.title('Heat layer'),
	v.description('how dense points lie, per 1,000 km²; each counts one, or the number in its column "value"'),
	v.examples([{ name: 'well', radius: 80 }])
);

/** The kinds of layer, by the field that tells them apart. */
export const layerKinds = {
	choropleth: v.optional(choropleth),
	bubbles: v.optional(bubbles),
	flows: v.optional(flows),
	heat: v.optional(heat)
};

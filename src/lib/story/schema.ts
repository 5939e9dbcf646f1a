import * as v from 'valibot';
import { bounds, id, ids, lang, lonLat, markdown, number, source, text, zoom } from './fields.ts';
import { numberFormat } from './numberFormat.ts';

const pixels = v.pipe(number, v.minValue(0), v.maxValue(1000), v.description('pixels'));

const place = v.pipe(
	v.strictObject({
		name: v.pipe(text, v.description('as written on the map'), v.examples(['Caracas'])),
		at: lonLat,
		kind: v.optional(
			v.pipe(
				v.picklist(['place', 'airport', 'site', 'city', 'region']),
				v.description('how the point is drawn; a region has a name and no mark')
			)
		),
		side: v.optional(
			v.pipe(v.picklist(['left', 'right', 'top', 'bottom']), v.description('where the label stands'))
		)
	}),
	v.title('Place')
);

const area = v.pipe(
	v.strictObject({
		name: v.pipe(text, v.description('as written on the map'), v.examples(['Orinoco Mining Arc'])),
		outline: v.pipe(
			v.array(lonLat),
			v.minLength(3),
			v.description('the corners, in order; the last joins the first'),
			v.examples([
				[
					[-67.5, 8],
					[-60.5, 8.4],
					[-61, 6.2]
				]
			])
		),
		schematic: v.optional(
			v.pipe(v.boolean(), v.description('true where the outline only stands for a region of unknown bounds'))
		)
	}),
	v.title('Area')
);

const aircraft = v.pipe(
	v.strictObject({
		type: v.pipe(text, v.description('what it is'), v.examples(['Il-62M'])),
		operator: v.pipe(text, v.description('who flies it'), v.examples(['Russian Air Force'])),
		shape: v.optional(
			v.pipe(
				v.picklist(['il-62', 'il-76', 'an-124', 'airliner', 'turboprop', 'aircraft']),
				v.description('the silhouette on the map')
			)
		)
	}),
	v.title('Aircraft')
);

const leg = v.pipe(
	v.strictObject({
		from: v.pipe(id, v.description('a place’s id')),
		to: v.pipe(id, v.description('a place’s id')),
		certainty: v.pipe(
			v.picklist(['tracked', 'reported', 'inferred']),
			v.description(
				'tracked (recorded by a public tracker), reported (named by a source) or inferred (our line between two known points)'
			)
		)
	}),
	v.title('Leg')
);

const flight = v.pipe(
	v.strictObject({
		aircraft: v.pipe(
			v.union([id, v.pipe(v.array(id), v.minLength(1))]),
			v.description('an aircraft’s id, or a list of them'),
			v.examples([['RA-86496']])
		),
		date: v.pipe(text, v.description('as people write it'), v.examples(['22–23 March 2019'])),
		route: v.pipe(
			text,
			v.description('the way in words'),
			v.examples(['Chkalovsky – Latakia – Dakar – Caracas'])
		),
		note: v.pipe(text, v.description('what is known, and from whom')),
		legs: v.optional(v.pipe(v.array(leg), v.description('none where the route is not known'))),
		source: v.optional(source)
	}),
	v.title('Flight')
);

/** A view's fields; which of them go together is checked where it can be told better. */
export const viewFields = {
	center: v.optional(lonLat),
	zoom: v.optional(zoom),
	bounds: v.optional(bounds),
	padding: v.optional(
		v.pipe(
			v.union([
				pixels,
				v.pipe(
					v.strictObject({
						top: v.optional(pixels),
						right: v.optional(pixels),
						bottom: v.optional(pixels),
						left: v.optional(pixels)
					}),
					v.title('Padding')
				)
			]),
			v.description('room around the bounds, in pixels: one number, or top, right, bottom and left'),
			v.examples([40])
		)
	),
	maxZoom: v.optional(zoom)
};

const view = v.pipe(v.strictObject(viewFields), v.title('View'));

const counter = v.pipe(
	v.strictObject({
		value: v.pipe(number, v.description('the number to count to'), v.examples([150000])),
		label: v.pipe(text, v.description('what is counted'), v.examples(['roubles a month'])),
		prefix: v.optional(v.pipe(v.string(), v.description('stands before the number'), v.examples(['US$']))),
		suffix: v.optional(v.pipe(v.string(), v.description('stands after the number'), v.examples([' km²']))),
		from: v.optional(v.pipe(number, v.description('where the counting starts'), v.examples([0]))),
		format: v.optional(numberFormat)
	}),
	v.title('Counter')
);

const quote = v.pipe(
	v.strictObject({
		text: v.pipe(text, v.description('the words, exactly, without quotation marks around them')),
		speaker: v.pipe(text, v.description('who said it')),
		role: v.optional(v.pipe(text, v.description('who that is'))),
		source: v.optional(source),
		lang: v.optional(lang)
	}),
	v.title('Quotation')
);

const shows = {
	flights: ids,
	places: ids,
	areas: ids,
	alt: v.optional(v.pipe(text, v.description('what the map shows, in a sentence')))
};

const step = v.pipe(
	v.strictObject({
		id: v.pipe(id, v.description('the step’s address')),
		text: v.pipe(markdown, v.description('what is read')),
		view: v.optional(v.pipe(id, v.description('a view’s id'))),
		...shows,
		counters: v.optional(v.array(counter)),
		quote: v.optional(quote)
	}),
	v.title('Step')
);

const chapter = v.pipe(
	v.strictObject({
		id: v.pipe(id, v.description('the chapter’s address')),
		title: v.pipe(text, v.description('the heading')),
		steps: v.pipe(v.array(step), v.description('the chapter’s steps, each starting with "- id:"'))
	}),
	v.title('Chapter')
);

const storySource = v.strictObject({
	...source.entries,
	title: v.optional(v.pipe(text, v.description('the title of the work'))),
	author: v.optional(v.pipe(text, v.description('who wrote it'))),
	date: v.optional(
		v.pipe(
			v.string(),
			v.description('year, month and day, or in words with the year'),
			v.examples(['2019-07-29'])
		)
	),
	note: v.optional(v.pipe(markdown, v.description('what readers should know about the source')))
});

/** A story file as designers write it: the one place where its fields, their words and examples are kept. */
export const storySchema = v.pipe(
	v.strictObject({
		title: v.pipe(text, v.description('the headline')),
		lang: v.optional(lang),
		summary: v.pipe(markdown, v.description('a sentence or two under the headline')),
		source: v.pipe(
			storySource,
			v.title('Source'),
			v.description('what the story is based on: at least a name'),
			v.examples([{ name: 'Meduza' }])
		),
		places: v.optional(v.record(id, place)),
		areas: v.optional(v.record(id, area)),
		aircraft: v.optional(v.record(id, aircraft)),
		flights: v.optional(v.record(id, flight)),
		views: v.pipe(v.record(id, view), v.description('named views of the map')),
		opening: v.pipe(
			v.strictObject({ view: v.pipe(id, v.description('a view’s id')), ...shows }),
			v.title('Opening'),
			v.description('what the map shows behind the headline: at least a view'),
			v.examples([{ view: 'atlantic' }])
		),
		chapters: v.pipe(v.array(chapter), v.description('the chapters, each starting with "- id:"'))
	}),
	v.title('Story')
);

/** A story file's data as written, once it has the right shape. */
export type StoryFile = v.InferOutput<typeof storySchema>;

/** One step as written. */
export type StoryFileStep = StoryFile['chapters'][number]['steps'][number];

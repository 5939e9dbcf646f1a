import * as v from 'valibot';
import { chart } from './chart-schema.ts';
import { id, lang, line, markdown, work } from './fields.ts';
import { aircraft, flight } from './flight-schema.ts';
import { layers } from './layer-schema.ts';
import { mapLine } from './line-schema.ts';
import { markers } from './marker-schema.ts';
import { mediaTables } from './media-schema.ts';
import { annotation, area, place } from './place-schema.ts';
import { chapter, move, shows, viewId } from './step-schema.ts';
import { countries, graticule, maxZoom, padding, seas, towns, view } from './view-schema.ts';

const opening = v.pipe(
	v.strictObject({ view: viewId, ...shows }),
	v.title('Opening'),
	v.description('what the map shows behind the headline: at least a view'),
	v.examples([{ view: 'atlantic' }])
);

const storySource = v.pipe(
	v.strictObject({
		...work.entries,
		note: v.optional(
			v.pipe(
				markdown,
				v.description('what readers should know about the source; stands at the end'),
				v.examples(['An independent retelling of a published investigation.'])
			)
		)
	}),
	v.title('Source'),
	v.description('what the story is based on: at least a name'),
	v.examples([{ name: 'Meduza' }])
);

const defaults = v.pipe(
	v.strictObject({
		padding: v.optional(padding),
		maxZoom: v.optional(maxZoom),
		move: v.optional(move),
		graticule: v.optional(graticule),
		towns: v.optional(towns),
		countries: v.optional(countries),
		seas: v.optional(seas)
	}),
	v.title('Defaults'),
	v.description(
		'what views and steps take where they say nothing of their own; padding and maxZoom are for views with bounds'
	),
	v.examples([{ padding: 40, move: 'ease' }])
);

/** A story file as designers write it: every field with its rules, its description and an example. */
export const storySchema = v.pipe(
	v.strictObject({
		title: v.pipe(line, v.description('the headline'), v.examples(['A long way to guard a fridge'])),
		lang: v.optional(lang),
		summary: v.pipe(
			markdown,
			v.description('a sentence or two under the headline'),
			v.examples(['What two flights tell, and what they do not.'])
		),
		source: storySource,
		sources: v.optional(
			v.pipe(
				v.record(id, work),
				v.description('who says what: numbers and notes [^like-this] name a source by its id'),
				v.examples([{ meduza: { name: 'Meduza', title: 'Geopolitical debts' } }])
			)
		),
		places: v.optional(
			v.pipe(
				v.record(id, place),
				v.description('named points of the map, each under an id of your own'),
				v.examples([{ caracas: { name: 'Caracas', at: [-66.9912, 10.6012] } }])
			)
		),
		areas: v.optional(
			v.pipe(v.record(id, area), v.description('named regions of the map, each under an id of your own'))
		),
		annotations: v.optional(
			v.pipe(
				v.record(id, annotation),
				v.description('notes on the map with an arrow, each under an id of your own'),
				v.examples([{ 'last-seen': { text: 'Last seen here', at: [-17.49, 14.74] } }])
			)
		),
		aircraft: v.optional(
			v.pipe(
				v.record(id, aircraft),
				v.description('aircraft, each under its registration'),
				v.examples([{ 'RA-86496': { type: 'Il-62M', operator: 'Russian Air Force' } }])
			)
		),
		flights: v.optional(v.pipe(v.record(id, flight), v.description('flights, each under an id of your own'))),
		lines: v.optional(
			v.pipe(v.record(id, mapLine), v.description('ways of any other kind, each under an id of your own'))
		),
		charts: v.optional(v.pipe(v.record(id, chart), v.description('charts, each under an id of your own'))),
		layers,
		markers,
		...mediaTables,
		defaults: v.optional(defaults),
		views: v.pipe(
			v.record(id, view),
			v.description('what the map can show, each under an id of your own'),
			v.examples([{ atlantic: { bounds: [-78, 5, 55, 62] } }])
		),
		opening,
		chapters: v.pipe(v.array(chapter), v.description('the chapters, each starting with "- id:"'))
	}),
	v.title('Story'),
	v.description('a story that scrolls across a map')
);

/** The data of a story file that fits the schema. */
export type StoryFile = v.InferOutput<typeof storySchema>;

/** A view of a story file, with what it usually shows. */
export type StoryFileView = StoryFile['views'][string];

/** One step of a story file. */
export type StoryFileStep = StoryFile['chapters'][number]['steps'][number];

import * as v from 'valibot';
import { clock } from './clock-schema.ts';
import { counter } from './counter-schema.ts';
import { between, id, ids, idsOrChange, line, markdown } from './fields.ts';
import { image } from './image-schema.ts';
import { imageId, mediaOfStep } from './media-schema.ts';
import { layerColumns } from './layer-schema.ts';
import { quote } from './quote-schema.ts';
import { alt } from './view-schema.ts';

const OF_VIEW = 'what the view shows';

const opacity = between(0, 1, 'a number from 0 to 1', 0.5);

/** What a step or the opening puts on the map; what it leaves out is as its view says. */
export const shows = {
	flights: v.optional(idsOrChange('the flights on show', ['march'], 'what the step before it shows')),
	lines: v.optional(idsOrChange('the lines on show', ['anna'], OF_VIEW)),
	places: v.optional(idsOrChange('the places that are named', ['caracas'], OF_VIEW)),
	areas: v.optional(idsOrChange('the areas on show', ['mining-arc'], OF_VIEW)),
	annotations: v.optional(idsOrChange('the notes on the map', ['last-seen'], OF_VIEW)),
	layers: v.optional(idsOrChange('the data layers on show', ['density'], OF_VIEW)),
	layerColumns,
	markers: v.optional(idsOrChange('the markers on show', ['tower'], OF_VIEW)),
	styleLayers: v.optional(
		v.pipe(
			v.record(line, opacity),
			v.description(
				'layers of the map’s own MapLibre style, by their ids, and how opaque each is from here on: 0 hides it, 1 shows it'
			),
			v.examples([{ 'river-line': 1, satellite: 0 }])
		)
	),
	alt: v.optional(alt)
};

/** How the map comes to a view. */
export const move = v.pipe(
	v.picklist(['fly', 'ease', 'jump', 'scrub']),
	v.description(
		'how the map comes to this view: fly (rise and come down), ease (straight), jump (at once) or scrub (as fast as the reader scrolls)'
	),
	v.examples(['ease'])
);

/** The id of a view. */
export const viewId = v.pipe(id, v.description('the id of a view'), v.examples(['atlantic']));

const step = v.pipe(
	v.strictObject({
		id: v.pipe(id, v.description('the step’s address on the page, as in #tower'), v.examples(['tower'])),
		text: v.pipe(
			markdown,
			v.description(
				'what is read: *emphasis*, **strong**, [links](https://…), lists, and sources as [^their-id]'
			),
			v.examples(['A guard spent a year and a half in a *tower*.'])
		),
		view: v.optional(viewId),
		move: v.optional(move),
		...shows,
		chart: v.optional(
			v.pipe(id, v.description('the id of a chart that is shown in place of the map'), v.examples(['pay']))
		),
		highlighted: v.optional(
			v.pipe(
				v.array(line),
				v.description('what stands out in the chart: names of its rows or series; all else is quiet'),
				v.examples([['2018']])
			)
		),
		cardCharts: v.optional(ids('charts under the text, small', ['pay'])),
		clock: v.optional(clock),
		screens: v.optional(
			v.pipe(
				v.number(),
				v.minValue(1),
				v.maxValue(10),
				v.description(
					'how many screens the step is long: what changes in it changes slowly, and its text stays in sight'
				),
				v.examples([3])
			)
		),
		counters: v.optional(
			v.pipe(
				v.array(counter),
				v.description('numbers that count, each with its source'),
				v.examples([[{ value: 20, label: 'men', source: 'meduza' }]])
			)
		),
		quote: v.optional(quote),
		image: v.optional(
			v.pipe(
				v.union([imageId, image]),
				v.description('the id of an image that is shown in place of the map, or a picture under the text'),
				v.examples(['letter'])
			)
		),
		...mediaOfStep
	}),
	v.title('Step'),
	v.description('a card of text and what the map shows while it is read')
);

export const chapter = v.pipe(
	v.strictObject({
		id: v.pipe(id, v.description('the chapter’s address on the page'), v.examples(['arrival'])),
		title: v.pipe(line, v.description('the heading'), v.examples(['Arrival'])),
		steps: v.pipe(
			v.array(step),
			v.description('the chapter’s steps, each starting with "- id:"'),
			v.examples([[{ id: 'tower', text: 'A guard spent a year and a half in a tower.' }]])
		)
	}),
	v.title('Chapter'),
	v.description('steps under a heading')
);

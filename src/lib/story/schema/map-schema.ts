import * as v from 'valibot';
import { bounds, id, line, lonLat, number, pixels, sourceOrId, text, zoom } from './fields.ts';

export const place = v.pipe(
	v.strictObject({
		name: v.pipe(line, v.description('the name, as written on the map'), v.examples(['Caracas'])),
		at: lonLat,
		kind: v.optional(
			v.pipe(
				v.picklist(['place', 'airport', 'site', 'city', 'region']),
				v.description('how the point is drawn; a region (a country, a sea) has a name and no mark'),
				v.examples(['airport'])
			)
		),
		side: v.optional(
			v.pipe(
				v.picklist(['left', 'right', 'top', 'bottom']),
				v.description('the side of the point on which the name stands'),
				v.examples(['left'])
			)
		),
		priority: v.optional(
			v.pipe(
				number,
				v.minValue(-100),
				v.maxValue(100),
				v.description('where names want the same room, the one of the highest priority stays; 0 if left out'),
				v.examples([1])
			)
		)
	}),
	v.title('Place'),
	v.description('a named point of the map'),
	v.examples([{ name: 'Caracas', at: [-66.9912, 10.6012], kind: 'airport' }])
);

export const area = v.pipe(
	v.strictObject({
		name: v.pipe(line, v.description('the name, as written on the map'), v.examples(['Orinoco Mining Arc'])),
		outline: v.pipe(
			v.array(lonLat),
			v.minLength(3),
			v.description('the corners as [longitude, latitude], in order; the last joins the first'),
			v.examples([
				[
					[-67.5, 8],
					[-60.5, 8.4],
					[-61, 6.2]
				]
			])
		),
		schematic: v.optional(
			v.pipe(
				v.boolean(),
				v.description('true where the outline only stands for a region of unknown bounds: it is hatched'),
				v.examples([true])
			)
		)
	}),
	v.title('Area'),
	v.description('a named region with an outline')
);

export const annotation = v.pipe(
	v.strictObject({
		text: v.pipe(
			v.string(),
			v.regex(/\S/),
			v.maxLength(160),
			v.description('the note, in a few words: at most 160 characters'),
			v.examples(['Last seen here'])
		),
		at: lonLat,
		offset: v.optional(
			v.pipe(
				v.strictTuple([
					v.pipe(number, v.minValue(-400), v.maxValue(400)),
					v.pipe(number, v.minValue(-400), v.maxValue(400))
				]),
				v.title('Offset'),
				v.description('where the note stands from the point, in pixels: to the right, then down'),
				v.examples([[48, -48]])
			)
		)
	}),
	v.title('Annotation'),
	v.description('a note at a point of the map, with an arrow to it'),
	v.examples([{ text: 'Last seen here', at: [-17.49, 14.74], offset: [48, -48] }])
);

export const aircraft = v.pipe(
	v.strictObject({
		type: v.pipe(line, v.description('what it is'), v.examples(['Il-62M'])),
		operator: v.pipe(line, v.description('who flies it'), v.examples(['Russian Air Force'])),
		shape: v.optional(
			v.pipe(
				v.picklist(['il-62', 'il-76', 'an-124', 'airliner', 'turboprop', 'aircraft']),
				v.description('the silhouette on the map'),
				v.examples(['il-62'])
			)
		)
	}),
	v.title('Aircraft'),
	v.description('an aircraft, by its registration'),
	v.examples([{ type: 'Il-62M', operator: 'Russian Air Force', shape: 'il-62' }])
);

const leg = v.pipe(
	v.strictObject({
		from: v.pipe(id, v.description('where it starts: the id of a place'), v.examples(['chkalovsky'])),
		to: v.pipe(id, v.description('where it ends: the id of a place'), v.examples(['latakia'])),
		certainty: v.pipe(
			v.picklist(['tracked', 'reported', 'inferred']),
			v.description(
				'tracked (recorded by a public tracker), reported (named by a source) or inferred (our line between two known points)'
			),
			v.examples(['reported'])
		)
	}),
	v.title('Leg'),
	v.description('a part of a flight, drawn as the shortest line between two places'),
	v.examples([{ from: 'latakia', to: 'caracas', certainty: 'reported' }])
);

export const flight = v.pipe(
	v.strictObject({
		// Whether it may be left out depends on "illustration": that is checked where it can be told better.
		aircraft: v.optional(
			v.pipe(
				v.union([id, v.pipe(v.array(id), v.minLength(1))]),
				v.description('the id of an aircraft, or a list of them; only an illustration may go without'),
				v.examples([['RA-86496']])
			)
		),
		date: v.pipe(
			line,
			v.title('Date'),
			v.description('the date with its year, as people write it'),
			v.examples(['22–23 March 2019'])
		),
		route: v.pipe(
			line,
			v.description('the way in words'),
			v.examples(['Chkalovsky – Latakia – Dakar – Caracas'])
		),
		note: v.pipe(
			text,
			v.description('what is known, and from whom'),
			v.examples(['Tracked to Latakia; the rest was reported.'])
		),
		legs: v.optional(
			v.pipe(
				v.array(leg),
				v.description('the parts of the flight, in order; none where the route is not known'),
				v.examples([[{ from: 'latakia', to: 'caracas', certainty: 'reported' }]])
			)
		),
		track: v.optional(
			v.pipe(
				v.string(),
				v.regex(/^(?!.*\.\.)\w[\w./ -]*\.\w+$/),
				v.title('File'),
				v.description('a recorded track in place of legs: a file beside the story'),
				v.examples(['tracks/flight.json'])
			)
		),
		illustration: v.optional(
			v.pipe(
				v.boolean(),
				v.description(
					'true where the flight is made up to show how something works: the map and the table say so'
				),
				v.examples([true])
			)
		),
		source: v.optional(sourceOrId)
	}),
	v.title('Flight'),
	v.description('a row of the table of flights and, where legs or a track are known, a line on the map')
);

/** A view's fields; which of them go together is checked where it can be told better. */
export const viewFields = {
	center: v.optional(lonLat),
	zoom: v.optional(zoom),
	bearing: v.optional(
		v.pipe(
			number,
			v.minValue(-360),
			v.maxValue(360),
			v.description('what stands at the top, in degrees clockwise from north; with "center"'),
			v.examples([45])
		)
	),
	pitch: v.optional(
		v.pipe(
			number,
			v.minValue(0),
			v.maxValue(60),
			v.description('how far the map is tilted, in degrees: 0 looks straight down; with "center"'),
			v.examples([30])
		)
	),
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
	maxZoom: v.optional(
		v.pipe(
			zoom,
			v.description('the closest that a wide screen may come to the bounds, as a zoom'),
			v.examples([6])
		)
	),
	follow: v.optional(
		v.pipe(
			id,
			v.description('the id of a flight: the map goes along with its aircraft; with "zoom"'),
			v.examples(['march'])
		)
	),
	lookAhead: v.optional(
		v.pipe(
			number,
			v.minValue(0),
			v.maxValue(1),
			v.description(
				'how far ahead of the aircraft the map looks, as a share of its whole way; with "follow"'
			),
			v.examples([0.1])
		)
	)
};

export const view = v.pipe(
	v.strictObject(viewFields),
	v.title('View'),
	v.description(
		'what the map shows: "center" and "zoom", or "bounds" that must be seen, or "follow" and "zoom" to go along with a flight'
	),
	v.examples([{ center: [-66.9, 10.2], zoom: 6.5 }])
);

import * as v from 'valibot';
import { id, line, sourceOrId, text } from './fields.ts';

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
		// Only an illustration may leave it out; the check says so, as it knows both fields.
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
		deleted: v.optional(
			v.pipe(
				v.boolean(),
				v.description(
					'true where its record was deleted later: a clock of days lets its line fade once it is drawn'
				),
				v.examples([true])
			)
		),
		source: v.optional(sourceOrId)
	}),
	v.title('Flight'),
	v.description('a row of the table of flights and, where legs or a track are known, a line on the map')
);

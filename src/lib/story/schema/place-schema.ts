import * as v from 'valibot';
import { between, line, lonLat, number } from './fields.ts';

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
			between(
				-100,
				100,
				'where names want the same space, the one of the highest priority stays; 0 if left out',
				1
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

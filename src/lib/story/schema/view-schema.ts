import * as v from 'valibot';
import { between, bounds, id, ids, lonLat, pixels, text, zoom } from './fields.ts';

const bearing = between(
	-360,
	360,
	'the direction at the top of the map, in degrees clockwise from north; with "center" or "bounds"',
	45
);

const pitch = between(
	0,
	60,
	'how far the map is tilted, in degrees: 0 looks straight down; with "center" or "bounds"',
	30
);

export const padding = v.pipe(
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
	v.description('free space around the bounds, in pixels: one number, or top, right, bottom and left'),
	v.examples([40])
);

export const maxZoom = v.pipe(
	zoom,
	v.description('the closest that a wide screen may come to the bounds, as a zoom'),
	v.examples([6])
);

const follow = v.pipe(
	id,
	v.description(
		'the id of a flight or a line: the map goes along with its aircraft or its head; with "zoom"'
	),
	v.examples(['march'])
);

const lookAhead = between(
	0,
	1,
	'how far ahead of the aircraft the map looks, as a fraction of its whole way; with "follow"',
	0.1
);

/** The picture in words. */
export const alt = v.pipe(
	text,
	v.description('what the map shows, in a sentence, for those who do not see it'),
	v.examples(['A line from Moscow to Caracas.'])
);

/** Lines of longitude and latitude. */
export const graticule = v.pipe(
	v.union([
		v.boolean(),
		v.pipe(
			v.strictObject({
				every: between(1, 90, 'degrees from one line to the next', 15)
			}),
			v.title('Graticule')
		)
	]),
	v.description(
		'quiet lines of longitude and latitude: true for one every 10 degrees, { every: 15 } for others, false for none'
	),
	v.examples([true, { every: 15 }])
);

/** Whether capitals and large towns are named. */
export const towns = v.pipe(
	v.boolean(),
	v.description('true where capitals and large towns are named quietly, the more the closer the view is'),
	v.examples([true])
);

/** Whether countries are named. */
export const countries = v.pipe(
	v.boolean(),
	v.description('true where countries are named quietly, in the story’s language'),
	v.examples([true])
);

/** Whether seas are named. */
export const seas = v.pipe(
	v.boolean(),
	v.description('true where oceans and large seas are named quietly, in the story’s language'),
	v.examples([true])
);

/** What a view shows in every step that says nothing else. */
const usuallyShows = {
	flights: v.optional(ids('the flights that it usually shows', ['march'])),
	lines: v.optional(ids('the lines that it usually shows', ['anna'])),
	places: v.optional(ids('the places that it usually names', ['caracas'])),
	areas: v.optional(ids('the areas that it usually shows', ['mining-arc'])),
	annotations: v.optional(ids('the notes that it usually has', ['last-seen'])),
	layers: v.optional(ids('the data layers that it usually shows', ['density'])),
	markers: v.optional(ids('the markers that it usually shows', ['tower'])),
	alt: v.optional(alt),
	graticule: v.optional(graticule),
	towns: v.optional(towns),
	countries: v.optional(countries),
	seas: v.optional(seas)
};

/** The three kinds of view, by the field that tells them apart. */
export const viewKinds = {
	center: v.strictObject({
		center: lonLat,
		zoom,
		bearing: v.optional(bearing),
		pitch: v.optional(pitch),
		...usuallyShows
	}),
	bounds: v.strictObject({
		bounds,
		padding: v.optional(padding),
		maxZoom: v.optional(maxZoom),
		bearing: v.optional(bearing),
		pitch: v.optional(pitch),
		...usuallyShows
	}),
	follow: v.strictObject({ follow, zoom, lookAhead: v.optional(lookAhead), ...usuallyShows })
};

/** What a view may be. The check, the JSON Schema and the type of a story's views all follow from this. */
export const view = v.pipe(
	v.union([viewKinds.center, viewKinds.bounds, viewKinds.follow]),
	v.title('View'),
	v.description(
		'what the map shows: "center" and "zoom", or "bounds" that must be seen, or "follow" and "zoom" to go along with a flight or a line; and what it usually shows there'
	),
	v.examples([{ center: [-66.9, 10.2], zoom: 6.5 }])
);

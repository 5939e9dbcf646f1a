import * as v from 'valibot';

/** The northern and southern edge of a Web Mercator map, in degrees. */
export const MERCATOR_EDGE = 85.05;

/**
 * The longest text of one field, in characters: about 650 words. Markdown made to be slow takes the square of its
 * length; half a second at this one.
 */
export const LONGEST_TEXT = 4000;

/** Text that says something. */
export const text = v.pipe(v.string(), v.regex(/\S/), v.maxLength(LONGEST_TEXT));

/** Text in restricted Markdown. */
export const markdown = v.pipe(text, v.metadata({ format: 'markdown' }));

/** The id of a step, place, flight …; also what refers to one. At least one letter keeps a record in its order. */
export const id = v.pipe(v.string(), v.regex(/^(?=.*[A-Za-z])[\w-]+$/), v.title('Id'));

/** A number that can be counted to or drawn. */
export const number = v.pipe(v.number(), v.finite());

/** A web address. */
export const url = v.pipe(
	v.string(),
	v.regex(/^https?:\/\/[^\s/]+\.[^\s]+$/i),
	v.title('Web address'),
	v.description('an address that starts with https:// or http://'),
	v.examples(['https://example.org/report'])
);

/** A BCP 47 language tag. */
export const lang = v.pipe(
	v.string(),
	v.title('Language'),
	v.description('a language tag: en, es, pt-BR'),
	v.examples(['en'])
);

/** Longitude and latitude, in GeoJSON's order. Their ranges are checked where a swap can be told from a slip. */
export const lonLat = v.pipe(
	v.strictTuple([number, number]),
	v.title('Point'),
	v.description('longitude (east is positive), then latitude (north is positive), in degrees'),
	v.examples([[-66.9912, 10.6012]])
);

/** West, south, east, north. */
export const bounds = v.pipe(
	v.strictTuple([number, number, number, number]),
	v.title('Bounds'),
	v.description('west, south, east and north, in degrees; east is smaller than west across the antimeridian'),
	v.examples([[-100, -5, 70, 62]])
);

/** MapLibre's zoom. */
export const zoom = v.pipe(
	number,
	v.minValue(0),
	v.maxValue(22),
	v.title('Zoom'),
	v.description('0 draws the world 512 pixels wide; each step doubles it; 5 shows a country, 10 a city'),
	v.examples([5])
);

/** Who says so. */
export const source = v.pipe(
	v.strictObject({
		name: v.pipe(text, v.description('who says so'), v.examples(['Meduza'])),
		url: v.optional(url)
	}),
	v.title('Source')
);

/** Ids of things that show; absent means none. */
export const ids = v.optional(v.pipe(v.array(id), v.description('a list of ids: [first, second]')));

import * as v from 'valibot';

/** The northern and southern edge of a Web Mercator map, in degrees. */
export const MERCATOR_EDGE = 85.05;

/**
 * The longest text of one field, in characters: about 650 words. Markdown made to be slow takes the square of its
 * length; half a second at this one.
 */
export const LONGEST_TEXT = 4000;

/** The longest name, label or heading, in characters: more than two lines of it fit nowhere. */
export const LONGEST_LINE = 240;

/** Text that says something. */
export const text = v.pipe(v.string(), v.regex(/\S/), v.maxLength(LONGEST_TEXT));

/** Text of a line or two: a name, a label, a heading. */
export const line = v.pipe(v.string(), v.regex(/\S/), v.maxLength(LONGEST_LINE));

/** Text in restricted Markdown. */
export const markdown = v.pipe(text, v.metadata({ format: 'markdown' }));

/** The id of a step, place, flight …; also what refers to one. At least one letter keeps a record in its order. */
export const id = v.pipe(v.string(), v.regex(/^(?=.*[A-Za-z])[\w-]+$/), v.title('Id'));

/** A number that can be counted to or drawn. */
export const number = v.pipe(v.number(), v.finite());

/** A number from `least` to `most`, both included. */
export const between = (least: number, most: number, description: string, example: number) =>
	v.pipe(number, v.minValue(least), v.maxValue(most), v.description(description), v.examples([example]));

/** A web address. */
export const url = v.pipe(
	v.string(),
	v.regex(/^[Hh][Tt][Tt][Pp][Ss]?:\/\/[^\s/]+\.[^\s]+$/),
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

/** A day, or a date in words. */
export const date = v.pipe(
	line,
	v.title('Date'),
	v.description('year, month and day, or in words with the year'),
	v.examples(['2019-07-29', 'July 2019'])
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

/** A length on the screen. */
export const pixels = between(0, 1000, 'pixels, from 0 to 1000', 40);

/** Who says so. */
export const source = v.pipe(
	v.strictObject({
		name: v.pipe(line, v.description('who says so'), v.examples(['Meduza'])),
		url: v.optional(url)
	}),
	v.title('Source'),
	v.description('who says so, and where'),
	v.examples([{ name: 'Meduza', url: 'https://meduza.io' }])
);

/** Who says so: the id of one of the story's sources, or its name and address in its place. */
export const sourceOrId = v.pipe(
	v.union([id, source]),
	v.description('who says so: the id of one of the "sources", or { name: …, url: … }'),
	v.examples(['meduza', { name: 'Meduza', url: 'https://meduza.io' }])
);

/** Published work: who says so, and in what. */
export const work = v.pipe(
	v.strictObject({
		...source.entries,
		title: v.optional(
			v.pipe(line, v.description('the title of the work'), v.examples(['Geopolitical debts']))
		),
		author: v.optional(v.pipe(line, v.description('who wrote it'), v.examples(['Lilya Yapparova']))),
		date: v.optional(date)
	}),
	v.title('Source'),
	v.description('a published work: at least the name of who published it'),
	v.examples([{ name: 'Meduza', title: 'Geopolitical debts', date: '2019-07-29' }])
);

/** Ids of things that show. */
export const ids = (what: string, example: string[]) =>
	v.pipe(v.array(id), v.description(`${what}: a list of ids`), v.examples([example]));

/**
 * What a step shows of one kind: a list of ids, or what it adds to another list and removes from it.
 *
 * @param of which list that is
 */
export const idsOrChange = (what: string, example: string[], of: string) =>
	v.pipe(
		v.union([
			ids(what, example),
			v.pipe(
				v.strictObject({
					add: v.optional(ids('what comes to it', example)),
					remove: v.optional(ids('what goes from it', example))
				}),
				v.title('Change'),
				v.description(`"add" and "remove", which change ${of}`)
			)
		]),
		v.description(`${what}: a list of ids, or { add: [], remove: [] } to change ${of}`),
		v.examples([example])
	);

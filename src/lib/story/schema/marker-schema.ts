import * as v from 'valibot';
import { between, id, line, lonLat, number, sourceOrId, text } from './fields.ts';
import { color } from './layer-kinds-schema.ts';
import { picture } from './media-schema.ts';
import { numberFormat } from './number-format.ts';

/** Which of its own points a marker has on the map's point, as `Marker` takes it. */
const ANCHORS = ['center', 'top', 'bottom', 'left', 'right'] as const;

/** Where a link leads: what the page's one function for links lets through. */
const LINK = /^(?:[Hh][Tt][Tt][Pp][Ss]?:\/\/[^\s/]+\.\S+|mailto:\S+@\S+|#\S+|\/(?![/\\])\S*)$/;

const affix = (where: string, example: string) =>
	v.optional(
		v.pipe(
			v.string(),
			v.maxLength(40),
			v.description(`stands right ${where} the number; write the space, if there is one`),
			v.examples([example])
		)
	);

/** Anything at a point of the map. A check says which fields go together. */
export const marker = v.pipe(
	v.strictObject({
		at: v.pipe(
			v.union([id, lonLat]),
			v.description('where it stands: the id of a place, or [longitude, latitude]'),
			v.examples(['caracas', [-66.9912, 10.6012]])
		),
		image: v.optional(picture('a picture to show', 'images/tower.webp')),
		number: v.optional(v.pipe(number, v.description('a number to show'), v.examples([58]))),
		text: v.optional(
			v.pipe(
				v.string(),
				v.regex(/\S/),
				v.maxLength(160),
				v.description('a few words to show: at most 160 characters'),
				v.examples(['Closed since 2019'])
			)
		),
		alt: v.optional(
			v.pipe(
				text,
				v.description('what the picture or the pin shows, for those who do not see it'),
				v.examples(['A tower above a street.'])
			)
		),
		label: v.optional(
			v.pipe(line, v.description('what the number counts, with its unit'), v.examples(['barrels']))
		),
		prefix: affix('before', 'US$'),
		suffix: affix('after', ' km²'),
		format: v.optional(numberFormat),
		color: v.optional(v.pipe(color, v.description('the colour of a pin, as #a8195f or by its CSS name'))),
		anchor: v.optional(
			v.pipe(
				v.picklist(ANCHORS),
				v.description(
					'which of its own points stands on the map’s point: center, top, bottom, left or right; a pin’s is its tip, that of anything else its center'
				),
				v.examples(['bottom'])
			)
		),
		width: v.optional(between(8, 1000, 'how wide it is, in pixels, from 8 to 1000', 96)),
		metres: v.optional(
			v.pipe(
				number,
				v.minValue(1),
				v.maxValue(40_000_000),
				v.description(
					'in place of "width", how wide it is in metres along the ground: it grows with the map'
				),
				v.examples([50_000])
			)
		),
		avoid: v.optional(
			v.pipe(
				v.boolean(),
				v.description(
					'true where it takes another side of its point, or goes, so as to cover no name, note or other such marker'
				),
				v.examples([true])
			)
		),
		link: v.optional(
			v.pipe(
				v.string(),
				v.regex(LINK),
				v.title('Link'),
				v.description('where it leads: https://…, mailto:…, #its-id for a step, or /a-path of the site'),
				v.examples(['https://example.org/report'])
			)
		),
		source: v.optional(sourceOrId)
	}),
	v.title('Marker'),
	v.description('a picture, a number, a few words or a pin at a point of the map'),
	v.examples([{ at: [-66.9912, 10.6012], number: 58, label: 'barrels', source: 'meduza' }])
);

/** The table of markers. */
export const markers = v.optional(
	v.pipe(
		v.record(id, marker),
		v.description('what stands at points of the map, each under an id of your own')
	)
);

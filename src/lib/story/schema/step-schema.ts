import * as v from 'valibot';
import { id, ids, lang, line, markdown, number, sourceOrId, text } from './fields.ts';
import { numberFormat } from '../text/number-format.ts';

const counter = v.pipe(
	v.strictObject({
		value: v.pipe(number, v.description('the number to count to'), v.examples([150000])),
		label: v.pipe(line, v.description('what is counted'), v.examples(['roubles a month'])),
		source: sourceOrId,
		prefix: v.optional(
			v.pipe(
				v.string(),
				v.maxLength(40),
				v.description('stands right before the number; write the space, if there is one'),
				v.examples(['US$'])
			)
		),
		suffix: v.optional(
			v.pipe(
				v.string(),
				v.maxLength(40),
				v.description('stands right after the number; write the space, if there is one'),
				v.examples([' km²'])
			)
		),
		from: v.optional(
			v.pipe(number, v.description('where the counting starts; 0 if left out'), v.examples([0]))
		),
		format: v.optional(numberFormat)
	}),
	v.title('Counter'),
	v.description('a number that counts up when it is seen; it needs a source'),
	v.examples([{ value: 150000, label: 'roubles a month', source: 'meduza' }])
);

const quote = v.pipe(
	v.strictObject({
		text: v.pipe(
			text,
			v.description('the words, exactly, without quotation marks around them'),
			v.examples(['They never really did anything.'])
		),
		speaker: v.pipe(line, v.description('who said it'), v.examples(['Tatyana Rusakova'])),
		role: v.optional(v.pipe(line, v.description('who that is'), v.examples(['press secretary, Rosneft']))),
		source: v.optional(sourceOrId),
		lang: v.optional(lang)
	}),
	v.title('Quotation'),
	v.description('what somebody said'),
	v.examples([{ text: 'They never really did anything.', speaker: 'A reserve officer' }])
);

const size = (what: string, example: number) =>
	v.pipe(
		number,
		v.integer(),
		v.minValue(1),
		v.maxValue(20_000),
		v.description(`the picture file’s ${what}, in pixels`),
		v.examples([example])
	);

export const imageSchema = v.pipe(
	v.strictObject({
		src: v.pipe(
			v.string(),
			v.regex(/^(?!.*\.\.)(?!\/\/)[^\s:\\?#]+\.[A-Za-z]+$/),
			v.title('Picture'),
			v.description('a picture file of your own site, as the page finds it'),
			v.examples(['/images/tower.jpg'])
		),
		alt: v.pipe(
			text,
			v.description('what the picture shows, for those who do not see it'),
			v.examples(['A tower of glass above a street with trees.'])
		),
		credit: v.optional(
			v.pipe(
				line,
				v.description('who made it, and by what right it is shown'),
				v.examples(['Photo: A. Name'])
			)
		),
		width: size('width', 1600),
		height: size('height', 1067)
	}),
	v.title('Image'),
	v.description('a picture under the text'),
	v.examples([{ src: '/images/tower.jpg', alt: 'A tower of glass.', width: 1600, height: 1067 }])
);

const moment = (what: string, example: string) =>
	v.pipe(
		v.string(),
		v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)$/),
		v.title('Moment'),
		v.description(`${what}: date, time and zone (Z is UTC)`),
		v.examples([example])
	);

const clock = v.pipe(
	v.union([
		v.boolean(),
		v.pipe(
			v.strictObject({
				from: moment('when the clock starts', '2019-03-22T12:00Z'),
				to: moment('when it stops', '2019-03-23T06:00Z'),
				timeZone: v.optional(
					v.pipe(
						v.string(),
						v.title('Time zone'),
						v.description('the zone whose time the clock shows, by its IANA name; UTC if left out'),
						v.examples(['Europe/Moscow'])
					)
				)
			}),
			v.title('Clock')
		)
	]),
	v.description(
		'a clock that runs while the step is read, and flights stand where their tracks have them: true, or { from: …, to: … }'
	),
	v.examples([true])
);

/** What a step or the opening puts on the map. */
export const shows = {
	flights: ids('the flights on show', ['march']),
	places: ids('the places that are named', ['caracas']),
	areas: ids('the areas on show', ['mining-arc']),
	annotations: ids('the notes on the map', ['last-seen']),
	alt: v.optional(
		v.pipe(
			text,
			v.description('what the map shows, in a sentence, for those who do not see it'),
			v.examples(['A line from Moscow to Caracas.'])
		)
	)
};

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
		move: v.optional(
			v.pipe(
				v.picklist(['fly', 'ease', 'jump', 'scrub']),
				v.description(
					'how the map comes to this view: fly (rise and come down), ease (straight), jump (at once) or scrub (as fast as the reader scrolls)'
				),
				v.examples(['ease'])
			)
		),
		...shows,
		clock: v.optional(clock),
		counters: v.optional(
			v.pipe(
				v.array(counter),
				v.description('numbers that count, each with its source'),
				v.examples([[{ value: 20, label: 'men', source: 'meduza' }]])
			)
		),
		quote: v.optional(quote),
		image: v.optional(imageSchema)
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

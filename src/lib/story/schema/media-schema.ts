import * as v from 'valibot';
import { id, line, number, sourceOrId, text } from './fields.ts';

/** A file beside the story, or with a slash in front a file of the site. */
const file = (title: string, endings: string, description: string, example: string) =>
	v.pipe(
		v.string(),
		v.regex(new RegExp(`^(?!.*\\.\\.)(?!//)[^\\s:\\\\?#]+\\.(?:${endings})$`)),
		v.title(title),
		v.description(description),
		v.examples([example])
	);

export const picture = (what: string, example: string) =>
	file(
		'Picture file',
		'png|jpe?g|webp|avif|gif|svg',
		`${what}, beside the story, or of the site with a slash in front`,
		example
	);

const alt = (what: string, example: string) =>
	v.pipe(text, v.description(`what the ${what} shows, for those who do not see it`), v.examples([example]));

const fraction = v.pipe(number, v.minValue(0), v.maxValue(1));

/** A part of a picture. */
export const focus = v.pipe(
	v.strictTuple([fraction, fraction, fraction, fraction]),
	v.title('Part'),
	v.description('the fractions (0–1) of a picture at which a part’s left, top, right and bottom edges lie'),
	v.examples([[0.1, 0.6, 0.5, 0.8]])
);

const note = v.pipe(
	v.strictObject({
		text: v.pipe(line, v.description('what the note says'), v.examples(['Signed by hand'])),
		at: v.optional(
			v.pipe(
				v.strictTuple([fraction, fraction]),
				v.title('Place'),
				v.description('a point, by the fractions (0–1) of the picture from its left and top'),
				v.examples([[0.3, 0.7]])
			)
		),
		outline: v.optional(focus)
	}),
	v.title('Note'),
	v.description('a text on a picture, with a point or an outline'),
	v.examples([{ text: 'Signed by hand', outline: [0.1, 0.6, 0.5, 0.8] }])
);

/** A picture that steps show in place of the map. */
export const image = v.pipe(
	v.strictObject({
		src: picture('the picture', 'images/letter.webp'),
		alt: alt('picture', 'A typed letter with a stamp.'),
		source: sourceOrId,
		notes: v.optional(
			v.pipe(v.record(id, note), v.description('notes and outlines on it, each under an id of your own'))
		)
	}),
	v.title('Image'),
	v.description('a picture that steps show in place of the map')
);

const video = v.pipe(
	v.strictObject({
		src: file('Video', 'mp4|webm', 'the video, beside the story, or of the site', 'videos/take-off.mp4'),
		poster: picture('a picture of the video for when it cannot play', 'videos/take-off.webp'),
		alt: alt('video', 'An aircraft takes off.'),
		source: sourceOrId,
		mode: v.optional(
			v.pipe(
				v.picklist(['loop', 'once', 'scrub']),
				v.description('loop, once when it is reached, or scrub: the reader moves it; loop if left out'),
				v.examples(['scrub'])
			)
		),
		captions: v.optional(
			file('Captions', 'vtt', 'what is said in it, as WebVTT, in the story’s language', 'videos/take-off.vtt')
		)
	}),
	v.title('Video'),
	v.description('a video without sound that steps show in place of the map')
);

const drawing = v.pipe(
	v.strictObject({
		src: v.pipe(
			v.string(),
			v.regex(/^(?!.*\.\.)[^\s:\\?#/][^\s:\\?#]*\.svg$/),
			v.title('Drawing file'),
			v.description('an SVG file beside the story, whose parts have ids'),
			v.examples(['drawings/tower.svg'])
		),
		alt: alt('drawing', 'A tower, and the rooms in it.'),
		source: v.optional(sourceOrId)
	}),
	v.title('Drawing'),
	v.description('a drawing in parts that steps show in place of the map')
);

const table = <Entry extends v.GenericSchema>(entry: Entry, what: string) =>
	v.optional(v.pipe(v.record(id, entry), v.description(`${what}, each under an id of your own`)));

/** The tables of media in a story. */
export const mediaTables = {
	images: table(image, 'pictures'),
	videos: table(video, 'videos'),
	drawings: table(drawing, 'drawings in parts')
};

const partIds = (what: string, example: string) =>
	v.optional(v.pipe(v.array(line), v.description(what), v.examples([[example]])));

const idOf = (what: string, example: string) =>
	v.pipe(id, v.description(`the id of ${what} that is shown in place of the map`), v.examples([example]));

/** The id of an image, as a step names it. */
export const imageId = idOf('an image', 'letter');

/** What a step says of the media that it shows. */
export const mediaOfStep = {
	video: v.optional(idOf('a video', 'take-off')),
	drawing: v.optional(idOf('a drawing', 'tower')),
	focus: v.optional(focus),
	notes: v.optional(
		v.pipe(
			v.array(id),
			v.description('which of the image’s notes are shown; all if left out'),
			v.examples([['stamp']])
		)
	),
	parts: v.optional(
		v.pipe(
			v.strictObject({
				show: partIds('parts that come into sight, and stay', 'door'),
				draw: partIds('parts whose lines draw themselves, one after the other, and stay', 'cables'),
				hide: partIds('parts that go', 'roof')
			}),
			v.title('Change of parts'),
			v.description(
				'what changes in the drawing, by the ids of its parts; a part that comes later is not seen before'
			),
			v.examples([{ show: ['door'], draw: ['cables'] }])
		)
	)
};

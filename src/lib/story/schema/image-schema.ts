import * as v from 'valibot';
import { line, number, text } from './fields.ts';

const size = (what: string, example: number) =>
	v.pipe(
		number,
		v.integer(),
		v.minValue(1),
		v.maxValue(20_000),
		v.description(`the picture file’s ${what}, in pixels`),
		v.examples([example])
	);

export const image = v.pipe(
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

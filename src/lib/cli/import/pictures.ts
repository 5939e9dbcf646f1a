import * as v from 'valibot';
import { imageSchema } from '../../story/schema/index.ts';
import type { Card } from './draft.ts';
import { quoted, type Notes } from './notes.ts';
import type { Picture } from './prose.ts';

/**
 * Puts the first picture of which all is known onto a card, and tells of the others. What a picture shows, and how large
 * it is, is never made up.
 */
export function picturesOf(
	pictures: readonly (Picture & { caption?: string; credit?: string })[],
	card: Card,
	notes: Notes
): void {
	for (const { line, caption, ...picture } of pictures) {
		const { src, alt, credit } = picture;
		if (src.trim() === '') continue;
		if (!card.image && v.is(imageSchema, picture)) {
			card.image = picture;
			const words = caption && `a picture’s caption was left out: ${quoted(caption)}`;
			if (words) notes.add(line, words, 'A picture has a credit and, for those who do not see it, its alt.');
			continue;
		}
		const lacking = ['alt', 'width', 'height'].filter((name) => !Object.hasOwn(picture, name));
		const why = card.image
			? 'A step has one picture.'
			: lacking.length > 0
				? `A picture needs its file on your own site, and ${lacking.join(', ')}: add "image" to the step.`
				: 'A picture is a file of your own site: put it into static/ and add "image" to the step.';
		const told = [caption, credit].filter((one) => one?.trim()).map((one) => quoted(one!));
		const of = told.length > 0 ? ` (${told.join(', ')})` : '';
		notes.add(line, `the picture ${quoted(src)}${of} was left out`, why);
		const said = [`the picture ${src.trim()}`, alt && `alt: ${alt}`, caption, credit && `credit: ${credit}`];
		card.left.push(notes.clean(said.filter(Boolean).join('; '), line));
	}
}

import * as v from 'valibot';
import { imageSchema } from '../story/schema/index.ts';
import type { Card } from './imported.ts';
import type { Picture } from './prose.ts';
import { quoted } from './warnings.ts';

/** A picture, with what stands under it. */
type CaptionedPicture = Picture & { caption?: string; credit?: string };

/**
 * Puts the first picture that a story can show on a card, and warns about the others. A story's picture has a description
 * and a size; the import never makes them up.
 */
export function addPictures(
	card: Card,
	pictures: readonly CaptionedPicture[],
	warnings = card.warnings
): void {
	for (const { position, caption, ...picture } of pictures) {
		const { src, alt, credit } = picture;
		if (src.trim() === '') continue;
		if (!card.image && v.is(imageSchema, picture)) {
			card.image = picture;
			const what = caption && `the caption of a picture was left out: ${quoted(caption)}`;
			const fix = 'A picture has a credit and, for those who do not see it, its alt.';
			if (what) warnings.add(position, what, fix);
			continue;
		}
		const texts = [caption, credit].flatMap((one) => (one?.trim() ? [quoted(one)] : []));
		const under = texts.length > 0 ? ` (${texts.join(', ')})` : '';
		const fix = card.image ? 'A step has one picture.' : fixOf(picture);
		warnings.add(position, `the picture ${quoted(src)}${under} was left out`, fix);
		const parts = [`the picture ${src.trim()}`, alt && `alt: ${alt}`, caption, credit && `credit: ${credit}`];
		card.omissions.push(warnings.clean(parts.filter(Boolean).join('; '), position));
	}
}

function fixOf(picture: object): string {
	const missing = ['alt', 'width', 'height'].filter((name) => !Object.hasOwn(picture, name));
	if (missing.join() === 'alt')
		return 'Say what it shows in its alternative text there, for those who do not see it.';
	return missing.length > 0
		? `A picture needs its file on your own site, and ${missing.join(', ')}: add "image" to the step.`
		: 'A picture is a file of your own site: put it into static/ and add "image" to the step.';
}

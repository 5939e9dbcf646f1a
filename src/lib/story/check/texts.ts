import { LONGEST_TEXT } from '../schema/fields.ts';
import type { Located } from '../source/located.ts';
import { readMarkdown, type TellFault } from '../text/markdown.ts';
import { stepsOf } from './steps.ts';
import type { Diagnostics } from '../diagnostics/diagnostics.ts';
import type { Range } from '../diagnostics/range.ts';
import type { Spot } from '../source/cursor.ts';
import { didYouMean } from '../diagnostics/edit-distance.ts';

/** Words: at 60 words a card of the story is about as tall as a phone; at twice that it hides the map for long. */
const LONG_STEP = 120;

/** A source that a text names. */
export interface NamedSource {
	id: string;
	at: Range;
}

/**
 * Checks the Markdown of a story, its links to steps, and the length of what is read over the map.
 *
 * @returns the sources that its texts name
 */
export function checkTexts(story: Spot, located: Located, diagnostics: Diagnostics): NamedSource[] {
	const steps = stepsOf(story);
	const holders = [...story.get('chapters').items(), ...steps];
	const addresses = new Set(holders.map((holder) => holder.get('id').text ?? ''));
	for (const step of steps) {
		const text = step.get('text');
		const count = text.text?.match(/\S+/g)?.length ?? 0;
		if (count > LONG_STEP && (text.text?.length ?? 0) <= LONGEST_TEXT)
			diagnostics.add(264, located.nameOf(text.path), { count, limit: LONG_STEP });
	}
	const texts = steps.map((step) => step.get('text'));
	return [story.get('summary'), story.get('source').get('note'), ...texts].flatMap((spot) =>
		checkMarkdown(spot, addresses, located, diagnostics)
	);
}

function checkMarkdown(
	{ text, path }: Spot,
	addresses: ReadonlySet<string>,
	located: Located,
	diagnostics: Diagnostics
): NamedSource[] {
	if (text === undefined || text.length > LONGEST_TEXT) return [];
	const tell: TellFault = (code, words, offset, length) => {
		diagnostics.add(code, located.inText(path, text, offset, length), words);
	};
	const { links, notes } = readMarkdown(text, tell);
	for (const { id, offset, length } of links) {
		if (addresses.has(id)) continue;
		const hint = didYouMean(id, addresses, 'Name a step or chapter by its id.');
		diagnostics.add(242, located.inText(path, text, offset, length), { id, hint });
	}
	return notes.map(({ id, offset, length }) => ({ id, at: located.inText(path, text, offset, length) }));
}

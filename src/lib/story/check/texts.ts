import { didYouMean } from '../diagnostics/edit-distance.ts';
import type { Diagnostics } from '../diagnostics/diagnostics.ts';
import type { Range } from '../diagnostics/range.ts';
import { LONGEST_TEXT } from '../schema/fields.ts';
import type { Cursor } from '../source/cursor.ts';
import { readMarkdown, type Markdown } from '../text/markdown.ts';
import { stepCursors } from './steps.ts';

/** Words: a card of 60 is about as tall as a phone, and one of twice that hides the map for long. */
const LONG_STEP = 120;

/** A source that a text names. */
export interface NamedSource {
	id: string;
	range: Range;
}

/**
 * Checks the Markdown of a story, its links to steps, and how long the texts over the map are.
 *
 * @returns the sources that the texts name
 */
export function checkTexts(story: Cursor, diagnostics: Diagnostics): NamedSource[] {
	const steps = stepCursors(story);
	const addresses = addressesIn(story);
	const texts = steps.map((step) => step.get('text'));
	for (const { text = '', nameRange } of texts) {
		const count = text.match(/\S+/g)?.length ?? 0;
		if (count > LONG_STEP && text.length <= LONGEST_TEXT)
			diagnostics.add(264, nameRange, { count, limit: LONG_STEP });
	}
	return markdownTexts(story).flatMap((cursor) => {
		if (cursor.text === undefined || cursor.text.length > LONGEST_TEXT) return [];
		const { notes } = checkMarkdown(cursor, addresses, diagnostics);
		return notes.map(({ id, offset, length }) => ({ id, range: cursor.rangeInText(offset, length) }));
	});
}

/** The ids of steps and chapters, to which links lead. */
export function addressesIn(story: Cursor): ReadonlySet<string> {
	const holders = [...story.get('chapters').items(), ...stepCursors(story)];
	return new Set(holders.map((holder) => holder.get('id').text ?? ''));
}

/** The texts of a story that are Markdown. */
export function markdownTexts(story: Cursor): Cursor[] {
	const texts = stepCursors(story).map((step) => step.get('text'));
	return [story.get('summary'), story.get('source').get('note'), ...texts];
}

/** Reads a text as restricted Markdown, and reports what it cannot hold and links to ids that no step or chapter has. */
export function checkMarkdown(
	cursor: Cursor,
	addresses: ReadonlySet<string>,
	diagnostics: Diagnostics
): Markdown {
	const markdown = readMarkdown(cursor.text ?? '', (code, parameters, offset, length) => {
		diagnostics.add(code, cursor.rangeInText(offset, length), parameters);
	});
	for (const { id, offset, length } of markdown.links) {
		if (addresses.has(id)) continue;
		const hint = didYouMean(id, addresses, 'Name a step or chapter by its id.');
		diagnostics.add(242, cursor.rangeInText(offset, length), { id, hint });
	}
	return markdown;
}

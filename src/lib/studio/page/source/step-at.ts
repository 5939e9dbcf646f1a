import { chaptersOf } from '../story-fields.ts';
import { pathAt } from './path-at.ts';

/** The step at a position of a file's text, in an empty line that of the text before it; undefined where there is none. */
export function stepAt(data: unknown, text: string, offset: number): string | undefined {
	const before = text.slice(0, offset);
	const isEmpty = /(?:^|\n)[ \t]*$/.test(before) && /^[ \t]*(?:\n|$)/.test(text.slice(offset));
	const [chapters, chapter, steps, step] = pathAt(text, isEmpty ? before.trimEnd().length : offset).path;
	if (chapters !== 'chapters' || steps !== 'steps') return undefined;
	return chaptersOf(data)[Number(chapter)]?.steps[Number(step)]?.id;
}

/** Where a step begins in the text; undefined for the opening's name. */
export function offsetOfStep(text: string, step: string): number | undefined {
	const name = step.replace(/[^\w-]/g, '\\$&');
	const found = new RegExp(`^.*(?<![\\w-])id: *["']?${name}["']?(?![\\w-])`, 'm').exec(text);
	return found?.index;
}

import type { EditPath, Operation } from '../../../edit/index.ts';
import type { TextBeside } from '../../../story/translate/index.ts';
import { valueAt } from '../story-fields.ts';

/**
 * Gives a translation a text.
 *
 * @param data the translation's fields
 * @param texts all texts of the story
 * @param path of the text
 * @param text empty where there should be none
 */
export function translated(
	data: unknown,
	texts: readonly TextBeside[],
	path: EditPath,
	text: string
): Operation {
	const index = path.findIndex((key) => typeof key === 'number');
	const list = path.slice(0, index);
	const isInFile = index === -1 || valueAt(data, path.slice(0, index + 1)) !== undefined;
	if (isInFile) return text.trim() === '' ? { type: 'removeField', path } : { type: 'setText', path, text };
	// A list has an item for each of its original's.
	const length = Math.max(...texts.map((one) => itemIn(one.path, list) + 1));
	const known = valueAt(data, list);
	const value: unknown[] = Array.from({ length }, (_, i) =>
		Array.isArray(known) ? ((known as unknown[])[i] ?? {}) : {}
	);
	const at = Number(path[index]);
	value[at] = withText(value[at], path.slice(index + 1), text);
	return { type: 'setField', path: list, value };
}

/** The position in a list of what a path leads to; -1 for a path that does not lead there. */
const itemIn = (path: EditPath, list: EditPath): number =>
	list.every((key, i) => path[i] === key) && typeof path[list.length] === 'number'
		? Number(path[list.length])
		: -1;

function withText(value: unknown, [key, ...rest]: EditPath, text: string): unknown {
	if (key === undefined) return text;
	return { ...(value as object | undefined), [key]: withText(valueAt(value, [key]), rest, text) };
}

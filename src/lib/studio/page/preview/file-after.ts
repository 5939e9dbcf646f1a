import type { EditPath, Operation } from '../../../edit/index.ts';
import { withoutValue, withValue } from '../../../story/source/index.ts';
import { placeOf, valueAt } from '../story-fields.ts';

/** Steps or chapters, as a file and a story have them. */
type Items = readonly { id: string }[];

/**
 * What a file, or a story with its chapters, holds after an operation. It says nothing of whether that is right.
 *
 * @returns undefined for what only the text of the file can tell, or where nothing of that name is there
 */
export function fileAfter(data: unknown, operation: Operation): unknown {
	switch (operation.type) {
		case 'setField':
		case 'setText': {
			const path = placeOf(data, operation.path);
			if (!path) return undefined;
			const value =
				operation.type === 'setText' ? textLike(valueAt(data, path), operation.text) : operation.value;
			return withValue(data, path, value);
		}
		case 'removeField': {
			const path = placeOf(data, operation.path);
			return path && valueAt(data, path) !== undefined ? withoutValue(data, path) : undefined;
		}
		case 'setView':
			return withValue(data, ['views', operation.id], operation.view);
		case 'addPlace':
			return withValue(data, ['places', operation.id], operation.place);
		case 'addEntry':
			return withValue(data, [operation.table, operation.id], operation.entry);
		case 'addStep': {
			const { chapter, step, index = Infinity } = operation;
			return withItems(data, ['chapters', chapter, 'steps'], (steps) => put(steps, step, index));
		}
		case 'addChapter': {
			const { chapter, index = Infinity } = operation;
			return withItems(data, ['chapters'], (chapters) => put(chapters, chapter, index));
		}
		case 'deleteStep':
			return without(data, ['steps', operation.id]);
		case 'deleteChapter':
			return without(data, ['chapters', operation.id]);
		case 'duplicateStep': {
			const { id, as } = operation;
			const place = placeOf(data, ['steps', id]);
			const step = valueAt(data, ['steps', id]);
			if (!place || !step) return undefined;
			const index = Number(place.at(-1)) + 1;
			return withItems(data, place.slice(0, -1), (steps) => put(steps, { ...step, id: as }, index));
		}
		case 'moveStep': {
			const { id, chapter, index } = operation;
			const step = valueAt(data, ['steps', id]);
			const rest = without(data, ['steps', id]);
			return withItems(rest, ['chapters', chapter, 'steps'], (steps) => put(steps, step, index));
		}
		case 'moveChapter': {
			const { id, index } = operation;
			const chapter = valueAt(data, ['chapters', id]);
			return withItems(without(data, ['chapters', id]), ['chapters'], (all) => put(all, chapter, index));
		}
		default:
			return undefined;
	}
}

/** A text that ends as the one before: the style of a field decides on the line breaks at its end. */
const textLike = (before: unknown, text: string): string =>
	text.replace(/\n+$/, '') + (typeof before === 'string' && before.endsWith('\n') ? '\n' : '');

/** Items with one more at a position; those with its id already have it. */
function put(items: Items, item: unknown, index: number): Items {
	const { id } = item as { id: string };
	return items.some((one) => one.id === id) ? items : items.toSpliced(index, 0, item as { id: string });
}

function without(data: unknown, path: EditPath): unknown {
	const place = placeOf(data, path);
	return place && valueAt(data, place) !== undefined ? withoutValue(data, place) : undefined;
}

function withItems(data: unknown, path: EditPath, change: (items: Items) => Items): unknown {
	const place = placeOf(data, path);
	const items = place && valueAt(data, place);
	return Array.isArray(items) ? withValue(data, place!, change(items as Items)) : undefined;
}

import type { Operation } from '../../edit/index.ts';
import { valueAt } from './story-fields.ts';

/** The pictures that a step shows in place of the map, and what it says of them. */
const PICTURES = ['chart', 'image', 'video', 'drawing'] as const;
const OF_PICTURES = ['highlighted', 'focus', 'notes', 'parts'];

/** Shows a picture in a step in place of what it showed. A picture under its text stays. */
export function showPicture(
	data: unknown,
	step: string,
	kind: (typeof PICTURES)[number],
	id: string
): Operation[] {
	const isShown = (field: string): boolean => {
		const value = valueAt(data, ['steps', step, field]);
		return field === 'image' ? typeof value === 'string' : value !== undefined;
	};
	const others = [...PICTURES.filter((other) => other !== kind), ...OF_PICTURES].filter(isShown);
	return [
		...others.map((field): Operation => ({ type: 'removeField', path: ['steps', step, field] })),
		{ type: 'setField', path: ['steps', step, kind], value: id }
	];
}

import type { Operation } from '../../edit/index.ts';
import { PICTURES } from '../../story/schema/index.ts';
import { valueAt } from './story-fields.ts';

export { PICTURES };

/** A picture that a step may show in place of the map. */
type PictureKind = (typeof PICTURES)[number];

/** What a step says of its picture. */
const OF_PICTURES = ['highlighted', 'focus', 'notes', 'parts'];

/** The picture that a step shows in place of the map. A picture under its text is none. */
export function shownPicture(data: unknown, step: string): { kind: PictureKind; id: string } | undefined {
	for (const kind of PICTURES) {
		const id = valueAt(data, ['steps', step, kind]);
		if (typeof id === 'string') return { kind, id };
	}
	return undefined;
}

/** Shows a picture in a step in place of what it showed. A picture under its text stays. */
export function showPicture(data: unknown, step: string, kind: PictureKind, id: string): Operation[] {
	const others = removed(
		data,
		step,
		PICTURES.filter((other) => other !== kind)
	);
	return [...others, { type: 'setField', path: ['steps', step, kind], value: id }];
}

/** Shows the map in a step in place of its picture. */
export const showMap = (data: unknown, step: string): Operation[] => removed(data, step, PICTURES);

/** Takes out what a step says of pictures in place of the map. */
function removed(data: unknown, step: string, kinds: readonly PictureKind[]): Operation[] {
	const isShown = (field: string): boolean => {
		const value = valueAt(data, ['steps', step, field]);
		return field === 'image' ? typeof value === 'string' : value !== undefined;
	};
	return [...kinds, ...OF_PICTURES]
		.filter(isShown)
		.map((field) => ({ type: 'removeField', path: ['steps', step, field] }));
}

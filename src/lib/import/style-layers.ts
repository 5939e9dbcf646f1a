import { LONGEST_LINE } from '../story/schema/index.ts';
import type { Fields } from './fields.ts';
import { quoted } from './warnings.ts';

/** Layers of a style, by their ids, and how opaque they become, 0–1. */
export type Opacities = Record<string, number>;

/** What layers of the style each chapter changes: the next one begins with what a chapter does when it is left. */
export function switchesOf(chapters: readonly Fields[]): Opacities[] {
	let left: Opacities = {};
	return chapters.map((chapter) => {
		const entered = { ...left, ...opacitiesIn(chapter, 'onChapterEnter') };
		left = opacitiesIn(chapter, 'onChapterExit');
		return entered;
	});
}

/** Reads a list of layers: `[{ layer: 'river', opacity: 1 }]`. */
function opacitiesIn(chapter: Fields, name: string): Opacities {
	return Object.fromEntries(
		chapter.records(name, 'layer', ({ fields }) => textOf(fields.get('layer')?.value)).flatMap(opacityIn)
	);
}

const textOf = (value: { kind: string } | undefined): string | undefined =>
	value && 'text' in value ? String(value.text) : undefined;

function opacityIn(entry: Fields): [id: string, opacity: number][] {
	const { warnings, position } = entry;
	const id = entry.text('layer')?.text.trim();
	const opacity = entry.number('opacity');
	entry.leave('duration', 'A layer fades while the reader scrolls.');
	entry.rest('a layer');
	const isName = id && id.length <= LONGEST_LINE && !(id in Object.prototype);
	if (isName && opacity !== undefined && opacity >= 0 && opacity <= 1) {
		return [[warnings.clean(id, position), opacity]];
	}
	const what = `a layer${id ? ` ${quoted(id)}` : ''} was left out`;
	warnings.add(position, what, 'It has a name and an "opacity" from 0 to 1.');
	return [];
}

import type { Path } from './cursor.ts';

/** How a message names what stands at a path. */
export function fieldName(path: Path): string {
	const last = path.at(-1);
	if (last === undefined) return 'the story';
	if (typeof last === 'string') return `"${last}"`;
	const list = path.findLast((key) => typeof key === 'string');
	return `an item of "${list}"`;
}

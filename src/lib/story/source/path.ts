/** Field names and list positions, from the top of the file down. */
export type Path = readonly (string | number)[];

/** How a message names what stands at a path: `"zoom"`, `an item of "legs"`, `the story`. */
export function fieldName(path: Path): string {
	const last = path.at(-1);
	if (last === undefined) return 'the story';
	if (typeof last === 'string') return `"${last}"`;
	const list = path.findLast((key) => typeof key === 'string');
	return `an item of "${list}"`;
}

import { isSeam } from '../seam.ts';

/** A part of a multi-line: positions, as the file has them. */
type Part = readonly unknown[];

/**
 * Puts the parts of a multi-line in order: each part that begins at the antimeridian, where a program cut the line, follows
 * the part that it continues. Such programs may write the western half first.
 */
export function joinedAtSeams(parts: readonly Part[]): Part[] {
	const next = new Map<Part, Part>();
	const continued = new Set<Part>();
	const ends = parts.filter((part) => isAtSeam(part.at(-1)));
	for (const part of parts.filter(([first]) => isAtSeam(first))) {
		const before = ends.find((end) => end !== part && !next.has(end) && follows(end, part));
		if (!before) continue;
		next.set(before, part);
		continued.add(part);
	}
	const ordered = new Set<Part>();
	// A line that was cut into a ring has no first part: there the file's order decides.
	for (const first of [...parts.filter((part) => !continued.has(part)), ...parts]) {
		for (let part: Part | undefined = first; part && !ordered.has(part); part = next.get(part))
			ordered.add(part);
	}
	return [...ordered];
}

function follows(before: Part, after: Part): boolean {
	const [from, to] = [placeOf(before.at(-1)), placeOf(after[0])];
	return from !== undefined && to !== undefined && isSeam(from, to);
}

const isAtSeam = (position: unknown): boolean => Math.abs(placeOf(position)?.lon ?? 0) > 179.9;

function placeOf(position: unknown): { lon: number; lat: number } | undefined {
	if (!Array.isArray(position)) return undefined;
	const [lon, lat] = position as unknown[];
	return typeof lon === 'number' && typeof lat === 'number' ? { lon, lat } : undefined;
}

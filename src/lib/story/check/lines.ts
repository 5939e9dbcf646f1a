import type { Diagnostics } from '../diagnostics/diagnostics.ts';
import { mapLine } from '../schema/line-schema.ts';
import type { Cursor } from '../source/cursor.ts';

/** The ways to say where a line goes, by what a message calls them. */
const WAYS = { from: '"from"', points: '"points"', path: 'a "path"' } as const;

/** Checks which fields of a line go together, and that no line has the id of a flight. */
export function checkLines(story: Cursor, diagnostics: Diagnostics): void {
	const flights = story.get('flights');
	for (const [id, line] of story.get('lines').entries()) {
		if (flights.get(id).value !== undefined) diagnostics.add(371, line.nameRange, { id });
		const what = faultOf(line);
		if (what) diagnostics.add(370, line.nameRange, { what });
		const [from, to] = [line.get('from'), line.get('to')];
		const isRound = from.text !== undefined && from.text === to.text;
		if (isRound && line.get('via').items().length === 0)
			diagnostics.add(237, to.range, { what: 'line', place: from.text });
	}
}

/** What is wrong with how a line says where it goes; undefined where nothing is. */
function faultOf(line: Cursor): string | undefined {
	const has = (name: string): boolean => line.get(name).value !== undefined;
	const names = line.entries().map(([name]) => name);
	// A mistyped name is reported as such; it may be the field that is missing.
	if (names.length === 0 || names.some((name) => !Object.hasOwn(mapLine.entries, name))) return undefined;
	const isByPlaces = ['from', 'via', 'to'].some(has);
	const [way, second] = [
		...(isByPlaces ? [WAYS.from] : []),
		...(has('points') ? [WAYS.points] : []),
		...(has('path') ? [WAYS.path] : [])
	];
	if (second) return `has both ${way} and ${second}`;
	if (!way) return 'does not say where it goes';
	if (!isByPlaces) return undefined;
	const missing = ['from', 'to'].find((name) => !has(name));
	return missing && `has no "${missing}"`;
}

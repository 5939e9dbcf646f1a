import type { Operation } from '../../edit/index.ts';
import type { LonLat } from '../../geo/index.ts';
import { slugOf } from '../../slug/index.ts';
import { freshId, idsIn, valueAt } from './story-fields.ts';

/** What a step that is added may begin with. */
export const STEP_KINDS = ['Text', 'Number', 'Quotation', 'Chart'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

const TEXT = { text: 'Write here.\n' };

export const idsAt = (data: unknown, table: string): string[] =>
	Object.keys((valueAt(data, [table]) ?? {}) as object);

/** What stands in a new step until it is written; undefined where the file has nothing to show of the kind. */
function startOf(kind: StepKind, data: unknown): Record<string, unknown> | undefined {
	if (kind === 'Text') return {};
	const source = idsAt(data, 'sources')[0] ?? { name: 'The name of the source' };
	if (kind === 'Number') return { counters: [{ value: 1, label: 'what is counted', source }] };
	if (kind === 'Quotation') return { quote: { text: 'The exact words.', speaker: 'Who said them' } };
	const [chart] = idsAt(data, 'charts');
	return chart === undefined ? undefined : { chart };
}

const idIn = (taken: readonly string[], like: string): string =>
	taken.includes(like) ? freshId(taken, like) : like;

/** Adds a chapter at the end of the story, with its first step. */
export function newChapter(data: unknown): { operation: Operation; step: string } {
	const ids = idsIn(data);
	const step = idIn(ids, 'new-step');
	const chapter = { id: idIn(ids, 'new-chapter'), title: 'New chapter', steps: [{ id: step, ...TEXT }] };
	return { operation: { type: 'addChapter', chapter }, step };
}

/** Adds a step at the end of a chapter, under an id of its own; undefined where the file has nothing to show of the kind. */
export function newStep(
	data: unknown,
	chapter: string,
	kind: StepKind
): (Operation & { type: 'addStep' }) | undefined {
	const start = startOf(kind, data);
	const id = idIn(idsIn(data), 'new-step');
	return start && { type: 'addStep', chapter, step: { id, ...TEXT, ...start } };
}

/** An id for something that is called so, which is not taken yet. An id has a letter. */
export function idFor(name: string, taken: readonly string[], otherwise: string): string {
	const slug = /[a-z]/.test(slugOf(name)) ? slugOf(name) : otherwise;
	return taken.includes(slug) ? freshId(taken, slug) : slug;
}

/** Shows one thing more in a step, besides what stands there. */
export function showIn(data: unknown, step: string, list: string, id: string): Operation {
	const path = step === 'opening' ? ['opening', list] : ['steps', step, list];
	const shown = valueAt(data, path) as string[] | { add?: string[] } | undefined;
	const value = Array.isArray(shown) ? [...shown, id] : { ...shown, add: [...(shown?.add ?? []), id] };
	return { type: 'setField', path, value };
}

/** Adds a place, and shows it in a step. */
export function newPlace(data: unknown, step: string, name: string, at: LonLat): Operation[] {
	const id = idFor(name, idsAt(data, 'places'), 'place');
	return [
		{ type: 'addPlace', id, place: { name, at: [...at], kind: 'city' } },
		showIn(data, step, 'places', id)
	];
}

/** Adds a note at a point of the map, and shows it in a step. */
export function newNote(data: unknown, step: string, text: string, at: LonLat): Operation[] {
	const words = text.split(/\s+/).slice(0, 3).join(' ');
	const id = idFor(words, idsAt(data, 'annotations'), 'note');
	return [
		{ type: 'addEntry', table: 'annotations', id, entry: { text, at: [...at], offset: [48, -48] } },
		showIn(data, step, 'annotations', id)
	];
}

/** Adds a line along points, and shows it in a step. */
export function newLine(
	data: unknown,
	step: string,
	{ name, kind, vehicle }: { name: string; kind: string; vehicle?: string },
	points: readonly LonLat[]
): Operation[] {
	// Flights and lines share their ids.
	const id = idFor(name, [...idsAt(data, 'lines'), ...idsAt(data, 'flights')], 'line');
	const entry = { name, kind, ...(vehicle && { vehicle }), points: points.map((at) => [...at]) };
	return [{ type: 'addEntry', table: 'lines', id, entry }, showIn(data, step, 'lines', id)];
}

/** Adds an area with an outline, and shows it in a step. */
export function newArea(data: unknown, step: string, name: string, outline: readonly LonLat[]): Operation[] {
	const id = idFor(name, idsAt(data, 'areas'), 'area');
	const entry = { name, outline: outline.map((at) => [...at]) };
	return [{ type: 'addEntry', table: 'areas', id, entry }, showIn(data, step, 'areas', id)];
}

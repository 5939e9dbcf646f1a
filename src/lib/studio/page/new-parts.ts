import type { Operation } from '../../edit/index.ts';
import type { LonLat } from '../../geo/index.ts';
import { freshId, idsIn, valueAt } from './story-fields.ts';

/** What a step that is added may begin with. */
export const STEP_KINDS = ['Text', 'Number', 'Quotation', 'Chart'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

const idsAt = (data: unknown, table: string): string[] =>
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

/** Adds a step at the end of a chapter, under an id of its own; undefined where the file has nothing to show of the kind. */
export function newStep(
	data: unknown,
	chapter: string,
	kind: StepKind
): (Operation & { type: 'addStep' }) | undefined {
	const start = startOf(kind, data);
	const ids = idsIn(data);
	const id = ids.includes('new-step') ? freshId(ids, 'new-step') : 'new-step';
	return start && { type: 'addStep', chapter, step: { id, text: 'Write here.\n', ...start } };
}

/** A name as an id: small letters, digits and hyphens. */
const slugOf = (name: string): string =>
	name
		.normalize('NFD')
		.toLowerCase()
		.replace(/\p{M}/gu, '')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');

/** Adds a place, and shows it in a step besides what stands there. */
export function newPlace(data: unknown, step: string, name: string, at: LonLat): Operation[] {
	const taken = idsAt(data, 'places');
	// An id has a letter.
	const slug = /[a-z]/.test(slugOf(name)) ? slugOf(name) : 'place';
	const id = taken.includes(slug) ? freshId(taken, slug) : slug;
	const path = step === 'opening' ? ['opening', 'places'] : ['steps', step, 'places'];
	const shown = valueAt(data, path) as string[] | { add?: string[] } | undefined;
	const value = Array.isArray(shown) ? [...shown, id] : { ...shown, add: [...(shown?.add ?? []), id] };
	return [
		{ type: 'addPlace', id, place: { name, at: [...at], kind: 'city' } },
		{ type: 'setField', path, value }
	];
}

import * as v from 'valibot';
import type { Operation } from '../../edit/index.ts';
import type { StudioRequest } from '../protocol.ts';

/** A request is at most so long, as JSON: a story file is shorter. */
export const LONGEST_REQUEST = 600_000;

const known = {
	id: v.pipe(v.number(), v.integer()),
	story: v.pipe(v.string(), v.maxLength(4096))
};
const base = v.pipe(v.string(), v.maxLength(64));

const schema: v.GenericSchema<unknown, StudioRequest> = v.variant('ask', [
	v.strictObject({ ...known, ask: v.literal('open') }),
	v.strictObject({
		...known,
		ask: v.literal('change'),
		base,
		name: v.pipe(v.string(), v.maxLength(200)),
		// Each is checked where it is applied.
		operations: v.pipe(v.array(v.custom<Operation>(() => true)), v.minLength(1), v.maxLength(100)),
		dry: v.optional(v.boolean())
	}),
	v.strictObject({ ...known, ask: v.picklist(['undo', 'redo']), base })
]);

/** A request that is one; undefined for anything else that a page may send. */
export function readRequest(data: unknown): StudioRequest | undefined {
	const result = v.safeParse(schema, data);
	return result.success ? result.output : undefined;
}

/** The id of whatever a page sent, so that its answer is found. */
export function idOf(data: unknown): number {
	const { id } = (data ?? {}) as { id?: unknown };
	return typeof id === 'number' ? id : -1;
}

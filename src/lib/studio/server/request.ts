import * as v from 'valibot';
import type { Operation, TextEdit } from '../../edit/index.ts';
import type { StudioRequest } from '../protocol.ts';

/** A request without a file is at most so long, as JSON: a story file is shorter. */
export const LONGEST_REQUEST = 600_000;

/** A file that comes with one is at most so large, in bytes. */
export const LARGEST_FILE = 8_000_000;

/** The same in base64. */
const LONGEST_FILE_DATA = Math.ceil(LARGEST_FILE / 3) * 4;

/** One sign at a time: an expression for the whole has no stack for so long a text. */
const NOT_BASE64 = /[^A-Za-z0-9+/=]/;

/** The longest request that can be read, as JSON. */
export const LONGEST_MESSAGE = LONGEST_FILE_DATA + LONGEST_REQUEST;

const lang = v.pipe(v.string(), v.maxLength(35));
const known = {
	id: v.pipe(v.number(), v.integer()),
	story: v.pipe(v.string(), v.maxLength(4096)),
	translation: v.optional(lang)
};
const base = v.pipe(v.string(), v.maxLength(64));
const name = v.pipe(v.string(), v.maxLength(200));
const path = v.pipe(v.string(), v.maxLength(240));
const data = v.pipe(
	v.string(),
	v.maxLength(LONGEST_FILE_DATA),
	v.check((text) => !NOT_BASE64.test(text))
);
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const edit: v.GenericSchema<unknown, TextEdit> = v.pipe(
	v.strictObject({ from: offset, to: offset, insert: v.string() }),
	v.check(({ from, to }) => from <= to)
);

const schema: v.GenericSchema<unknown, StudioRequest> = v.variant('ask', [
	v.strictObject({ ...known, ask: v.literal('open') }),
	v.strictObject({
		...known,
		ask: v.literal('change'),
		base,
		name,
		// Each is checked where it is applied.
		operations: v.pipe(v.array(v.custom<Operation>(() => true)), v.minLength(1), v.maxLength(100)),
		dry: v.optional(v.boolean())
	}),
	v.strictObject({ ...known, ask: v.literal('text'), base, edit }),
	v.strictObject({ ...known, ask: v.picklist(['undo', 'redo']), base }),
	v.strictObject({ ...known, ask: v.literal('sheet'), path }),
	v.strictObject({ ...known, ask: v.literal('cells'), path, base, name, edit }),
	v.strictObject({
		...known,
		ask: v.literal('file'),
		kind: v.picklist(['picture', 'track']),
		name: path,
		data
	}),
	v.strictObject({
		...known,
		ask: v.literal('document'),
		base,
		name: path,
		data,
		after: path,
		dry: v.optional(v.boolean())
	}),
	v.strictObject({ ...known, ask: v.literal('translate'), lang })
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

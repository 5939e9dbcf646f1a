import * as v from 'valibot';
import { tables, type Table } from '../story/check/index.ts';
import type { Operation } from './operation.ts';

const id = v.pipe(v.string(), v.maxLength(240));
const index = v.pipe(v.number(), v.integer(), v.minValue(0));
const text = v.pipe(v.string(), v.maxLength(100_000));
const path = v.pipe(v.array(v.union([id, index])), v.minLength(1), v.maxLength(12));
const table = v.picklist(Object.keys(tables) as [Table, ...Table[]]);
const fields = v.record(v.string(), v.unknown());

/** Every operation: its fields as they may come from anyone. */
export const operationSchema: v.GenericSchema<unknown, Operation> = v.variant('type', [
	v.strictObject({ type: v.literal('setField'), path, value: v.unknown() }),
	v.strictObject({ type: v.literal('removeField'), path }),
	v.strictObject({ type: v.literal('renameField'), path, to: id }),
	v.strictObject({ type: v.literal('setText'), path, text }),
	v.strictObject({ type: v.literal('setView'), id, view: fields }),
	v.strictObject({ type: v.literal('addPlace'), id, place: fields }),
	v.strictObject({ type: v.literal('removePlace'), id }),
	v.strictObject({ type: v.literal('addEntry'), table, id, entry: fields }),
	v.strictObject({ type: v.literal('removeEntry'), table, id }),
	v.strictObject({
		type: v.literal('rename'),
		table: v.union([table, v.picklist(['steps', 'chapters'])]),
		from: id,
		to: id
	}),
	v.strictObject({ type: v.literal('addStep'), chapter: id, step: fields, index: v.optional(index) }),
	v.strictObject({ type: v.literal('deleteStep'), id }),
	v.strictObject({ type: v.literal('duplicateStep'), id, as: id }),
	v.strictObject({ type: v.literal('moveStep'), id, chapter: id, index }),
	v.strictObject({ type: v.literal('splitStep'), id, at: index, as: id }),
	v.strictObject({ type: v.literal('joinSteps'), id }),
	v.strictObject({ type: v.literal('addChapter'), chapter: fields, index: v.optional(index) }),
	v.strictObject({ type: v.literal('deleteChapter'), id }),
	v.strictObject({ type: v.literal('moveChapter'), id, index })
]);

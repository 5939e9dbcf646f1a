import * as v from 'valibot';

type AnySchema = v.GenericSchema;
type Fields = v.StrictObjectSchema<Record<string, AnySchema>, undefined>;
type Table = v.RecordSchema<v.GenericSchema<string>, AnySchema, undefined>;
type List = v.ArraySchema<AnySchema, undefined>;
type Tuple = v.StrictTupleSchema<AnySchema[], undefined>;
type Options = v.PicklistSchema<string[], undefined>;
type Alternatives = v.UnionSchema<AnySchema[], undefined>;
type Optional = v.OptionalSchema<AnySchema, undefined>;

/** The kinds of Valibot schema that a story's schema consists of, by the `type` that Valibot gives them. */
interface Shapes {
	strict_object: Fields;
	record: Table;
	array: List;
	strict_tuple: Tuple;
	picklist: Options;
	union: Alternatives;
	optional: Optional;
}

/** Any part of the schema. */
export type Part = AnySchema;

function isOf<Type extends keyof Shapes>(type: Type, part: Part): part is Shapes[Type] {
	return part.type === type;
}

/** What an optional part holds when it is there. */
export function unwrap(part: Part): Part {
	return isOf('optional', part) ? unwrap(part.wrapped) : part;
}

/** True where a field may be left out. */
export function isOptional(part: Part): boolean {
	return isOf('optional', part);
}

/** The alternatives of a part; the part itself where it has none. */
export function alternativesOf(part: Part): readonly Part[] {
	return isOf('union', part) ? part.options : [part];
}

/** The fields of an object with fixed names; of alternative objects, the fields of all. */
export function fieldsOf(part: Part): Readonly<Record<string, Part>> | undefined {
	if (isOf('strict_object', part)) return part.entries;
	if (!isOf('union', part)) return undefined;
	const alternatives = part.options.map(fieldsOf).filter((fields) => fields !== undefined);
	if (alternatives.length < part.options.length) return undefined;
	const names = new Set(alternatives.flatMap((fields) => Object.keys(fields)));
	return Object.fromEntries(
		[...names].map((name) => {
			const fields = alternatives.flatMap((one) => one[name] ?? []);
			const isNeeded = fields.length === alternatives.length && !fields.some(isOptional);
			return [name, isNeeded ? fields[0]! : v.optional(unwrap(fields[0]!))];
		})
	);
}

/** The part of each entry of a record with free names. */
export function entryOf(part: Part): Part | undefined {
	return isOf('record', part) ? part.value : undefined;
}

/** The part of each item of a list of any length. */
export function itemOf(part: Part): Part | undefined {
	return isOf('array', part) ? part.item : undefined;
}

/** The parts of a list of fixed length. */
export function tupleOf(part: Part): readonly Part[] | undefined {
	return isOf('strict_tuple', part) ? part.items : undefined;
}

/** The words of which a field must be one; of alternatives, those of the one that has some. */
export function optionsOf(part: Part): readonly string[] | undefined {
	if (isOf('union', part)) return part.options.map(optionsOf).find((options) => options !== undefined);
	return isOf('picklist', part) ? part.options : undefined;
}

/**
 * The part that applies to a value: of several alternatives, the only one of the value's kind. Text where a number may stand, and
 * no text, is a number that is written in another way.
 */
export function partFor(part: Part, value: unknown): Part {
	const bare = unwrap(part);
	const alternatives = alternativesOf(bare);
	const ofKind = (kind: Kind) => alternatives.filter((alternative) => kindOf(alternative) === kind);
	const kind = kindOfValue(value);
	const found = ofKind(kind);
	const meant = found.length === 0 && kind === 'text' ? ofKind('number') : found;
	return meant.length === 1 ? meant[0]! : bare;
}

/** The part at a field, entry or item of another; undefined where the schema has none. */
export function childOf(part: Part, key: string | number): Part | undefined {
	const fields = fieldsOf(part);
	if (fields) return Object.hasOwn(fields, key) ? fields[key] : undefined;
	return entryOf(part) ?? itemOf(part) ?? tupleOf(part)?.[Number(key)];
}

/** What kind of value a part or a file has. */
export type Kind = 'fields' | 'list' | 'text' | 'number' | 'boolean' | 'nothing';

/** The kind of value that a part asks for; undefined where it has alternatives of several kinds. */
export function kindOf(part: Part): Kind | undefined {
	if (isOf('union', part)) {
		const [kind, ...others] = new Set(part.options.map(kindOf));
		return others.length === 0 ? kind : undefined;
	}
	if (fieldsOf(part) || entryOf(part)) return 'fields';
	if (itemOf(part) || tupleOf(part)) return 'list';
	return part.type === 'number' || part.type === 'boolean' ? part.type : 'text';
}

/** The kind of a value. */
export function kindOfValue(value: unknown): Kind {
	if (value === null || value === undefined) return 'nothing';
	if (Array.isArray(value)) return 'list';
	if (typeof value === 'object') return 'fields';
	return typeof value === 'number' || typeof value === 'boolean' ? (typeof value as Kind) : 'text';
}

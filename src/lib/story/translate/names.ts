import { tables } from '../check/named-ids.ts';
import {
	alternativesOf,
	childOf,
	entryOf,
	fieldsOf,
	itemOf,
	unwrap,
	type Part
} from '../schema/introspection.ts';
import { storySchema } from '../schema/schema.ts';
import type { Path } from '../source/path.ts';
import { englishWords } from '../text/words.ts';

/** What an entry of each table is called. */
export const KINDS: Readonly<Record<string, string>> = {
	...tables,
	chapters: 'chapter',
	steps: 'step',
	words: 'word'
};

const WORK = ['name', 'title', 'author', 'date'];

/** The fields with texts, by the table or field that holds them. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
	source: [...WORK, 'note'],
	sources: WORK,
	aircraft: ['type', 'operator'],
	flights: ['date', 'route', 'note', 'source'],
	lines: ['name', 'date', 'route', 'note', 'source'],
	charts: ['title', 'subtitle', 'alt', 'note', 'columns', 'rows'],
	layers: ['title', 'alt', 'note', 'choropleth', 'flows', 'columns', 'rows'],
	choropleth: ['missing'],
	flows: ['directionText'],
	markers: ['text', 'alt', 'label', 'prefix', 'suffix'],
	images: ['alt', 'notes'],
	videos: ['alt', 'captions'],
	drawings: ['alt'],
	views: ['alt'],
	opening: ['alt'],
	steps: ['text', 'alt', 'counters', 'quote', 'image'],
	counters: ['label', 'prefix', 'suffix', 'source'],
	quote: ['text', 'speaker', 'role', 'source'],
	image: ['alt', 'credit']
};

const TOP = ['lang', 'of', 'title', 'summary', 'source', 'opening', ...Object.keys(KINDS), 'checked'];

/** The fields that a translation may have at a path. */
export function fieldsAt(path: Path): readonly string[] {
	if (path.length === 0) return TOP;
	// The second name is an id, which may look like the name of a table.
	const table = path.findLast((key, index) => index !== 1 && Object.hasOwn(FIELDS, key));
	return FIELDS[String(table)] ?? (path[0] === 'words' ? Object.keys(englishWords) : []);
}

/** True for a field of a story that holds no text: a place's coordinates, a view, a number. */
export function isNoText(name: string): boolean {
	const texts = new Set([...TOP, ...Object.values(FIELDS).flat()]);
	return storyFields.has(name) && (!texts.has(name) || TABLES.has(name));
}

/** Tables whose names are also lists of ids in a step. */
const TABLES = new Set([
	'places',
	'areas',
	'annotations',
	'flights',
	'lines',
	'layers',
	'markers',
	'aircraft'
]);

const storyFields = new Set<string>();
collect(storySchema, new Set());

function collect(part: Part, seen: Set<Part>): void {
	const bare = unwrap(part);
	if (seen.has(bare)) return;
	seen.add(bare);
	for (const alternative of alternativesOf(bare)) collect(alternative, seen);
	for (const name of Object.keys(fieldsOf(bare) ?? {})) {
		storyFields.add(name);
		const child = childOf(bare, name);
		if (child) collect(child, seen);
	}
	for (const inner of [entryOf(bare), itemOf(bare)]) if (inner) collect(inner, seen);
}

/** What a text is called: `the step "tower"`, `"alt" of the step "tower"`, `the title`. */
export function nameOf(path: Path): string {
	const [table, id, ...fields] = path;
	const kind = KINDS[String(table)];
	const field = fields.filter((key) => typeof key === 'string').join(' ');
	if (kind === undefined)
		return id === undefined ? `the ${String(table)}` : `"${id}" of the ${String(table)}`;
	if (id === undefined) return `the table "${String(table)}"`;
	const entry = `the ${kind} "${id}"`;
	return field ? `"${field}" of ${entry}` : entry;
}

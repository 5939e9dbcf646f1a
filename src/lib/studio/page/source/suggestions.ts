import { schemaFields, type SchemaField } from '../schema-fields.ts';
import { idsAt } from '../new-parts.ts';
import { pathAt } from './path-at.ts';

/** Something that may be written at a place. */
export interface Suggestion {
	label: string;
	/** What is written: a name with its colon. */
	text: string;
	/** What it is for. */
	explanation: string;
}

/** The fields that name entries of a table. */
const TABLE_OF: Record<string, string> = {
	...{
		places: 'places',
		areas: 'areas',
		annotations: 'annotations',
		flights: 'flights',
		lines: 'lines',
		layers: 'layers',
		markers: 'markers',
		via: 'places',
		aircraft: 'aircraft'
	},
	...{ view: 'views', chart: 'charts', image: 'images', video: 'videos', drawing: 'drawings' },
	...{ source: 'sources', from: 'places', to: 'places', follow: 'flights' }
};

/**
 * What may be written at a position of a file's text, each with its explanation.
 *
 * @param data the fields of the file, as they were last read
 */
export function suggestionsAt(
	text: string,
	offset: number,
	data: unknown
): { written: string; suggestions: Suggestion[] } {
	const { path, kind, written } = pathAt(text, offset);
	if (kind === 'words') return { written, suggestions: [] };
	if (kind === 'name') {
		const fields = schemaFields(data, path).filter(
			({ name, value }) => value === undefined && !/^\d/.test(name)
		);
		const names = fields.map(({ name, explanation }) => ({ label: name, text: `${name}: `, explanation }));
		// An item of a list may be a word, as a name may.
		return { written, suggestions: typeof path.at(-1) === 'number' ? [...names, ...ids(path, data)] : names };
	}
	const field = fieldAt(path, data);
	const words = field?.control === 'flag' ? ['true', 'false'] : (field?.options ?? []);
	const explanation = field?.explanation ?? '';
	const options = words.map((label) => ({ label, text: label, explanation }));
	return { written, suggestions: [...options, ...ids(path, data)] };
}

/** The entries that a value may name. */
function ids(path: ReturnType<typeof pathAt>['path'], data: unknown): Suggestion[] {
	const field = path.findLast((key) => typeof key === 'string' && key !== 'add' && key !== 'remove');
	const table = path.length > 1 ? TABLE_OF[String(field)] : undefined;
	return idsAt(data, table ?? '').map((label) => ({ label, text: label, explanation: `One of ${table}.` }));
}

/** The field of the schema at a path; undefined for an item of a list. */
const fieldAt = (path: ReturnType<typeof pathAt>['path'], data: unknown): SchemaField | undefined =>
	schemaFields(data, path.slice(0, -1)).find(({ path: own }) => own.at(-1) === path.at(-1));

/** What the field at a position is for; undefined where the schema has none. */
export function explanationAt(
	text: string,
	offset: number,
	data: unknown
): { name: string; explanation: string } | undefined {
	// To the end of a name, so that all of it counts.
	const end = offset + /^[^\s:,{}[\]]*:?/.exec(text.slice(offset))![0].length;
	const { path } = pathAt(text, end);
	const keys = path.slice(0, path.findLastIndex((key) => typeof key === 'string') + 1);
	const field = fieldAt(keys, data);
	return (
		field && {
			name: keys.filter((key) => typeof key === 'string').join(' › '),
			explanation: field.explanation
		}
	);
}

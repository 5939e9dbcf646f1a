import { SHOWN } from '../schema/shown.ts';
import { isRecord, type Cursor } from '../source/cursor.ts';
import { stepCursors } from './steps.ts';

/** The records that ids refer to: the field's name, and what one of its entries is called. */
export const tables = {
	places: 'place',
	areas: 'area',
	annotations: 'annotation',
	aircraft: 'aircraft',
	flights: 'flight',
	lines: 'line',
	views: 'view',
	charts: 'chart',
	layers: 'layer',
	markers: 'marker',
	images: 'image',
	videos: 'video',
	drawings: 'drawing',
	sources: 'source'
} as const;

/** The name of a field that holds entries under their ids. */
export type Table = keyof typeof tables;

/** The kinds of picture that a step shows in place of the map. */
const KINDS = ['chart', 'image', 'video', 'drawing'] as const;

/** Whether an id is that of a line. */
export const hasLine = (story: Cursor, id: string): boolean => story.get('lines').get(id).value !== undefined;

/** The lists of ids that a story has, each with the table that they refer to. */
export function idLists(story: Cursor): [Table, Cursor][] {
	const flights = story.get('flights').values();
	const steps = [story.get('opening'), ...stepCursors(story)];
	const shown = [...story.get('views').values(), ...steps].flatMap((holder) =>
		SHOWN.flatMap((table) => {
			const list = holder.get(table);
			const changes = isRecord(list.value) ? [list.get('add'), list.get('remove')] : [];
			return [list, ...changes].map((one): [Table, Cursor] => [table, one]);
		})
	);
	return [
		...flights.map((flight): [Table, Cursor] => ['aircraft', flight.get('aircraft')]),
		...steps.map((step): [Table, Cursor] => ['charts', step.get('cardCharts')]),
		...shown
	];
}

/** Every field and item of a story that names an entry of a table by its id, apart from what texts name. */
export function namedIds(story: Cursor): [Table, Cursor][] {
	const flights = story.get('flights').values();
	const steps = [story.get('opening'), ...stepCursors(story)];
	const sourced = ['layers', 'markers', ...KINDS.map((kind) => `${kind}s`)].flatMap((table) =>
		story.get(table).values()
	);
	const legs = flights.flatMap((flight) => flight.get('legs').items());
	const claims = steps.flatMap((step) => [...step.get('counters').items(), step.get('quote')]);
	const lines = story.get('lines').values();
	const follows = story
		.get('views')
		.values()
		.map((view) => view.get('follow'));
	const isLine = ({ text }: Cursor): boolean => text !== undefined && hasLine(story, text);
	const all: [Table, Cursor[]][] = [
		['aircraft', flights.map((flight) => flight.get('aircraft'))],
		['places', [...legs, ...lines].flatMap((leg) => [leg.get('from'), leg.get('to')])],
		['places', lines.flatMap((one) => one.get('via').items())],
		[
			'places',
			story
				.get('markers')
				.values()
				.map((marker) => marker.get('at'))
		],
		['flights', follows.filter((follow) => !isLine(follow))],
		['lines', follows.filter(isLine)],
		['views', steps.map((step) => step.get('view'))],
		['charts', claims.map((claim) => claim.get('value').get('chart'))],
		...KINDS.map((kind): [Table, Cursor[]] => [`${kind}s`, steps.map((step) => step.get(kind))]),
		['sources', [...flights, ...lines, ...sourced, ...claims].map((claim) => claim.get('source'))]
	];
	const single = all.flatMap(([table, cursors]) => cursors.map((cursor): [Table, Cursor] => [table, cursor]));
	const listed = idLists(story).flatMap(([table, list]) =>
		list.items().map((item): [Table, Cursor] => [table, item])
	);
	return [...single, ...listed].filter(([, { text }]) => text !== undefined);
}

/** The lists of ids that a step and its view share. */
export const SHOWN = ['flights', 'lines', 'places', 'areas', 'annotations', 'layers', 'markers'] as const;

/** One of these lists. */
export type ShownList = (typeof SHOWN)[number];

/** What stands on the map, by ids. */
export type Shown = Record<ShownList, string[]>;

/** The fields of a step that each show a picture in place of the map. */
export const PICTURES = ['chart', 'image', 'video', 'drawing'] as const;

/** What a view or a step says of it, as it is written: a check reads it before its shape is known to be right. */
export type WrittenShown = Partial<Record<ShownList | (typeof PICTURES)[number], unknown>>;

const NOTHING: Shown = {
	flights: [],
	lines: [],
	places: [],
	areas: [],
	annotations: [],
	layers: [],
	markers: []
};

/**
 * What a step shows: its own lists, or what its view usually shows. A change adds to a list and removes from it: of flights
 * that of the step before, as they gather while a story is read; of the rest that of the view. A step with another picture
 * than the map leaves the flights and lines as they are, unless it lists some.
 *
 * @param before what the step before it shows; nothing for the opening
 */
export function shownBy(step: WrittenShown, view: WrittenShown, before: Shown = NOTHING): Shown {
	// An image with fields of its own stands under the text.
	const hidesMap = PICTURES.some((field) => typeof step[field] === 'string');
	const list = (name: ShownList): string[] => {
		const usual = idsIn(view[name]);
		const own = step[name];
		if (own === undefined || own === null) {
			const isDrawn = name === 'flights' || name === 'lines';
			return hidesMap && isDrawn ? before[name] : usual;
		}
		if (Array.isArray(own)) return idsIn(own);
		return changed(changedBy(name, usual, before), own);
	};
	return {
		flights: list('flights'),
		lines: list('lines'),
		places: list('places'),
		areas: list('areas'),
		annotations: list('annotations'),
		layers: list('layers'),
		markers: list('markers')
	};
}

/** The list that a change of a step changes. */
export const changedBy = (name: ShownList, usual: string[], before: Shown = NOTHING): string[] =>
	name === 'flights' ? before.flights : usual;

function changed(list: readonly string[], change: object): string[] {
	const { add, remove } = change as { add?: unknown; remove?: unknown };
	const gone = idsIn(remove);
	const kept = list.filter((id) => !gone.includes(id));
	return [...kept, ...idsIn(add).filter((id) => !kept.includes(id))];
}

const idsIn = (value: unknown): string[] =>
	Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];

/** The fields that are built beside what is shown. */
type BesideShown = ShownList | 'layerColumns' | 'alt' | 'view';

/** The other fields of a step or a view. */
export function withoutShown<Holder extends object>(holder: Holder): DistributiveOmit<Holder, BesideShown> {
	const names: readonly string[] = [...SHOWN, 'layerColumns', 'alt', 'view'];
	const rest = Object.entries(holder).filter(([name]) => !names.includes(name));
	return Object.fromEntries(rest) as DistributiveOmit<Holder, BesideShown>;
}

/** Without fields, for each of several alternatives. */
type DistributiveOmit<Holder, Names extends string> = Holder extends unknown ? Omit<Holder, Names> : never;

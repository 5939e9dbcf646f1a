import type { EditPath, Operation } from '../../edit/index.ts';
import { changedBy, SHOWN, shownBy, type Shown, type ShownList } from '../../story/schema/index.ts';
import { idsAt } from './new-parts.ts';
import { PICTURES, showMap, showPicture, shownPicture } from './step-picture.ts';
import { chaptersOf, valueAt } from './story-fields.ts';

/** Something that a step may show. */
export interface Choice {
	/** Unique in its group. */
	id: string;
	name: string;
	isShown: boolean;
	/** What shows it where it is not shown, and hides it where it is. */
	operations: readonly Operation[];
}

/** Choices of a kind. */
export interface ChoiceGroup {
	name: string;
	/** Of pictures a step shows one. */
	isOneOf: boolean;
	choices: Choice[];
}

type Fields = Record<string, unknown>;

const GROUPS: Record<ShownList, [name: string, nameOf: (entry: unknown) => unknown]> = {
	flights: [
		'Flights',
		(flight) => [valueAt(flight, ['route']), valueAt(flight, ['date'])].filter(Boolean).join(', ')
	],
	lines: ['Lines', (line) => valueAt(line, ['name'])],
	places: ['Places', (place) => valueAt(place, ['name'])],
	areas: ['Areas', (area) => valueAt(area, ['name'])],
	annotations: ['Notes', (note) => valueAt(note, ['text'])],
	layers: ['Data layers', (layer) => valueAt(layer, ['title'])],
	markers: [
		'Markers',
		(marker) =>
			[valueAt(marker, ['number']), ...['label', 'text', 'alt'].map((name) => valueAt(marker, [name]))]
				.filter((said) => said !== undefined)
				.join(' ')
	]
};

const KINDS = { chart: 'charts', image: 'images', video: 'videos', drawing: 'drawings' } as const;

/**
 * What a step, or the opening, may show of all that its story has.
 *
 * @param marks the names in the step’s chart that may stand out
 */
export function choicesOf(data: unknown, step: string, marks: readonly string[] = []): ChoiceGroup[] {
	const isOpening = step === 'opening';
	const picture = isOpening ? undefined : shownPicture(data, step);
	const groups = [
		// Under another picture no part of the map is seen.
		...(picture ? [] : SHOWN.map((list) => partsOf(data, step, list))),
		...(picture ? [] : [styleLayersOf(data, step)]),
		...(isOpening ? [] : [picturesOf(data, step), inList(data, step, 'cardCharts', idsAt(data, 'charts'))]),
		...(picture?.kind === 'chart' ? [inList(data, step, 'highlighted', marks)] : [])
	];
	return groups.filter(({ choices }) => choices.length > 0);
}

const pathOf = (step: string): EditPath => (step === 'opening' ? ['opening'] : ['steps', step]);

/** What the map shows in a step. */
interface MapContent {
	shown: Shown;
	/** What it would show without lists of the step’s own. */
	usual: Shown;
	/** What a list that says how it departs departs from. */
	base: Shown;
}

function contentOf(data: unknown, step: string): MapContent {
	const opening = { ...(valueAt(data, ['opening']) as Fields | undefined), id: 'opening' };
	const steps = chaptersOf(data).flatMap((chapter) => chapter.steps) as unknown as Fields[];
	const all: Fields[] = [opening, ...steps];
	let view: unknown;
	let before: Shown | undefined;
	for (const one of all.slice(0, all.findIndex(({ id }) => id === step) + 1)) {
		view = one.view ?? view;
		const ofView = (valueAt(data, ['views', String(view)]) ?? {}) as Fields;
		const usual = shownBy({}, ofView, before);
		const content = {
			shown: shownBy(one, ofView, before),
			usual,
			base: { ...usual, flights: changedBy('flights', usual.flights, before) }
		};
		if (one.id === step) return content;
		before = content.shown;
	}
	const nothing = shownBy({}, {});
	return { shown: nothing, usual: nothing, base: nothing };
}

function partsOf(data: unknown, step: string, list: ShownList): ChoiceGroup {
	const [name, nameOf] = GROUPS[list];
	const content = contentOf(data, step);
	const shown = content.shown[list];
	const path = [...pathOf(step), list];
	const choices = idsAt(data, list).map((id): Choice => {
		const isShown = shown.includes(id);
		const next = isShown ? shown.filter((one) => one !== id) : [...shown, id];
		const said = nameOf(valueAt(data, [list, id]));
		return {
			id,
			name: typeof said === 'string' && said !== '' ? said : id,
			isShown,
			operations: [showing(data, path, next, content.usual[list], content.base[list])]
		};
	});
	return { name, isOneOf: false, choices };
}

/** Has a list show so many. One that is not written out says how it departs from what is shown anyhow. */
function showing(
	data: unknown,
	path: EditPath,
	ids: readonly string[],
	usual: readonly string[],
	base: readonly string[]
): Operation {
	const own = valueAt(data, path);
	if (Array.isArray(own)) return { type: 'setField', path, value: [...ids] };
	if (own !== undefined && isSameSet(ids, usual)) return { type: 'removeField', path };
	const change = {
		add: ids.filter((id) => !base.includes(id)),
		remove: base.filter((id) => !ids.includes(id))
	};
	const said = Object.entries(change).filter(([, some]) => some.length > 0);
	return { type: 'setField', path, value: said.length > 0 ? Object.fromEntries(said) : [...ids] };
}

const isSameSet = (a: readonly string[], b: readonly string[]): boolean =>
	a.length === b.length && a.every((id) => b.includes(id));

/** Layers of the map’s own style that the story names anywhere: what a step says of one holds from there on. */
function styleLayersOf(data: unknown, step: string): ChoiceGroup {
	const opening = { ...(valueAt(data, ['opening']) as Fields | undefined), id: 'opening' };
	const steps = [opening, ...chaptersOf(data).flatMap((chapter) => chapter.steps)] as Fields[];
	const layers = steps.map(({ styleLayers }) => (styleLayers ?? {}) as Record<string, number>);
	const until = steps.findIndex(({ id }) => id === step) + 1;
	const now = Object.assign({}, ...layers.slice(0, until)) as Record<string, number>;
	const path = [...pathOf(step), 'styleLayers'];
	const choices = [...new Set(layers.flatMap(Object.keys))].map((id): Choice => {
		const isShown = (now[id] ?? 1) > 0;
		const value = { ...(valueAt(data, path) as Fields | undefined), [id]: isShown ? 0 : 1 };
		return { id, name: id, isShown, operations: [{ type: 'setField', path, value }] };
	});
	return { name: 'Layers of the map’s style', isOneOf: false, choices };
}

function picturesOf(data: unknown, step: string): ChoiceGroup {
	const shown = shownPicture(data, step);
	const pictures = PICTURES.flatMap((kind) =>
		idsAt(data, KINDS[kind]).map((id): Choice => {
			const title = valueAt(data, [KINDS[kind], id, kind === 'chart' ? 'title' : 'alt']);
			return {
				id: `${kind} ${id}`,
				name: `The ${kind} “${typeof title === 'string' ? title : id}”`,
				isShown: shown?.kind === kind && shown.id === id,
				operations: showPicture(data, step, kind, id)
			};
		})
	);
	const map: Choice = {
		id: 'map',
		name: 'The map',
		isShown: shown === undefined,
		operations: showMap(data, step)
	};
	return { name: 'Picture', isOneOf: true, choices: pictures.length > 0 ? [map, ...pictures] : [] };
}

const LISTS = { cardCharts: 'Charts under the text', highlighted: 'What stands out in the chart' } as const;

function inList(data: unknown, step: string, list: keyof typeof LISTS, ids: readonly string[]): ChoiceGroup {
	const path = ['steps', step, list];
	const own = (valueAt(data, path) ?? []) as string[];
	const choices = ids.map((id): Choice => {
		const isShown = own.includes(id);
		const value = isShown ? own.filter((one) => one !== id) : [...own, id];
		const title = list === 'cardCharts' ? valueAt(data, ['charts', id, 'title']) : undefined;
		return {
			id,
			name: typeof title === 'string' ? title : id,
			isShown,
			operations: [value.length > 0 ? { type: 'setField', path, value } : { type: 'removeField', path }]
		};
	});
	return { name: LISTS[list], isOneOf: false, choices };
}

import { valueOf } from '../../scene/layers-at.ts';
import { layerKind, type StoryLayer } from '../../schema/layer-data.ts';
import type { StoryData } from '../../schema/story-data.ts';

/** What the component of a layer takes, but for its state. */
type LayerProps = Record<string, unknown>;

/** Steps that follow each other keep what they have in common: a layer is read anew where its rows are other ones. */
const known = new WeakMap<StoryLayer, { places: StoryData['places']; lang: string; props: LayerProps }>();

/** The props of a layer's component. */
export function layerProps(layer: StoryLayer, { places, lang }: StoryData): LayerProps {
	const last = known.get(layer);
	if (last?.places === places && last.lang === lang) return last.props;
	const { alt, rows = [] } = layer;
	const kind = layerKind(layer)!;
	const props = {
		...layer[kind],
		rows,
		label: alt,
		locale: lang,
		...(kind === 'choropleth' && { missing: missingIn(layer, lang) }),
		...(kind === 'flows' && { places: Object.entries(places).map(([id, place]) => ({ ...place, id })) })
	};
	known.set(layer, { places, lang, props });
	return props;
}

/** What stands for a number that is missing: the layer's own word, which every language understands where there is none. */
export const missingIn = ({ choropleth }: StoryLayer, lang: string): string =>
	choropleth?.missing ?? (/^en\b/i.test(lang) ? 'No data' : '–');

/** What the table of a layer takes. */
export function tableProps(layer: StoryLayer, { places, lang }: StoryData) {
	const { rows = [], columns = {}, flows } = layer;
	const { key = 'id', name = 'name', format } = layer[layerKind(layer)!] ?? {};
	const head = (column: string): string => columns[column] ?? column;
	const value = valueOf(layer);
	const table = { key, format, locale: lang, value, heads: value.map(head), missing: missingIn(layer, lang) };
	if (!flows) return { ...table, rows, name, nameHead: head(name) };
	const ends = [flows.from ?? 'from', flows.to ?? 'to'];
	const named = (id: unknown): unknown => places[String(id)]?.name ?? id;
	return {
		...table,
		rows: rows.map((row) => ({ ...row, ...Object.fromEntries(ends.map((end) => [end, named(row[end])])) })),
		name: ends,
		nameHead: ends.map(head)
	};
}

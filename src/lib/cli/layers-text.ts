import { layerKind, valueColumns, type StoryData, type StoryLayer } from '../story/schema/index.ts';
import type { Markup } from './markup.ts';

/** The data layers of a story as tables, as they stand at the end of its page. */
export const layersText = (story: StoryData, markup: Markup): string[] =>
	Object.values(story.layers ?? {}).flatMap((layer) => layerText(layer, story, markup));

function layerText(layer: StoryLayer, { places }: StoryData, markup: Markup): string[] {
	const { title, alt, note, source, columns, rows = [], flows } = layer;
	const kind = layerKind(layer);
	const { key = 'id', name = 'name', value } = (kind && layer[kind]) ?? {};
	const ends = flows ? [flows.from ?? 'from', flows.to ?? 'to'] : [];
	const named = flows ? ends : [name];
	const shown = [...named, ...valueColumns(value)];
	const cellOf = (row: Record<string, string | number>, column: string): string => {
		const cell = row[column] ?? (column === name ? row[key] : undefined) ?? '–';
		const text = ends.includes(column) ? (places[cell]?.name ?? cell) : cell;
		return String(text).replace(/\s+/g, ' ');
	};
	const cells = rows.map((row) => shown.map((column) => cellOf(row, column)));
	return [
		markup.heading(2, title),
		markup.inline([alt]) + (source ? ` (${markup.source(source)})` : ''),
		cells.length > 0 ? markup.table([shown.map((column) => columns?.[column] ?? column), ...cells]) : '',
		note === undefined ? '' : markup.inline([note])
	];
}

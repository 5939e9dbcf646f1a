import type { LayerRows } from '../../layers/index.ts';
import { layerKind, valueColumns, type LayerKind, type StoryLayer } from '../schema/layer-data.ts';
import { stepsOf } from '../schema/steps.ts';
import type { StoryData } from '../schema/story-data.ts';
import { fadingFrom, type Fading } from './fading.ts';
import { changed } from './routes-at.ts';

/** A data layer as it stands on the map at a place in the story. */
export interface LayerOnMap extends Fading {
	kind: LayerKind;
	layer: StoryLayer;
	/** The head of its legend: of several columns also which one is seen, or the nearer of two. */
	title: string;
	/** How far the way through its columns the reader is, 0–1. */
	progress: number;
}

/**
 * The data layers at a place in the story. As the scene, they depend on nothing but that place.
 *
 * @param index place of the step among all steps, from 0; -1 is the opening
 * @param progress how much of the step has been read, 0–1
 */
export function layersAt(story: StoryData, index: number, progress: number): LayerOnMap[] {
	const steps = stepsOf(story);
	const step = steps[Math.min(index, steps.length - 1)] ?? story.opening;
	const before = index < 0 ? undefined : (steps[index - 1] ?? story.opening);
	const { layers: now = [] } = step;
	return fadingFrom(before && (before.layers ?? []), now, progress).flatMap((fading): LayerOnMap[] => {
		const { id } = fading;
		const layer = story.layers?.[id];
		const kind = layer && layerKind(layer);
		if (!kind) return [];
		// One that goes stays as it was.
		const [of, at] = now.includes(id) ? [step, changed(progress)] : [before!, 1];
		return [{ ...fading, kind, layer, ...stateOf(layer, valueOf(layer), of.layerColumns?.[id], at) }];
	});
}

/** The columns of a layer's numbers. */
export function valueOf(layer: StoryLayer): readonly string[] {
	const kind = layerKind(layer);
	return valueColumns(kind && (layer[kind]?.value as LayerRows['value'] | undefined));
}

/** What a column is called where readers see it. */
export const headOf = ({ columns }: StoryLayer, column: string): string => columns?.[column] ?? column;

function stateOf(
	layer: StoryLayer,
	columns: readonly string[],
	ends: readonly [string, string] | undefined,
	fraction: number
): Pick<LayerOnMap, 'title' | 'progress'> {
	if (columns.length < 2 || !ends) return { title: layer.title, progress: 1 };
	const [from, to] = ends.map((column) => columns.indexOf(column)) as [number, number];
	const at = from + (to - from) * fraction;
	return {
		title: `${layer.title}, ${headOf(layer, columns[Math.round(at)]!)}`,
		progress: at / (columns.length - 1)
	};
}

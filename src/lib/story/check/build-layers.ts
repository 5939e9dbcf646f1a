import { layerKind, valueColumns, type StoryAreas, type StoryLayer } from '../schema/layer-data.ts';
import type { StoryFile, StoryFileStep } from '../schema/schema.ts';
import type { StoryStep } from '../schema/step-data.ts';
import type { StoryData } from '../schema/story-data.ts';
import type { NoteNumbering } from '../text/note-numbering.ts';
import { sourceOf } from './source-of.ts';

type Layers = NonNullable<StoryFile['layers']>;

/** The data layers of a story. Rows and areas of a file that is not known are absent. */
export function buildLayers({ layers }: StoryFile, notes: NoteNumbering): Pick<StoryData, 'layers'> {
	if (!layers) return {};
	return {
		layers: Object.fromEntries(
			Object.entries(layers).map(([id, { source, rows, choropleth, ...layer }]): [string, StoryLayer] => [
				id,
				{
					...layer,
					...(choropleth && { choropleth: buildChoropleth(choropleth) }),
					rows: typeof rows === 'string' ? undefined : rows,
					...sourceOf(source, notes)
				}
			])
		)
	};
}

const NONE: StoryAreas = { features: [] };

/** The fields of a choropleth that are about its file alone. */
const OF_FILE = ['areaId', 'rest'];

function buildChoropleth(written: NonNullable<Layers[string]['choropleth']>): StoryLayer['choropleth'] {
	const { areas, value, ...others } = written;
	const options = Object.fromEntries(Object.entries(others).filter(([name]) => !OF_FILE.includes(name)));
	// Once the files are read, the areas stand in place of their file's path.
	const read: unknown = areas;
	return { ...options, value, areas: typeof read === 'string' ? NONE : (read as StoryAreas) };
}

/** Which columns the layers of steps show, from step to step. */
export class LayerStates {
	readonly #layers: Layers;
	readonly #now = new Map<string, string>();

	constructor({ layers = {} }: StoryFile) {
		this.#layers = layers;
	}

	/** What the next step shows of data layers; to be called for each in turn. */
	next(
		{ layerColumns = {} }: Pick<StoryFileStep, 'layerColumns'>,
		shown: string[]
	): Pick<StoryStep, 'layers' | 'layerColumns'> {
		const states = shown.flatMap((id): [string, [string, string]][] => {
			const columns = this.#columnsOf(id);
			const [first, last] = [layerColumns[id] ?? []].flat();
			const now = this.#now.get(id);
			const to = last ?? first ?? now ?? columns.at(-1);
			if (columns.length < 2 || to === undefined) return [];
			this.#now.set(id, to);
			return [[id, [last === undefined ? (now ?? to) : first!, to]]];
		});
		return {
			...(shown.length > 0 && { layers: shown }),
			...(states.length > 0 && { layerColumns: Object.fromEntries(states) })
		};
	}

	#columnsOf(id: string): readonly string[] {
		const layer = this.#layers[id];
		const kind = layer && layerKind(layer);
		return valueColumns(kind && layer[kind]?.value);
	}
}

import { layerKind } from '../schema/layer-data.ts';
import type { StoryFile } from '../schema/schema.ts';
import type { Path } from '../source/path.ts';

type AddSame = (path: Path, options?: { kind?: 'text'; isNeeded?: boolean }) => void;

/** The texts of data layers: what they show, what their rows and columns are called. */
export function addLayers({ layers = {} }: StoryFile, same: AddSame): void {
	for (const [id, layer] of Object.entries(layers)) {
		const path = ['layers', id];
		same([...path, 'title']);
		for (const field of ['alt', 'note']) same([...path, field], { kind: 'text' });
		same([...path, 'choropleth', 'missing']);
		same([...path, 'flows', 'directionText']);
		for (const column of Object.keys(layer.columns ?? {})) same([...path, 'columns', column]);
		const kind = layerKind(layer);
		const { name = 'name' } = (kind && layer[kind]) ?? {};
		if (typeof layer.rows === 'string') continue;
		// Names of places are often the same in both languages.
		layer.rows.forEach((_, index) => same([...path, 'rows', index, name], { isNeeded: false }));
	}
}

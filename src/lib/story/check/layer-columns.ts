import { didYouMean } from '../diagnostics/edit-distance.ts';
import type { Diagnostics } from '../diagnostics/diagnostics.ts';
import { LAYER_KINDS } from '../schema/layer-data.ts';
import type { Cursor } from '../source/cursor.ts';
import { quoted, textsIn } from './layer-fields.ts';
import { shownSteps } from './steps.ts';

/** Checks the columns of layers that steps show: each is one of a layer that the step shows. */
export function checkLayerColumns(story: Cursor, diagnostics: Diagnostics): void {
	const layers = story.get('layers');
	const ids = layers.entries().map(([id]) => id);
	for (const { step, shown } of shownSteps(story)) {
		for (const [id, named] of step.get('layerColumns').entries()) {
			if (!ids.includes(id)) {
				const hint = didYouMean(id, ids, 'Add it under "layers".');
				diagnostics.add(223, named.nameRange, { kind: 'layer', id, hint });
				continue;
			}
			if (!shown.layers.includes(id)) diagnostics.add(358, named.nameRange, { id });
			const columns = columnsOf(layers.get(id));
			for (const { text: column = '', range } of textsIn(named)) {
				if (columns.includes(column)) continue;
				const hint = didYouMean(column, columns, `It has ${quoted(columns)}.`);
				diagnostics.add(369, range, { id, column, hint });
			}
		}
	}
}

const columnsOf = (layer: Cursor): string[] =>
	LAYER_KINDS.flatMap((kind) => textsIn(layer.get(kind).get('value')).map(({ text }) => text!));

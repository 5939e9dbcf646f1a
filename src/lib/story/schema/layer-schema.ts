import * as v from 'valibot';
import { ofNumbers } from './data-schema.ts';
import { id, line } from './fields.ts';
import { layerKinds } from './layer-kinds-schema.ts';
import { MOST_LAYER_ROWS, rowsOf } from './rows-schema.ts';

export const layer = v.pipe(
	v.strictObject({
		title: v.pipe(
			line,
			v.description('what the numbers say, with their unit: the head of the legend and of the table'),
			v.examples(['People per km²'])
		),
		...ofNumbers('layer', 'the table of the layer', {
			alt: 'Most people live along the coast.',
			note: 'Estimates.',
			columns: { people: 'People per km²' }
		}),
		...layerKinds,
		rows: rowsOf(MOST_LAYER_ROWS, ['states.csv', [{ id: 'VE-A', name: 'Caracas', people: 4500 }]])
	}),
	v.title('Layer'),
	v.description('rows, and how the map shows them: "choropleth", "bubbles", "flows" or "heat"')
);

/** The table of layers. */
export const layers = v.optional(
	v.pipe(v.record(id, layer), v.description('data on the map, each layer under an id of your own'))
);

/** The state of each layer in a step. */
export const layerColumns = v.optional(
	v.pipe(
		v.record(id, v.union([line, v.pipe(v.array(line), v.minLength(2), v.maxLength(2))])),
		v.description(
			'the columns that layers of several show from here on, by the layers’ ids: one; or two, to go from the first to the second while the step is read'
		),
		v.examples([{ density: '2020' }, { density: ['2000', '2020'] }])
	)
);

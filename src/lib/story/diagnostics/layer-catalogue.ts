import type { DiagnosticTemplate } from './template.ts';

/** Diagnostics about data layers. Their rows share those of charts. */
export const layerCatalogue = {
	358: {
		severity: 'error',
		message: 'this step says which column the layer "{id}" shows, and does not show it',
		fix: 'Add "{id}" to the step’s "layers", or remove it here.'
	},
	359: {
		severity: 'error',
		message: '"{value}" is not a GeoJSON or TopoJSON file beside the story',
		fix: 'Save the outlines next to the story and write their path from there: data/states.geojson.'
	},
	360: {
		severity: 'error',
		message: 'this layer has {what}',
		fix: 'Give it one of {kinds}.'
	},
	361: {
		severity: 'error',
		message: '{value} in the column "{column}" is negative, and nothing has such a size',
		fix: 'Show the numbers as a "choropleth", or their sizes alone.'
	},
	362: {
		severity: 'error',
		message: 'the column "{column}" has {found} where the row needs a place',
		fix: 'Write degrees as a number, {limit}, or remove the row.'
	},
	363: {
		severity: 'error',
		message: 'a row for "{name}" stands here again; the first is on line {line}',
		fix: 'Remove one, or name a column under "key" that is different in each row.'
	},
	364: {
		severity: 'error',
		message: 'the file of areas has no area "{name}"',
		fix: '{hint}'
	},
	365: {
		severity: 'warning',
		message: 'no row names these areas of the file, so they are hatched: {areas}',
		fix: 'Add a row for each, empty where nothing is known; or write "rest: hidden", or "rest: missing" where that is right.'
	},
	366: {
		severity: 'error',
		message: 'the file of areas "{name}" {what}',
		fix: '{hint}'
	},
	367: {
		severity: 'error',
		message: 'no area of the file has the {what}',
		fix: '{hint}'
	},
	368: {
		severity: 'error',
		message: 'these "breaks" do not ascend',
		fix: 'Write the numbers at which a new class begins, the lowest first, each once.'
	},
	369: {
		severity: 'error',
		message: 'the layer "{id}" has no column "{column}" under "value"',
		fix: '{hint}'
	}
} as const satisfies Record<number, DiagnosticTemplate>;

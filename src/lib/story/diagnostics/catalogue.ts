import { editCatalogue } from './edit-catalogue.ts';
import { chartCatalogue } from './chart-catalogue.ts';
import { fieldCatalogue } from './field-catalogue.ts';
import { layerCatalogue } from './layer-catalogue.ts';
import { markerCatalogue } from './marker-catalogue.ts';
import { mediaCatalogue } from './media-catalogue.ts';
import { mapCatalogue } from './map-catalogue.ts';
import { referenceCatalogue } from './reference-catalogue.ts';
import type { DiagnosticTemplate } from './template.ts';
import { textCatalogue } from './text-catalogue.ts';
import { translationCatalogue } from './translation-catalogue.ts';
import { yamlCatalogue } from './yaml-catalogue.ts';

/** Every diagnostic of a story file by its number, printed as `contrail-214`. A number is never used again. */
export const catalogue = {
	...yamlCatalogue,
	...fieldCatalogue,
	...referenceCatalogue,
	...mapCatalogue,
	...chartCatalogue,
	...layerCatalogue,
	...markerCatalogue,
	...mediaCatalogue,
	...textCatalogue,
	...translationCatalogue,
	...editCatalogue,
	299: {
		severity: 'error',
		message: 'this file has more than {limit} errors and warnings; the rest is left out',
		fix: 'Fix the first ones, then check the file again.'
	}
} as const satisfies Record<number, DiagnosticTemplate>;

/** The number of a diagnostic: a key of the catalogue. */
export type DiagnosticCode = keyof typeof catalogue;

type Names<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
	? Name | Names<Rest>
	: never;

/** The parameters of a diagnostic's message and fix. */
export type DiagnosticParameters<Code extends DiagnosticCode> = Record<
	Names<(typeof catalogue)[Code]['message']> | Names<(typeof catalogue)[Code]['fix']>,
	string | number
>;

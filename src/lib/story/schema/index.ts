export { LONGEST_LINE, LONGEST_TEXT, MERCATOR_EDGE } from './fields.ts';
export { hasCardCharts } from './has-card-charts.ts';
export { mapPartsIn } from './map-parts-in.ts';
export { withAddresses } from './addresses.ts';
export { explain } from './explain.ts';
export {
	alternativesOf,
	childOf,
	entryOf,
	fieldsOf,
	isOptional,
	itemOf,
	kindOf,
	optionsOf,
	partFor,
	tupleOf,
	unwrap,
	type Part
} from './introspection.ts';
export { layoutName, shownColumns, type StoryChart } from './chart-data.ts';
export { isColor } from './layer-kinds-schema.ts';
export { layerKind, valueColumns, type StoryLayer } from './layer-data.ts';
export type { StoryMarker } from './marker-data.ts';
export { image as imageSchema } from './image-schema.ts';
export { image as shownImageSchema } from './media-schema.ts';
export type { StoryPicture } from './picture-data.ts';
export { pictureOf } from './pictures.ts';
export type { StoryFlight } from './map-data.ts';
export { storySchema } from './schema.ts';
export type { StoryFile, StoryFileStep, StoryFileView } from './schema.ts';
export { changedBy, PICTURES, shownBy, SHOWN, type Shown, type ShownList } from './shown.ts';
export type { StoryCounter } from './counter-data.ts';
export type { StoryQuote, StoryStep } from './step-data.ts';
export type { LatePictures, StoryData } from './story-data.ts';

export { LONGEST_LINE, LONGEST_TEXT, MERCATOR_EDGE } from './fields.ts';
export { childOf, entryOf, fieldsOf, partFor, type Part } from './introspection.ts';
export type { StoryChart } from './chart-data.ts';
export { image as imageSchema } from './image-schema.ts';
export type { StoryFlight } from './map-data.ts';
export { storySchema } from './schema.ts';
export type { StoryFile, StoryFileStep, StoryFileView } from './schema.ts';
export type { StoryCounter, StoryQuote, StoryStep } from './step-data.ts';
export type { StoryData } from './story-data.ts';

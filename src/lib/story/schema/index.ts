export { LONGEST_LINE, LONGEST_TEXT, MERCATOR_EDGE } from './fields.ts';
export type { StoryFile, StoryFileStep } from './schema.ts';
export { imageSchema } from './step-schema.ts';
export type { StoryCounter, StoryData, StoryFlight, StoryQuote, StoryStep } from './story-data.ts';

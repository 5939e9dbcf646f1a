import './modules.js';
export { default as FlightTable } from './ui/FlightTable.svelte';
export { default as Story } from './ui/Story.svelte';
export { sceneAt } from './scene/scene-at.ts';
export { stepsOf } from './schema/steps.ts';
export type { StoryProps, StoryStepEvent } from './ui/props.ts';
export type { StoryWords } from './text/story-words.ts';
export type { Block, Inline, StoryMark, StoryNote, StorySource, StoryWork } from './text/types.ts';
export type {
	StoryAircraft,
	StoryAnnotation,
	StoryArea,
	StoryClock,
	StoryFlight,
	StoryLeg,
	StoryPlace,
	StoryView
} from './schema/map-data.ts';
export type { StoryCounter } from './schema/counter-data.ts';
export type { StoryChapter, StoryImage, StoryMove, StoryQuote, StoryStep } from './schema/step-data.ts';
export type { StoryData } from './schema/story-data.ts';

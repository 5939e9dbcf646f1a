export { default as FlightTable } from './FlightTable.svelte';
export { default as Story } from './Story.svelte';
export { sceneAt, stepsOf } from './sceneAt.ts';
export type { StoryProps, StoryStepEvent } from './props.ts';
export type { StoryWords } from './words.ts';
export type {
	Block,
	Inline,
	StoryAircraft,
	StoryAnnotation,
	StoryArea,
	StoryChapter,
	StoryClock,
	StoryCounter,
	StoryData,
	StoryFlight,
	StoryImage,
	StoryLeg,
	StoryMark,
	StoryMove,
	StoryNote,
	StoryPlace,
	StoryQuote,
	StorySource,
	StoryStep,
	StoryView,
	StoryWork
} from './types.ts';

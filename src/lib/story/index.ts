export { default as FlightTable } from './ui/FlightTable.svelte';
export { default as Story } from './ui/Story.svelte';
export { sceneAt, stepsOf } from './scene/scene-at.ts';
export type { StoryProps, StoryStepEvent } from './ui/props.ts';
export type { StoryWords } from './text/story-words.ts';
export type { Block, Inline, StoryMark, StoryNote, StorySource, StoryWork } from './text/types.ts';
export type {
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
	StoryMove,
	StoryPlace,
	StoryQuote,
	StoryStep,
	StoryView
} from './schema/story-data.ts';

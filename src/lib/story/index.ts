export { default as FlightTable } from './FlightTable.svelte';
export { default as Story } from './Story.svelte';
export { sceneAt, stepsOf } from './sceneAt.ts';
export type { StoryProps } from './props.ts';
export type {
	Block,
	Inline,
	StoryAircraft,
	StoryArea,
	StoryChapter,
	StoryCounter,
	StoryData,
	StoryFlight,
	StoryLeg,
	StoryPlace,
	StoryQuote,
	StorySource,
	StoryStep,
	StoryView
} from './types.ts';

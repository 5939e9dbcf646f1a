/** The module that the Vite plugin makes of a story file. */
declare module '*.yaml' {
	import type { StoryData } from 'svelte-contrail/story';

	const story: StoryData;
	export default story;
}

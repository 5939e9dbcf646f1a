/** A story file: the Vite plugin makes a module of it. */
declare module '*.yaml' {
	import type { StoryData } from 'svelte-contrail/story';

	const story: StoryData;
	export default story;
}

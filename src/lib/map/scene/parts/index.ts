// What holds the parts of a picture that is no `StoryMap`. It stands apart, as tools that read scenes load nothing of Svelte.
export { getMapContext, PartRegistry, setMapContext } from '../registry.svelte.ts';
export type { MapEntries } from '../registry.svelte.ts';
export type { Drawing } from '../painting.ts';

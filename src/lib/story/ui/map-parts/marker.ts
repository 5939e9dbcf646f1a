export { default as Marker } from './StoryMarker.svelte';

export { default as layerTables } from './LayerTables.svelte';
export { default as mapParts } from './MapParts.svelte';
export { default as mapPicture } from './StillWithParts.svelte';

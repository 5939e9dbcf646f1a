export { default as StillOver } from './StillOver.svelte';

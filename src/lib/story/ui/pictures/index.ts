export { default as ServerPicture } from './ServerPicture.svelte';

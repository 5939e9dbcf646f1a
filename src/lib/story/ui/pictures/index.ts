export { default as ServerPicture } from './ServerPicture.svelte';
export { pageWords } from '../../text/english.ts';

export { default as Picture } from './DrawingPicture.svelte';
export { default as Panel } from './PicturePanel.svelte';

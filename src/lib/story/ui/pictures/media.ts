export { default as Picture } from './MediaPicture.svelte';
export { default as Panel } from './PicturePanel.svelte';

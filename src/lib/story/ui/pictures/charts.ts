export { default as Picture } from './ChartPicture.svelte';
export { default as Panel } from './PicturePanel.svelte';

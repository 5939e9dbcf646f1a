export { default as Picture } from './ChartPicture.svelte';
export { heightOf, loadLayouts } from './chart-layout.svelte.ts';
export { default as Panel } from './PicturePanel.svelte';

export { default as cardCharts } from './CardCharts.svelte';

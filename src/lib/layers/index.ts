export { default as Choropleth } from './areas/Choropleth.svelte';
export { default as Bubbles } from './bubbles/Bubbles.svelte';
export { default as LayerTable } from './table/LayerTable.svelte';
export type { Breaks } from './classes/breaks.ts';
export type { Palette } from './classes/colors.ts';
export type { Areas, LayerRows, Row } from './data/types.ts';
export type { ChoroplethProps } from './areas/types.ts';
export type { BubblesProps } from './bubbles/types.ts';
export type { LayerTableProps } from './table/types.ts';

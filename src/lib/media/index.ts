export { default as Image } from './image/Image.svelte';
export { focusAt } from './camera/focus-at.ts';
export type { Focus, ImageNote, ImageProps } from './types.ts';

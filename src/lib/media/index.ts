export { default as Drawing } from './drawing/Drawing.svelte';
export { default as Image } from './image/Image.svelte';
export { default as Picture } from './picture/Picture.svelte';
export { default as Video } from './video/Video.svelte';
export { focusAt } from './camera/focus-at.ts';
export { inTurn } from './drawing/in-turn.ts';
export type { PictureProps, SceneState } from './picture/types.ts';
export type { DrawingParts, DrawingProps, Focus, ImageNote, ImageProps, VideoProps } from './types.ts';

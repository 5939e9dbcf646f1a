import type { StoryPicture } from '../../schema/picture-data.ts';

export { default as Picture } from './MediaPicture.svelte';
export { default as Panel } from './PicturePanel.svelte';

export const nameOf = ({ kind, id }: StoryPicture): string => `${kind} ${id}`;

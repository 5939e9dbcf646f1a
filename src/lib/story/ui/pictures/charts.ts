import type { StoryPicture } from '../../schema/picture-data.ts';
import { heightOf } from './chart-height.ts';

export { default as Picture } from './ChartPicture.svelte';
export { default as Panel } from './PicturePanel.svelte';

/** A chart passes into the next one. One of another height fades in: to grow would move what is read. */
export const nameOf = (picture: StoryPicture): string =>
	picture.kind === 'chart' ? `chart ${heightOf(picture.file)}` : '';

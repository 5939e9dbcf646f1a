import type { StoryPicture } from './picture-data.ts';
import type { StoryStep } from './step-data.ts';
import type { StoryData } from './story-data.ts';

/**
 * Gets what a step shows in place of the map; undefined where it shows the map. An id without an entry is left out; the check
 * of story files reports it.
 */
export function pictureOf(story: StoryData, step: Partial<StoryStep>): StoryPicture | undefined {
	for (const kind of ['chart', 'image', 'video', 'drawing'] as const) {
		// An image under the text is no id.
		const file = story[`${kind}s`]?.[step[kind] as string];
		if (file) return { ...step, kind, file, id: step[kind] } as StoryPicture;
	}
	return undefined;
}

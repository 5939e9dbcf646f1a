import type { StoryMarker } from '../schema/marker-data.ts';
import { stepsOf } from '../schema/steps.ts';
import type { StoryData } from '../schema/story-data.ts';
import { fadingFrom, type Fading } from './fading.ts';

/** A marker as it stands on the map at a place in the story. */
export interface MarkerOnMap extends Fading {
	marker: StoryMarker;
}

/**
 * The markers at a place in the story. As the scene, they depend on nothing but that place.
 *
 * @param index place of the step among all steps, from 0; -1 is the opening
 * @param progress how much of the step has been read, 0–1
 */
export function markersAt(story: StoryData, index: number, progress: number): MarkerOnMap[] {
	const steps = stepsOf(story);
	const step = steps[Math.min(index, steps.length - 1)] ?? story.opening;
	const before = index < 0 ? undefined : ((steps[index - 1] ?? story.opening).markers ?? []);
	return fadingFrom(before, step.markers ?? [], progress).flatMap((fading) => {
		const marker = story.markers?.[fading.id];
		return marker ? [{ ...fading, marker }] : [];
	});
}

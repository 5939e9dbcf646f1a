import type { Scene, ScenePainting } from '../../map/scene/index.ts';
import { resolveStory, type ResolvedStep } from '../schema/resolve.ts';
import type { StoryData } from '../schema/story-data.ts';
import { between, clockAt, drawn, routeOf, routesAt } from './routes-at.ts';

/** The progress of a step at which a camera that the reader drives has arrived at the step's view. */
const ARRIVED_BY = 0.6;

/** The scene at a step, by its place among all steps from 0 (-1 is the opening), and at its progress from 0 to 1. */
export type SceneAt = (index: number, progress: number) => ScenePainting;

/** The scenes of stories that do not change: those of story files. Any other story is read anew for each scene. */
const known = new WeakMap<StoryData, SceneAt>();

/**
 * The scene at a place in the story. It depends on nothing but that place, so that a jump, a reload and a slow read end in
 * the same picture.
 *
 * @param index place of the step among all steps, from 0; -1 is the opening
 * @param progress how much of the step has been read, 0–1
 */
export function sceneAt(story: StoryData, index: number, progress: number): Scene {
	const scenes = known.get(story) ?? scenesOf(story);
	if (Object.isFrozen(story)) known.set(story, scenes);
	return scenes(index, progress);
}

/** The scenes of a story. What they have in common is worked out once, so that a map sees the same routes in all of them. */
export function scenesOf(story: StoryData, resolved = resolveStory(story)): SceneAt {
	const { opening, steps, flights } = resolved;
	const routes = new Map(flights.map((flight) => [flight, routeOf(flight, story.words)]));

	return (index, progress) => {
		const step = steps[Math.min(index, steps.length - 1)] ?? opening;
		const before = index < 0 ? undefined : (steps[index - 1] ?? opening);
		const clock = clockAt(step, progress);
		return {
			view: step.view,
			...transitionTo(step, before, progress),
			routes: routesAt(step, before, progress, routes),
			places: step.places,
			areas: step.areas,
			annotations: step.annotations,
			description: step.alt,
			styleLayers: step.styleLayers,
			// They fade as a line is drawn.
			styleFade: step.styleLayers && { from: before?.styleLayers, fraction: drawn(0, 1, progress) },
			clock: clock && { ...clock, locale: story.lang },
			words: story.words
		};
	};
}

/** How the camera comes to a step's view; the map decides where the step does not say. */
function transitionTo(
	{ move, view }: ResolvedStep,
	before: ResolvedStep | undefined,
	progress: number
): Pick<Scene, 'move' | 'scrub'> {
	if (move !== 'scrub') return { move };
	if (!before || before.view === view) return {};
	return { scrub: { from: before.view, fraction: between(0, ARRIVED_BY, progress) } };
}

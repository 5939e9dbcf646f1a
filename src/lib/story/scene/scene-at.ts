import type { Scene, ScenePlace } from '../../map/scene/index.ts';
import { clockAt, routesAt } from './routes-at.ts';
import type { StoryData, StoryStep } from '../schema/story-data.ts';

/** What a step, or the opening, puts on the map. */
type Picture = StoryData['opening'] & Pick<StoryStep, 'move' | 'clock'>;

/** The fraction of a step by which a camera that the reader drives has come to the step's view. */
const ARRIVED_BY = 0.6;

/** The steps of all chapters, in order. */
export const stepsOf = (story: StoryData): StoryStep[] => story.chapters.flatMap(({ steps }) => steps);

/**
 * The picture at a place in the story. Pure: it depends on nothing but where the reader is, so that a jump, a reload and a
 * slow read end in the same one.
 *
 * @param index place of the step among all steps, from 0; -1 is the opening
 * @param progress how much of the step has been read, 0–1
 */
export function sceneAt(story: StoryData, index: number, progress: number): Scene {
	const steps = stepsOf(story);
	const step: Picture = steps[Math.min(index, steps.length - 1)] ?? story.opening;
	const before: Picture | undefined = index > 0 ? steps[index - 1] : index === 0 ? story.opening : undefined;
	const clock = clockAt(step, progress);

	return {
		view: viewOf(story, step),
		...comingTo(story, step, before, progress),
		routes: routesAt(story, step, before, progress),
		places: step.places.flatMap((id) => placeOf(story, id)),
		areas: step.areas.flatMap((id) => {
			const area = story.areas[id];
			return area ? [{ id, label: area.name, outline: area.outline, schematic: area.schematic }] : [];
		}),
		annotations: step.annotations.flatMap((id) => {
			const annotation = story.annotations[id];
			return annotation ? [{ id, ...annotation }] : [];
		}),
		description: step.alt,
		...(clock && { clock: { ...clock, locale: story.lang } }),
		...(story.words && { words: story.words })
	};
}

/** How the camera comes to a step's view: by the map's own move where the step says nothing. */
function comingTo(
	story: StoryData,
	{ move, view }: Picture,
	before: Picture | undefined,
	progress: number
): Pick<Scene, 'move' | 'scrub'> {
	if (move !== 'scrub') return move ? { move } : {};
	if (!before || before.view === view) return {};
	return {
		scrub: { from: viewOf(story, before), fraction: Math.min(1, Math.max(0, progress / ARRIVED_BY)) }
	};
}

function viewOf(story: StoryData, { view: id }: Picture): Scene['view'] {
	const view = story.views[id];
	if (!view) throw new Error(`The story has no view “${id}”. Name it under \`views\`. (contrail-290)`);
	return view;
}

function placeOf(story: StoryData, id: string): ScenePlace[] {
	const place = story.places[id];
	if (!place) return [];
	const { name: label, ...rest } = place;
	return [{ id, label, ...rest }];
}

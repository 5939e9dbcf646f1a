import type { SceneState } from './types.ts';

/** How the scenes of steps follow each other. */
interface Options {
	/** Over how much of a step, at its end, the next scene fades in, 0–1. */
	scrub: number;
	/** How many steps before and after a place have their scenes in the page. */
	near: number;
	/** Steps of which the neighbours are in the page. @default the one that is read */
	places?: readonly number[];
}

/**
 * Gets the scenes that are in the page, in the order in which the steps first name them. What is seen depends on the reader's
 * place alone, so a jump, a flick and a slow read end in the same picture.
 *
 * @param scenes the name of each step's scene
 * @param index place of the step that is read, from 0
 * @param progress how much of it has passed, 0–1
 */
export function scenesAt<Scene extends string>(
	scenes: readonly (Scene | undefined)[],
	index: number,
	progress: number,
	{ scrub, near, places = [index] }: Options
): SceneState<Scene>[] {
	const last = scenes.length - 1;
	const stepAt = (place: number) => Math.min(Math.max(place, 0), last);
	const at = stepAt(index);
	const read = index < 0 ? 0 : progress;
	const come = scrub > 0 ? Math.min(Math.max((read - 1) / scrub + 1, 0), 1) : 0;
	const [current, next] = [scenes[at], scenes[stepAt(at + 1)]];
	const isNear = (step: number) => places.some((place) => Math.abs(stepAt(place) - step) <= near);
	const found = new Map<Scene, SceneState<Scene>>();
	for (let distance = 0; distance <= last; distance++) {
		for (const step of [at - distance, at + distance]) {
			const scene = scenes[step];
			if (scene === undefined || found.has(scene)) continue;
			if (distance > Math.ceil(come) && !isNear(step)) continue;
			found.set(scene, {
				scene,
				shown: scene === (come > 0.5 ? next : current),
				opacity: (scene === current ? 1 - come : 0) + (scene === next ? come : 0),
				step,
				progress: step === at ? read : Number(step < at)
			});
		}
	}
	return [...found.values()].sort((a, b) => scenes.indexOf(a.scene) - scenes.indexOf(b.scene));
}

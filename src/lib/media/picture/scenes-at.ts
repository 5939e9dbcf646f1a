import type { SceneState } from './types.ts';

/** How the scenes of steps follow each other. */
interface Options {
	/** Over how much of a step, at its end, the next scene fades in, 0–1. */
	scrub: number;
	/** How many steps before and after it are its neighbours. */
	near: number;
	/** The step of which the neighbours are in the page too, from 0. @default none is */
	place?: number;
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
	{ scrub, near, place = NaN }: Options
): SceneState<Scene>[] {
	const last = scenes.length - 1;
	const stepAt = (index: number) => Math.min(Math.max(index, 0), last);
	const at = stepAt(index);
	const read = index < 0 ? 0 : progress;
	const come = scrub > 0 ? Math.min(Math.max((read - 1) / scrub + 1, 0), 1) : 0;
	const [current, next] = [scenes[at], scenes[stepAt(at + 1)]];
	const found = new Map<Scene, SceneState<Scene>>();
	for (let distance = 0; distance <= last; distance++) {
		for (const step of [at - distance, at + distance]) {
			const scene = scenes[step];
			if (scene === undefined || found.has(scene)) continue;
			if (distance > Math.ceil(come) && !(Math.abs(stepAt(place) - step) <= near)) continue;
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

import type { Snippet } from 'svelte';
import type { HTMLAttributes } from 'svelte/elements';

/** A scene that is in the page, at one place of the reader. */
export interface SceneState<Scene extends string = string> {
	scene: Scene;
	/** The reader sees this scene rather than another: a video may play. */
	shown: boolean;
	/** How much of it is seen, 0–1. */
	opacity: number;
	/** The step for which it is drawn, from 0: of those that have this scene, the nearest to the reader. */
	step: number;
	/** How much of that step has passed, 0–1: 0 while it is still to come. */
	progress: number;
}

export interface PictureProps<Scene extends string = string> extends Omit<
	HTMLAttributes<HTMLElement>,
	'children'
> {
	/**
	 * The name of each step's scene: any name, such as `map`, `chart` or `photo`. Steps with the same name have one scene, which
	 * stays and changes. Where a step has `undefined`, what lies under the picture is seen.
	 */
	scenes: readonly (Scene | undefined)[];
	/** The place of the step that is read, from 0, as a `Scrolly` gives it. Before the first step its scene is shown. */
	index: number;
	/** How much of that step has passed, 0–1. @default 0 */
	stepProgress?: number;
	/** Over how much of a step, at its end, the reader fades the next scene in, 0–1. If 0, it fades in by itself when its step comes. @default 0 */
	scrub?: number;
	/** Milliseconds in which a scene fades in by itself; at once where motion is reduced. @default 400 */
	duration?: number;
	/**
	 * How many steps before and after the reader's have their scenes in the page, unseen: a map is ready when its step comes.
	 * Others are taken out, and a map gives its WebGL back.
	 * @default 1
	 */
	near?: number;
	/** Draws a scene. */
	children: Snippet<[SceneState<Scene>]>;
}

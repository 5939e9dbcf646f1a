import { stepsOf } from '../scene/scene-at.ts';
import type { StoryData } from '../schema/story-data.ts';

/** Where the reader is. Kept by the step's id: in a story that is edited while it is read, steps come and go above it. */
export class Reading {
	stepProgress = $state(0);
	#id = $state<string>();
	/** Its place when it was last told, for a step whose id is edited. */
	#at = -1;
	readonly #steps;
	readonly #index = $derived.by(() => {
		if (this.#id === undefined) return -1;
		const index = this.#steps().findIndex(({ id }) => id === this.#id);
		return index < 0 ? this.#at : index;
	});

	constructor(story: () => StoryData) {
		this.#steps = () => stepsOf(story());
	}

	/** The step's place among all steps, from 0; -1 before the first. */
	get index(): number {
		return this.#index;
	}

	set index(index: number) {
		this.#at = index;
		this.#id = this.#steps()[index]?.id;
	}
}

import type { StoryData } from '../schema/story-data.ts';
import { stepsOf } from '../schema/steps.ts';

/** Where the reader is. It remembers the step by its id, because steps come and go while a story is edited. */
export class ReaderPosition {
	stepProgress = $state(0);
	#id = $state<string>();
	/** The step's last known place, for a step whose own id is edited. */
	#lastIndex = -1;
	readonly #steps;
	readonly #index = $derived.by(() => {
		if (this.#id === undefined) return -1;
		const index = this.#steps().findIndex(({ id }) => id === this.#id);
		return index < 0 ? this.#lastIndex : index;
	});

	constructor(story: () => StoryData) {
		this.#steps = () => stepsOf(story());
	}

	/** The step's place among all steps, from 0; -1 before the first. */
	get index(): number {
		return this.#index;
	}

	set index(index: number) {
		this.#lastIndex = index;
		this.#id = this.#steps()[index]?.id;
	}
}

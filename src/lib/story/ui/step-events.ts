import type { StepEvent } from '../../scroll/index.ts';
import type { StoryStepEvent } from './props.ts';
import type { StoryData } from '../schema/story-data.ts';

/** Makes what a page may count of a reader's way through the steps. Time runs only while the page is on the screen. */
export class StepReport {
	#story: () => StoryData;
	#told: () => ((event: StoryStepEvent) => void) | undefined;
	/** Milliseconds on the step that is read, up to `#since`. */
	#spent = 0;
	/** Since when time runs; undefined while nobody looks, or no step is read. */
	#since: number | undefined;
	#reading = false;
	/** Seconds on the step left last. */
	#left: number | undefined;

	constructor(story: () => StoryData, told: () => ((event: StoryStepEvent) => void) | undefined) {
		this.#story = story;
		this.#told = told;
	}

	readonly enter = ({ id, index, direction, jumped }: StepEvent): void => {
		const chapter = this.#story().chapters.find(({ steps }) => steps.some((step) => step.id === id))?.id;
		this.#reading = true;
		this.#run();
		this.#told()?.({ id, index, chapter, direction, jumped, secondsOnPrevious: this.#left });
	};

	readonly exit = (): void => {
		this.#stop();
		this.#left = this.#spent / 1000;
		this.#spent = 0;
		this.#reading = false;
	};

	/** The page came to the front, or went. */
	readonly turned = (): void => {
		if (document.hidden) this.#stop();
		else if (this.#reading) this.#run();
	};

	#run(): void {
		this.#since ??= document.hidden ? undefined : performance.now();
	}

	#stop(): void {
		if (this.#since !== undefined) this.#spent += performance.now() - this.#since;
		this.#since = undefined;
	}
}

import type { StepEvent } from '../../scroll/index.ts';
import type { StoryData } from '../schema/story-data.ts';
import type { StoryStepEvent } from './props.ts';

type OnStep = (event: StoryStepEvent) => void;

/** Calls `onstep` as the reader passes steps, and measures the time on each. Time runs only while the page is visible. */
export class StepEvents {
	readonly #story: () => StoryData;
	readonly #onstep: () => OnStep | undefined;
	/** Milliseconds on the active step, up to `#since`. */
	#spent = 0;
	/** The moment from which time runs; undefined while the page is hidden or no step is active. */
	#since: number | undefined;
	#isActive = false;
	/** Seconds on the previous step. */
	#previous: number | undefined;

	constructor(story: () => StoryData, onstep: () => OnStep | undefined) {
		this.#story = story;
		this.#onstep = onstep;
	}

	readonly enter = ({ id, index, direction, jumped }: StepEvent): void => {
		const chapter = this.#story().chapters.find(({ steps }) => steps.some((step) => step.id === id))?.id;
		this.#isActive = true;
		this.#start();
		this.#onstep()?.({ id, index, chapter, direction, jumped, secondsOnPrevious: this.#previous });
	};

	readonly exit = (): void => {
		this.#stop();
		this.#previous = this.#spent / 1000;
		this.#spent = 0;
		this.#isActive = false;
	};

	/** Handles `visibilitychange` of the document. */
	readonly visibilityChange = (): void => {
		if (document.hidden) this.#stop();
		else if (this.#isActive) this.#start();
	};

	#start(): void {
		this.#since ??= document.hidden ? undefined : performance.now();
	}

	#stop(): void {
		if (this.#since !== undefined) this.#spent += performance.now() - this.#since;
		this.#since = undefined;
	}
}

import type { Component } from 'svelte';
import type { StoryData } from '../schema/story-data.ts';
import { stepsOf } from '../schema/steps.ts';
import type { PageWords } from '../text/english.ts';
import type { ChartPictureProps } from '../schema/chart-data.ts';

/** So many steps before a chart comes, the code that draws it is asked for. */
const AHEAD = 2;

/** The charts of a story, and the code that draws them: a story without charts never loads it. */
export class StoryCharts {
	#loaded = $state.raw<Component<ChartPictureProps>>();
	readonly #story: () => StoryData;
	readonly #words: () => PageWords;
	readonly #steps;

	constructor(story: () => StoryData, words: () => PageWords) {
		this.#story = story;
		this.#words = words;
		this.#steps = $derived(stepsOf(story()));
	}

	/** Draws a chart. The server has it from the story; the browser has none until it is loaded. */
	get picture(): Component<ChartPictureProps> | undefined {
		return this.#loaded ?? this.#story().drawChart;
	}

	/** The chart of a step, by the step's place among all steps; undefined where it shows the map. */
	at(index: number): ChartPictureProps | undefined {
		const { chart: id, highlighted } = this.#steps[index] ?? {};
		const chart = id === undefined ? undefined : this.#story().charts?.[id];
		return chart && { chart, highlighted, lang: this.#story().lang, words: this.#words() };
	}

	/**
	 * Loads the code where a chart is at most a few steps from the reader's.
	 *
	 * @param isFlat each step shows its picture at once, so every chart is near
	 */
	near(index: number, isFlat: boolean): void {
		if (this.picture || !this.#isNear(isFlat ? undefined : index)) return;
		// Where it does not come, the reader keeps the text, the chart in words, and the map.
		import('./ChartPicture.svelte').then(
			({ default: picture }) => (this.#loaded = picture),
			() => undefined
		);
	}

	#isNear(index: number | undefined): boolean {
		const steps = this.#steps;
		const near = index === undefined ? steps : steps.slice(Math.max(0, index - 1), index + 1 + AHEAD);
		return near.some(({ chart }) => chart !== undefined);
	}
}

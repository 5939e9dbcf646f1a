import { DEV } from 'esm-env';
import type { Component } from 'svelte';
import type { PanelProps, PictureProps, StoryPicture } from '../schema/picture-data.ts';
import type { ResolvedStory } from '../schema/resolve.ts';
import type { StoryData } from '../schema/story-data.ts';

/** So many steps before a picture comes, the code that draws it is asked for. */
const AHEAD = 2;

/** What steps show in place of the map, and the code that draws it: a story without charts never loads theirs. */
export class StoryPictures {
	panel = $state.raw<Component<PanelProps>>();
	#chart = $state.raw<Component<PictureProps>>();
	#media = $state.raw<Component<PictureProps>>();
	/** The charts whole, and the loader of the story that they are of. */
	#charts = $state.raw<{ of: StoryData['loadCharts']; whole: StoryData['charts'] }>();
	readonly #story: () => StoryData;
	readonly #resolved: () => ResolvedStory;

	constructor(story: () => StoryData, resolved: () => ResolvedStory) {
		this.#story = story;
		this.#resolved = resolved;
	}

	/** The picture of a step, by the step's place among all steps; undefined where it shows the map. */
	at(index: number): StoryPicture | undefined {
		const picture = this.#resolved().steps[index]?.picture;
		const whole = picture?.kind === 'chart' && this.#wholeCharts?.[picture.id];
		return whole ? { ...picture, file: whole } : picture;
	}

	/** What draws a picture; undefined until its code is there. */
	draw = ({ kind }: StoryPicture): Component<PictureProps> | undefined =>
		kind !== 'chart' ? this.#media : this.#wholeCharts && this.#chart;

	/** Undefined while they are not loaded. */
	get #wholeCharts(): StoryData['charts'] {
		const { charts, loadCharts } = this.#story();
		if (!loadCharts) return charts;
		return this.#charts?.of === loadCharts ? this.#charts.whole : undefined;
	}

	/**
	 * Loads the code where a picture is at most a few steps from the reader's.
	 *
	 * @param isFlat each step shows its picture at once, so every picture is near
	 */
	near(index: number, isFlat: boolean): void {
		const { steps } = this.#resolved();
		for (const { picture } of isFlat ? steps : steps.slice(Math.max(0, index - 1), index + 1 + AHEAD)) {
			if (picture && !this.draw(picture)) void this.#load(picture).catch(reportMissing);
		}
	}

	async #load({ kind }: StoryPicture): Promise<void> {
		const isChart = kind === 'chart';
		const loaded = await (isChart ? import('./pictures/charts.ts') : import('./pictures/media.ts'));
		const { loadCharts } = this.#story();
		if (isChart && loadCharts) this.#charts = { of: loadCharts, whole: await loadCharts() };
		this.panel = loaded.Panel;
		if (isChart) this.#chart = loaded.Picture;
		else this.#media = loaded.Picture;
	}
}

/** The reader keeps the text, the picture in words, and the server's picture. */
function reportMissing(cause: unknown): void {
	if (!DEV) return;
	const message =
		'The code that draws the pictures of this story cannot be loaded, so readers see the map. Serve all files of the build. (contrail-301)';
	reportError(new Error(message, { cause }));
}

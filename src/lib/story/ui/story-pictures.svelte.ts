import type { StoryPicture } from '../schema/picture-data.ts';
import type { ResolvedStory } from '../schema/resolve.ts';
import type { LatePictures, StoryData } from '../schema/story-data.ts';
import { reportMissing } from './pictures/report-missing.ts';
import type { PictureCode, Pictures } from './pictures/types.ts';

/** So many steps before a picture comes, the code that draws it is asked for. */
const AHEAD = 2;

/** What steps show in place of the map, and the code that draws it: a story without charts never loads theirs. */
export class StoryPictures implements Pictures {
	#chart = $state.raw<PictureCode>();
	#media = $state.raw<PictureCode>();
	/** The charts and drawings whole, and the loader of the story that they are of. */
	#late = $state.raw<{ of: StoryData['loadPictures']; whole: LatePictures }>();
	readonly #story: () => StoryData;
	readonly resolved: () => ResolvedStory;
	/** By step. Each stays the same object while the story does: a chart that is given another one is drawn anew. */
	readonly #pictures = $derived.by(() => {
		const whole: Partial<StoryData> | undefined = this.#whole;
		return this.resolved().steps.map(({ picture }) => {
			const file = picture && whole?.[`${picture.kind}s`]?.[picture.id];
			return file ? ({ ...picture, file } as StoryPicture) : picture;
		});
	});

	constructor(story: () => StoryData, resolved: () => ResolvedStory) {
		this.#story = story;
		this.resolved = resolved;
	}

	/** What shows pictures in place of the map; undefined until one is near. */
	get panel(): PictureCode['Panel'] | undefined {
		return (this.#chart ?? this.#media)?.Panel;
	}

	at(index: number): StoryPicture | undefined {
		return this.#pictures[index];
	}

	codeOf(picture?: StoryPicture): PictureCode | undefined {
		return picture && this.#whole && (picture.kind === 'chart' ? this.#chart : this.#media);
	}

	/** Undefined while they are not loaded. */
	get #whole(): LatePictures | undefined {
		const story = this.#story();
		if (!story.loadPictures) return story;
		return this.#late?.of === story.loadPictures ? this.#late.whole : undefined;
	}

	/**
	 * Loads the code where a picture is at most a few steps from the reader's.
	 *
	 * @param isFlat each step shows its picture at once, so every picture is near
	 */
	load(index: number, isFlat: boolean): void {
		for (const { picture } of isFlat ? this.resolved().steps : this.#near(index)) {
			if (picture && !this.codeOf(picture)) void this.#load(picture).catch(reportMissing);
		}
	}

	#near(index: number): ResolvedStory['steps'] {
		return this.resolved().steps.slice(Math.max(0, index - 1), index + 1 + AHEAD);
	}

	async #load(picture: StoryPicture): Promise<void> {
		const { loadPictures } = this.#story();
		const isChart = picture.kind === 'chart';
		// All is there before any is seen: whoever is told of one asks anew for what is still missing.
		const [code, whole]: [PictureCode, LatePictures?] = await Promise.all([
			isChart ? import('./pictures/charts.ts') : import('./pictures/media.ts'),
			loadPictures?.()
		]);
		await code.loadLayouts?.(Object.values((whole ?? this.#story()).charts ?? {}));
		if (whole) this.#late = { of: loadPictures, whole };
		if (isChart) this.#chart = code;
		else this.#media = code;
	}
}

import type { StoryPicture } from '../schema/picture-data.ts';
import type { StoryStep } from '../schema/step-data.ts';
import { pictureOf } from '../schema/pictures.ts';
import { stepsOf } from '../schema/steps.ts';
import type { LatePictures, StoryData } from '../schema/story-data.ts';
import { reportMissing } from './pictures/report-missing.ts';
import type { PictureCode, Pictures } from './pictures/types.ts';

/** So many steps before a picture comes, the code that draws it is asked for. */
const AHEAD = 2;

const media = (): Promise<PictureCode> => import('./pictures/media.ts');
const CODES: Record<StoryPicture['kind'], () => Promise<PictureCode>> = {
	chart: () => import('./pictures/charts.ts'),
	drawing: () => import('./pictures/drawings.ts'),
	image: media,
	video: media
};

/** What steps show in place of the map, and the code that draws it: a story never loads that of kinds that it has not. */
export class StoryPictures implements Pictures {
	/** By kind, in the order in which they came. */
	#codes = $state.raw<Partial<Record<StoryPicture['kind'], PictureCode>>>({});
	/** The charts and drawings whole, and the loader of the story that they are of. */
	#late = $state.raw<{ of: StoryData['loadPictures']; whole: LatePictures }>();
	readonly #story: () => StoryData;
	/** By step. Each stays the same object while the story does: a chart that is given another one is drawn anew. */
	readonly #pictures = $derived.by(() => {
		const whole: Partial<StoryData> | undefined = this.#whole;
		return this.steps.map((step) => {
			const picture = pictureOf(this.#story(), step);
			const file = picture && whole?.[`${picture.kind}s`]?.[picture.id];
			return file ? ({ ...picture, file } as StoryPicture) : picture;
		});
	});

	constructor(story: () => StoryData) {
		this.#story = story;
	}

	/** What shows pictures in place of the map; undefined until one is near. */
	get panel(): PictureCode['Panel'] | undefined {
		return Object.values(this.#codes)[0]?.Panel;
	}

	get steps(): StoryStep[] {
		return stepsOf(this.#story());
	}

	at(index: number): StoryPicture | undefined {
		return this.#pictures[index];
	}

	codeOf(picture?: StoryPicture): PictureCode | undefined {
		return picture && this.#whole && this.#codes[picture.kind];
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
		for (const picture of isFlat ? this.#pictures : this.#near(index)) {
			if (picture && !this.codeOf(picture)) void this.#load(picture).catch(reportMissing);
		}
	}

	#near(index: number): (StoryPicture | undefined)[] {
		return this.#pictures.slice(Math.max(0, index - 1), index + 1 + AHEAD);
	}

	async #load({ kind }: StoryPicture): Promise<void> {
		const { loadPictures } = this.#story();
		// Asking for code takes the browser a while: a page that comes to life is not held up by it.
		await new Promise((resolve) => setTimeout(resolve));
		// All is there before any is seen: whoever is told of one asks anew for what is still missing.
		const [code, whole]: [PictureCode, LatePictures?] = await Promise.all([CODES[kind](), loadPictures?.()]);
		await code.loadLayouts?.(Object.values((whole ?? this.#story()).charts ?? {}));
		if (whole) this.#late = { of: loadPictures, whole };
		this.#codes = { ...this.#codes, [kind]: code };
	}
}

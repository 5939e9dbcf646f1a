import type { ChartHead } from '../../../chart/index.ts';
import type { StoryPicture } from '../../schema/picture-data.ts';
import type { Pictures } from './types.ts';

/** A scene of a story: pictures that are one, which changes. */
export interface StoryScene {
	name: string;
	/** How high the plot of its charts is at most, in rem: the highest of them, as to grow would move what is read. */
	readonly height?: number;
	/** Their titles: the plot keeps its place under the highest. */
	heads?: ChartHead[];
}

/** Charts that follow each other. How high they are is worked out when one is near, as each has to be laid out for it. */
class ChartScene implements StoryScene {
	readonly name: string;
	readonly heads: ChartHead[] = [];
	readonly #heights: (() => number | undefined)[] = [];
	#height: number | undefined;

	constructor(name: string) {
		this.name = name;
	}

	add({ title, subtitle }: ChartHead, height: () => number | undefined): void {
		this.heads.push({ title, subtitle });
		this.#heights.push(height);
	}

	get height(): number | undefined {
		return (this.#height ??= Math.max(...this.#heights.map((height) => height() ?? 0)) || undefined);
	}
}

/**
 * Gets the scene of each step; undefined for the map. Charts of steps that follow each other are one chart, an image, a video or a
 * drawing is itself.
 */
export function scenesOf(pictures: Pictures, lang: string): (StoryScene | undefined)[] {
	let run: ChartScene | undefined;
	return pictures.steps.map(({ id }, index) => {
		const picture = pictures.at(index);
		const code = pictures.codeOf(picture);
		if (!code || picture?.kind !== 'chart') run = undefined;
		if (!picture || !code) return undefined;
		if (picture.kind !== 'chart') return { name: nameOf(picture) };
		run ??= new ChartScene(`chart ${id}`);
		run.add(picture.file, () => code.heightOf?.(picture.file, lang));
		return run;
	});
}

const nameOf = ({ kind, id }: StoryPicture): string => `${kind} ${id}`;

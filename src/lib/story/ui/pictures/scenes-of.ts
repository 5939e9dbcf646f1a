import type { ChartHead } from '../../../chart/index.ts';
import type { StoryPicture } from '../../schema/picture-data.ts';
import type { Pictures } from './types.ts';

/** A scene of a story: pictures that are one, which changes. */
export interface StoryScene {
	name: string;
	/** How high the plot of its charts is at most, in rem: the highest of them, as to grow would move what is read. */
	height?: number;
	/** Their titles: the plot keeps its place under the highest. */
	heads?: ChartHead[];
}

/**
 * Gets the scene of each step; undefined for the map. Charts of steps that follow each other are one chart, an image, a video or a
 * drawing is itself.
 */
export function scenesOf(pictures: Pictures, lang: string): (StoryScene | undefined)[] {
	let run: StoryScene | undefined;
	return pictures.resolved().steps.map(({ id }, index) => {
		const picture = pictures.at(index);
		const code = pictures.codeOf(picture);
		if (!code || picture?.kind !== 'chart') run = undefined;
		if (!picture || !code) return undefined;
		if (picture.kind !== 'chart') return { name: nameOf(picture) };
		run ??= { name: `chart ${id}`, heads: [] };
		run.heads?.push({ title: picture.file.title, subtitle: picture.file.subtitle });
		const height = code.heightOf?.(picture.file, lang);
		if (height) run.height = Math.max(run.height ?? 0, height);
		return run;
	});
}

const nameOf = ({ kind, id }: StoryPicture): string => `${kind} ${id}`;

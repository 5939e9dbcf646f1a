import { loadMaps, pictureCode } from '../../map/content/index.ts';
import { codeOf, drawnAtOnce, LatePart, type LateCode } from '../../late/index.ts';
import type { CountersProps, EndingProps, StepMapProps, StoryBackgroundProps } from './props.ts';
// As in a map: styles of code that comes late are not on every page.
import './story-background.css';

/** The map of a step, with the code of still maps: it is drawn whole or not at all. */
export const stepMapPart: LateCode<StepMapProps> = {
	load: async () => (await Promise.all([import('./StepMap.svelte'), codeOf(pictureCode)]))[0]
};

/** It brings the code of its map, and that of the still ones which paper needs. */
export const backgroundPart: LateCode<StoryBackgroundProps> = {
	load: async () => {
		const [background] = await Promise.all([
			import('./StoryBackground.svelte'),
			codeOf(stepMapPart),
			loadMaps()
		]);
		return background;
	}
};

/** Only the heads of its table need code. */
export const endingPart: LateCode<EndingProps> = { load: () => import('./Ending.svelte') };

/** They count when they come into sight. */
export const countersPart: LateCode<CountersProps> = { load: () => import('./Counters.svelte') };

/** Draws a part of a story. A bundler drops one of the two, as it sees in place which one is never taken. */
export const Part: typeof LatePart = (import.meta.env ? import.meta.env.SSR : typeof window === 'undefined')
	? await drawnAtOnce([backgroundPart, stepMapPart, endingPart, countersPart])
	: LatePart;

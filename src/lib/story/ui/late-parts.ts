import { loadMaps } from '../../map/content/index.ts';
import { drawnAtOnce, LatePart, type LateCode } from '../../late/index.ts';
import type { CountersProps, EndingProps, StoryBackgroundProps } from './props.ts';
import StoryBackground from './StoryBackground.svelte';

/** Its code is there with the text, as its styles are, but that of the map in it, and of the still ones that paper needs. */
export const backgroundPart: LateCode<StoryBackgroundProps> = {
	load: async () => {
		await loadMaps();
		return { default: StoryBackground };
	}
};

/** Only the heads of its table need code. */
export const endingPart: LateCode<EndingProps> = { load: () => import('./Ending.svelte') };

/** They count when they come into sight. */
export const countersPart: LateCode<CountersProps> = { load: () => import('./Counters.svelte') };

/** Draws a part of a story. A bundler drops one of the two, as it sees in place which one is never taken. */
export const Part: typeof LatePart = (import.meta.env ? import.meta.env.SSR : typeof window === 'undefined')
	? await drawnAtOnce([backgroundPart, endingPart, countersPart])
	: LatePart;

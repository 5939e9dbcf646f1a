import { drawnLand, landFor } from '../map/basemap/cut/index.ts';
import { fixedViews, settledViews } from '../story/load/index.ts';
import type { StoryData } from '../story/schema/index.ts';
import { dataModule } from './story-modules.ts';

/**
 * The modules with a story's coastlines. Each is kept until the views change: to cut the land of a long story takes some
 * seconds, and while a story is written most changes are of its words. A translation has the views of its original, and
 * shares what was cut for it.
 */
export class LandModules {
	readonly #last = new Map<string, { cutFor: string; code: Promise<string> }>();

	/** @param id the module's: the story's file with `?land` or `?drawn` */
	codeOf(id: string, story: StoryData): Promise<string> {
		const isWhole = id.endsWith('?land');
		const cutFor = JSON.stringify(isWhole ? { land: fixedViews(story) } : { drawn: settledViews(story) });
		const known = [...this.#last.values()].find((one) => one.cutFor === cutFor);
		const code = known?.code ?? cut(isWhole, story);
		this.#last.set(id, { cutFor, code });
		return code;
	}
}

async function cut(isWhole: boolean, story: StoryData): Promise<string> {
	const { default: world } = await import('../map/basemap/land/levels/index.ts');
	return dataModule(isWhole ? landFor(fixedViews(story), world) : drawnLand(settledViews(story), world));
}

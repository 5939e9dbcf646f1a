import { drawnLand, landFor } from '../map/basemap/cut/index.ts';
import { fixedViews, settledViews } from '../story/load/index.ts';
import type { StoryData } from '../story/schema/index.ts';
import { dataModule } from './story-modules.ts';

/**
 * The modules with a story's coastlines. Each is kept until the views change: to cut the land takes about half a second, and
 * while a story is written most changes are of its words.
 */
export class LandModules {
	readonly #last = new Map<string, { views: string; code: string }>();

	/** @param id the module's: the story's file with `?land` or `?drawn` */
	async codeOf(id: string, story: StoryData): Promise<string> {
		const isWhole = id.endsWith('?land');
		const views = JSON.stringify(isWhole ? fixedViews(story) : settledViews(story));
		const last = this.#last.get(id);
		if (last?.views === views) return last.code;
		const { default: world } = await import('../map/basemap/land/levels/index.ts');
		const land = isWhole ? landFor(fixedViews(story), world) : drawnLand(settledViews(story), world);
		const code = dataModule(land);
		this.#last.set(id, { views, code });
		return code;
	}
}

import { drawnLand, landFor } from '../map/basemap/cut/index.ts';
import type { Land } from '../map/basemap/index.ts';
import { fixedViews, settledViews } from '../story/load/index.ts';
import type { StoryData } from '../story/schema/index.ts';
import { dataModule } from './story-modules.ts';

/** The world's coastlines, from which those of a story are cut. */
const readWorld = async (): Promise<Land> => (await import('../map/basemap/land/levels/index.ts')).default;

/**
 * The modules with a story's coastlines. Each is kept until the views change: to cut the land of a long story takes some
 * seconds, and while a story is written most changes are of its words. A translation has the views of its original, and
 * shares what was cut for it. A cut that failed is not kept: the next request tries again.
 */
export class LandModules {
	readonly #last = new Map<string, { cutFor: string; code: Promise<string> }>();
	readonly #world: () => Promise<Land>;

	/** @param world reads the coastlines from which a story's are cut; those of the package by default */
	constructor(world = readWorld) {
		this.#world = world;
	}

	/** @param id the module's: the story's file with `?land` or `?drawn` */
	codeOf(id: string, story: StoryData): Promise<string> {
		const isWhole = id.endsWith('?land');
		const cutFor = JSON.stringify(isWhole ? { land: fixedViews(story) } : { drawn: settledViews(story) });
		const known = [...this.#last.values()].find((one) => one.cutFor === cutFor);
		const code = known?.code ?? this.#cut(isWhole, story);
		this.#last.set(id, { cutFor, code });
		code.catch(() => this.#forget(code));
		return code;
	}

	async #cut(isWhole: boolean, story: StoryData): Promise<string> {
		const world = await this.#world();
		return dataModule(isWhole ? landFor(fixedViews(story), world) : drawnLand(settledViews(story), world));
	}

	#forget(code: Promise<string>): void {
		for (const [id, one] of this.#last) if (one.code === code) this.#last.delete(id);
	}
}

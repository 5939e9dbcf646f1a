import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'vite';
import { fixedViews } from './followed.ts';
import { landFor } from './land.ts';
import { loadStoryText, type LoadedStory } from './load.ts';
import { failure, warning } from './messages.ts';
import { landModule, storyModule } from './emit.ts';
import { drawnLand } from './stills.ts';
import { stampOf } from './tracks.ts';

/** `story.yaml`, `story.es.yaml`, `any.story.yaml`; its coastlines where `?land` or `?drawn` follows. Other queries are not ours. */
const STORY = /(?:^|[\\/.])story(?:\.[\w-]+)?\.yaml(?:\?(?:land|drawn))?$/;

/**
 * Turns `import story from './story.yaml'` into checked, typed data. A story with an error stops a build and lies over
 * the page in development, with every problem's line and what to do about it.
 *
 * On the server the story holds the coastlines of its views in `story.land`; in the browser `story.land` loads them on
 * demand, as a file of their own.
 */
export function contrail(): Plugin {
	let root = process.cwd();
	const latest = new Map<string, LoadedStory & { text: string; stamp: string }>();

	/** Both environments of a build ask for the same file: it is read, and warned of, once. */
	async function load(file: string): Promise<LoadedStory & { isNew: boolean }> {
		const text = await readFile(file, 'utf8');
		const known = latest.get(file);
		if (known?.text === text && (await stampOf(known.files)) === known.stamp)
			return { ...known, isNew: false };
		const name = path.relative(root, file).replaceAll(path.sep, '/');
		const loaded = await loadStoryText(text, file, name);
		latest.set(file, { ...loaded, text, stamp: await stampOf(loaded.files) });
		return { ...loaded, isNew: true };
	}

	return {
		name: 'contrail',
		enforce: 'pre',
		configResolved(config) {
			root = config.root;
		},
		load: {
			filter: { id: STORY },
			async handler(id) {
				const [file = id, query] = id.split('?');
				this.addWatchFile(file);
				const { read, files, original, isNew } = await load(file);
				for (const used of files) this.addWatchFile(used);
				if (!read.story) return this.error(failure(file, read.problems));
				if (isNew) for (const problem of read.problems) this.warn(warning(file, problem));
				if (query) {
					const { default: world } = await import('../map/land/levels.ts');
					const { story } = read;
					const land = query === 'land' ? landFor(fixedViews(story), world) : drawnLand(story, world);
					return { code: landModule(land), moduleType: 'js' };
				}
				const isServer = this.environment.config.consumer === 'server';
				return { code: storyModule(read.story, path.basename(original ?? file), isServer), moduleType: 'js' };
			}
		}
	};
}

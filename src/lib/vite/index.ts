import path from 'node:path';
import type { Plugin } from 'vite';
import { browserModule, landModule, liveModule, serverModule } from './emit.ts';
import { fixedViews, settledViews } from '../story/load/index.ts';
import { followPages, handOn } from './hot.ts';
import { landFor } from '../map/basemap/cut/index.ts';
import type { LoadedStory } from '../story/load/index.ts';
import { warning } from './messages.ts';
import { drawnLand } from '../map/basemap/cut/index.ts';
import { Stories } from './stories.ts';

/** `story.yaml`, `story.es.yaml`, `any.story.yaml`; its coastlines where `?land` or `?drawn` follows. Other queries are not ours. */
const STORY = /(?:^|[\\/.])story(?:\.[\w-]+)?\.yaml(?:\?(?:land|drawn))?$/;

/**
 * Turns `import story from './story.yaml'` into checked, typed data. A story with an error stops a build and lies over
 * the page in development, with every problem's line and what to do about it. A change that is saved shows at once, in
 * the page as it stands.
 *
 * On the server the story holds the coastlines of its views in `story.land`; in the browser `story.land` loads them on
 * demand, as a file of their own.
 */
export function contrail(): Plugin {
	const stories = new Stories();
	/** Both environments of a build ask for the same file: it is warned of once. */
	const told = new WeakSet<LoadedStory['read']>();

	return {
		name: 'contrail',
		enforce: 'pre',
		// MapLibre's worker is imported by a query that Vite knows, and the bundler of its dependencies does not.
		config: () => ({ optimizeDeps: { exclude: ['svelte-contrail'] } }),
		configResolved(config) {
			stories.root = config.root;
		},
		configureServer(server) {
			followPages(server.environments.client, stories);
		},
		load: {
			filter: { id: STORY },
			async handler(id) {
				const [file = id, query] = id.split('?');
				this.addWatchFile(file);
				const { read, files, original } = await stories.load(file);
				for (const used of files) this.addWatchFile(used);
				const { story, diagnostics } = read;
				if (!story) {
					stories.unopened.add(file);
					return this.error(stories.break(file, diagnostics));
				}
				stories.unopened.delete(file);
				stories.broken.delete(file);
				if (!told.has(read)) for (const problem of diagnostics) this.warn(warning(file, problem));
				told.add(read);
				if (query) {
					const { default: world } = await import('../map/basemap/land/levels/index.ts');
					const land =
						query === 'land' ? landFor(fixedViews(story), world) : drawnLand(settledViews(story), world);
					return { code: landModule(land), moduleType: 'js' };
				}
				const { config, mode } = this.environment;
				const inBrowser = mode === 'dev' ? liveModule : browserModule;
				const write = config.consumer === 'server' ? serverModule : inBrowser;
				return { code: write(story, path.basename(original ?? file), file), moduleType: 'js' };
			}
		},
		hotUpdate(options) {
			// The server takes what it needs anew with the next request.
			return this.environment.name === 'client' ? handOn(this.environment, stories, options) : undefined;
		}
	};
}

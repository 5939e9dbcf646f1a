import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'vite';
import { encodingOf } from '../encoding/index.ts';
import type { LoadedStory } from '../story/load/index.ts';
import { buildWarning } from './build-log.ts';
import { bundledFor } from './bundled.ts';
import { followPages, updateStories } from './hot-update.ts';
import { LandModules } from './land-modules.ts';
import { withBase, type PageAssets, type PublicPaths } from './page-assets.ts';
import { Stories } from './stories.ts';
import { serveStudio, STUDIO_PAGE, type StudioOption } from './studio.ts';
import { browserModule, liveModule, picturesModule, serverModule } from './story-modules.ts';

/** Any YAML file, or of a story the coastlines with `?land` or `?drawn` and its charts and drawings with `?pictures`, but no other query. */
const YAML = /\.yaml(?:\?(?:land|drawn|pictures))?$/;

/** `story.yaml`, `story.es.yaml`, `any.story.yaml`: files that are stories whatever they hold. */
const STORY_NAME = /(?:^|[\\/.])story(?:\.[\w-]+)?\.yaml$/;

/** The fields of a story, or of a translation: a YAML file with all of them is a story whatever its name is. */
const STORY_FIELDS = [
	[/^chapters:/m, /^views:/m, /^opening:/m],
	[/^of:/m, /^lang:/m]
];

async function isStory(file: string): Promise<boolean> {
	if (STORY_NAME.test(file)) return true;
	// A file in another encoding is read as far as it goes: what is wrong with it is reported once it is known as a story.
	const bytes = await readFile(file).catch(() => Buffer.alloc(0));
	const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
	return STORY_FIELDS.some((fields) => fields.every((field) => field.test(text)));
}

/** The plugin, for a page that needs these assets. */
export function storyPlugin(assets: PageAssets, studio: StudioOption = false): Plugin {
	const stories = new Stories();
	const lands = new LandModules();
	const pageAssets = studio ? { ...assets, studio: STUDIO_PAGE } : assets;
	let paths: PublicPaths;
	/** Both environments of a build ask for the same file: its warnings are printed once. */
	const warned = new WeakSet<LoadedStory['read']>();

	return {
		name: 'contrail',
		enforce: 'pre',
		config: ({ root = '' }) => ({
			optimizeDeps: {
				// The library imports MapLibre's worker by a query that Vite understands and its dependency bundler does not.
				exclude: ['svelte-contrail'],
				include: bundledFor(path.resolve(root))
			}
		}),
		configResolved(config) {
			stories.root = config.root;
			paths = config;
		},
		configureServer(server) {
			followPages(server.environments.client, stories);
			if (studio) serveStudio(server, stories, studio);
		},
		load: {
			filter: { id: YAML },
			async handler(id) {
				const [file = id, query] = id.split('?');
				// Other plugins may read other YAML files.
				if (!(await isStory(file))) return null;
				this.addWatchFile(file);
				const { read, files, original, base } = await stories.load(file);
				for (const used of files) this.addWatchFile(used);
				const { story, diagnostics } = read;
				if (!story) {
					stories.unopened.add(file);
					return this.error(stories.fail(file, diagnostics));
				}
				stories.unopened.delete(file);
				stories.broken.delete(file);
				if (!warned.has(read))
					for (const one of diagnostics) this.warn(buildWarning(file, one, stories.root));
				warned.add(read);
				if (query === 'pictures') return { code: picturesModule(story), moduleType: 'js' };
				if (query) return { code: await lands.codeOf(id, story), moduleType: 'js' };
				const { config, mode } = this.environment;
				const inBrowser = mode === 'dev' ? liveModule : browserModule;
				const write = config.consumer === 'server' ? serverModule : inBrowser;
				const name = path.basename(original ?? file);
				return { code: write(withBase(story, paths), name, pageAssets, file, base), moduleType: 'js' };
			}
		},
		hotUpdate(options) {
			// The server loads changed modules with its next request.
			return this.environment.name === 'client'
				? updateStories(this.environment, stories, options)
				: undefined;
		}
	};
}

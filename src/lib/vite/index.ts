import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'vite';
import { readStory, type ReadStory } from '../story/read.ts';
import { landFor } from './land.ts';
import { failure, warning } from './messages.ts';
import { landModule, storyModule } from './emit.ts';

/** `story.yaml`, `story.es.yaml`, `any.story.yaml`; its coastlines where `?land` follows. Other queries are not ours. */
const STORY = /(?:^|[\\/.])story(?:\.[\w-]+)?\.yaml(?:\?land)?$/;

/**
 * Turns `import story from './story.yaml'` into checked, typed data. A story with an error stops a build and lies over
 * the page in development, with every problem's line and what to do about it.
 *
 * On the server the story holds the coastlines of its views in `story.land`; in the browser `story.land` loads them on
 * demand, as a file of their own.
 */
export function contrail(): Plugin {
	let root = process.cwd();
	const latest = new Map<string, { text: string; read: ReadStory }>();

	/** Both environments of a build ask for the same file: it is read, and warned of, once. */
	async function load(file: string): Promise<{ read: ReadStory; isNew: boolean }> {
		const text = await readFile(file, 'utf8');
		const known = latest.get(file);
		if (known?.text === text) return { read: known.read, isNew: false };
		const name = path.relative(root, file).replaceAll(path.sep, '/');
		const read = readStory(text, { file: name });
		latest.set(file, { text, read });
		return { read, isNew: true };
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
				const { read, isNew } = await load(file);
				if (!read.story) return this.error(failure(file, read.problems));
				if (isNew) for (const problem of read.problems) this.warn(warning(file, problem));
				if (query === 'land') {
					const { default: world } = await import('../map/land/levels.ts');
					return { code: landModule(landFor(Object.values(read.story.views), world)), moduleType: 'js' };
				}
				const isServer = this.environment.config.consumer === 'server';
				return { code: storyModule(read.story, path.basename(file), isServer), moduleType: 'js' };
			}
		}
	};
}

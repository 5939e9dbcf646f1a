import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

/** The repository's folder, with a slash at its end. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Creates a Vite server that only loads sources: `ssrLoadModule('/src/lib/…')` runs TypeScript, and components if a plugin
 * compiles them, without a build. The server listens on no port and watches no file.
 *
 * @param {import('vite').PluginOption[]} [plugins]
 */
export const sources = (plugins = []) =>
	createServer({
		root,
		configFile: false,
		logLevel: 'error',
		appType: 'custom',
		server: { middlewareMode: true, hmr: false, ws: false, watch: null },
		optimizeDeps: { noDiscovery: true },
		plugins
	});

/** @typedef {Pick<import('../src/lib/cli/world.ts').World, 'cwd' | 'out' | 'err' | 'color' | 'signal'>} Place */

/**
 * Runs the package's command line from its sources.
 *
 * @param {import('vite').ViteDevServer} vite
 * @param {string[]} words the arguments of `contrail`
 * @param {Place} place the folder in which it runs, and its output
 * @returns {Promise<number>} the exit status
 */
export async function contrail(vite, words, place) {
	const { run } = await vite.ssrLoadModule('/src/lib/cli/run.ts');
	const files = {
		starter: `${root}stories/_template/story.yaml`,
		schema: `${root}src/lib/story/schema/story.schema.json`,
		manifest: `${root}package.json`,
		library: `${root}dist`
	};
	return run(words, { ...place, files });
}

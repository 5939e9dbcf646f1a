import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { publicEntries } from '../../../scripts/public-entries.js';
import { devServer } from './dev-server.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** @param {string} lang @param {string} file */
const page = (lang, file) => `
	<script>
		import { Story } from 'svelte-contrail/story';
		import 'svelte-contrail/theme.css';
		import story from '${file}';
	</script>
	<svelte:head><title>{story.title}</title></svelte:head>
	<nav lang="${lang}">{story.title}</nav>
	<Story {story} />`;

/** A site as a designer has it open: the story of Venezuela, and some words of it in Spanish. */
const FILES = {
	'package.json': JSON.stringify({ name: 'live', private: true, type: 'module' }),
	'svelte.config.js': `
		import adapter from '@sveltejs/adapter-static';
		const alias = ${JSON.stringify(aliases())};
		export default {
			compilerOptions: { runes: true },
			kit: { adapter: adapter(), alias, files: { assets: ${JSON.stringify(`${root}static`)} } }
		};`,
	// The library's sources are this repository's; what Vite makes of its own dependencies stays in the site.
	'vite.config.js': `
		import { sveltekit } from '@sveltejs/kit/vite';
		import { contrail } from ${JSON.stringify(`${root}src/lib/vite/index.ts`)};
		export default {
			cacheDir: '.vite',
			server: { fs: { allow: [${JSON.stringify(root)}] } },
			optimizeDeps: { include: ['maplibre-gl', 'pmtiles', 'scrollama', 'esm-env'] },
			plugins: [contrail(), sveltekit()]
		};`,
	'src/app.html': `<!doctype html>
		<html lang="en">
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width" />
				<link rel="icon" href="data:," />
				%sveltekit.head%
			</head>
			<body style="margin: 0"><div style="display: contents">%sveltekit.body%</div></body>
		</html>`,
	'src/routes/+page.svelte': page('en', '../../stories/venezuela/story.yaml'),
	'src/routes/es/+page.svelte': page('es', '../../../stories/venezuela/story.es.yaml'),
	'stories/venezuela/story.es.yaml': 'of: story.yaml\nlang: es\ntitle: Un largo camino\n'
};

function aliases() {
	return Object.fromEntries(Object.entries(publicEntries()).map(([name, source]) => [name, root + source]));
}

/**
 * A copy of the story under `vite dev`, in a folder of its own.
 *
 * @typedef {object} LiveSite
 * @property {string} origin
 * @property {string} folder the story's own: `story.yaml` stands in it
 * @property {() => string} log what the terminal showed
 * @property {() => Promise<void>} close
 *
 * @returns {Promise<LiveSite>}
 */
export async function liveSite() {
	// Inside the repository, where its packages are found.
	await mkdir(`${root}.cache`, { recursive: true });
	const app = await mkdtemp(`${root}.cache/live-`);
	const folder = path.join(app, 'stories/venezuela');
	await cp(`${root}stories/venezuela`, folder, { recursive: true });
	for (const [name, text] of Object.entries(FILES)) {
		await mkdir(path.join(app, path.dirname(name)), { recursive: true });
		await writeFile(path.join(app, name), text);
	}

	const { close, ...server } = await devServer(app);
	return {
		...server,
		folder,
		close: async () => {
			await close();
			await rm(app, { recursive: true, force: true });
		}
	};
}

import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { root, run, type Packed } from './pack.ts';

/** What an install beside the package would bring: this repo's own copies, so that no network is needed. */
const INSTALLED = [
	'@sveltejs/adapter-static',
	'@sveltejs/kit',
	'@sveltejs/vite-plugin-svelte',
	'svelte',
	'typescript',
	'vite'
];

/** What the site's author wrote beside `src`. Not files of this repo, whose own tools would take them for its own. */
const CONFIGURATION = {
	'package.json': JSON.stringify({
		name: 'consumer',
		private: true,
		type: 'module',
		dependencies: { 'svelte-contrail': '*', 'maplibre-gl': '*' },
		devDependencies: Object.fromEntries(INSTALLED.map((name) => [name, '*']))
	}),
	'svelte.config.js': `
		import adapter from '@sveltejs/adapter-static';
		export default { kit: { adapter: adapter() } };`,
	'vite.config.js': `
		import { sveltekit } from '@sveltejs/kit/vite';
		import { contrail } from 'svelte-contrail/vite';
		export default { plugins: [contrail({ studio: true }), sveltekit()] };`,
	'tsconfig.json': JSON.stringify({
		extends: './.svelte-kit/tsconfig.json',
		// The package's declarations are checked too, and MapLibre's, which take GeoJSON's types as given: it brings them.
		compilerOptions: {
			strict: true,
			skipLibCheck: false,
			types: ['svelte-contrail/story-modules', 'geojson']
		}
	})
};

/**
 * Makes a SvelteKit site in a folder, from `tests/package/consumer` and the packed file, as an install would.
 *
 * @param without a package that its author did not install
 */
export async function makeSite(app: string, packed: Packed, without?: string): Promise<void> {
	await cp(path.join(root, 'tests/package/consumer'), app, { recursive: true });
	for (const [name, text] of Object.entries(CONFIGURATION)) await writeFile(path.join(app, name), text);

	const target = path.join(app, 'node_modules/svelte-contrail');
	await mkdir(target, { recursive: true });
	await run('tar', ['-xzf', packed.tarball, '--strip-components=1', '-C', target], app);
	const brought = [...Object.keys(manifest.dependencies), 'maplibre-gl', '@types/geojson'];
	for (const name of [...INSTALLED, ...brought].filter((name) => name !== without)) {
		const link = path.join(app, 'node_modules', name);
		await mkdir(path.dirname(link), { recursive: true });
		await symlink(path.join(root, 'node_modules', name), link, 'junction');
	}
}

/** Where a site's page of the story stands that `contrail new` starts. */
const NEW_STORY = 'src/routes/new/+page.svelte';

/** That page, as the command's own words have it. */
const NEW_PAGE = `
	<script>
		import { Story } from 'svelte-contrail/story';
		import basemap from 'svelte-contrail/basemap.pmtiles?url';
		import 'svelte-contrail/theme.css';
		import story from '../../../stories/night-flights/story.yaml';
	</script>

	<svelte:head><title>{story.title}</title></svelte:head>

	<Story {story} {basemap} />`;

/** The command of the package that is installed in a site, as `npx contrail` runs it. */
export async function contrail(app: string, ...words: string[]): Promise<string> {
	const installed = path.join(app, 'node_modules/svelte-contrail');
	const { bin } = JSON.parse(await readFile(path.join(installed, 'package.json'), 'utf8')) as {
		bin: { contrail: string };
	};
	return run(process.execPath, [path.join(installed, bin.contrail), ...words], app);
}

/** Builds a site. */
export const buildSite = (app: string): Promise<string> =>
	run(process.execPath, [path.join(root, 'node_modules/vite/bin/vite.js'), 'build'], app);

/** Makes and builds the site that the test files share: its own two pages, and a story that `contrail new` starts. */
export async function makeConsumer(app: string, packed: Packed): Promise<void> {
	await makeSite(app, packed);
	await contrail(app, 'new', 'night-flights');
	await mkdir(path.dirname(path.join(app, NEW_STORY)), { recursive: true });
	await writeFile(path.join(app, NEW_STORY), NEW_PAGE);
	await buildSite(app);
}

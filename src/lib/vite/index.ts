import type { Plugin } from 'vite';
import { packagedAssets } from './page-assets.ts';
import { storyPlugin } from './plugin.ts';

/** What the plugin adds to the pages of stories. */
export interface ContrailOptions {
	/**
	 * Serves the basemap of the package and tells stories its address. False for a site with its own.
	 * @default true
	 */
	basemap?: boolean;
	/**
	 * Loads `theme.css` with each story. False for a site with a look of its own.
	 * @default true
	 */
	theme?: boolean;
	/**
	 * Puts the studio on the pages of the developer server: texts, views and the order of steps are changed where they are seen,
	 * and written into the story's file. A build has nothing of it. With `true` it writes only while no other machine reaches
	 * the server; with `'network'` all who reach it may write.
	 * @default false
	 */
	studio?: boolean | 'network';
}

/**
 * Turns `import story from './story.yaml'` into checked, typed data, with the basemap and the theme that its page needs. A
 * file of another name is a story too if it has a story's fields. A story with an error stops a build; in development the
 * errors lie over the page, each with its line and its fix. A saved change shows at once, without reloading the page.
 *
 * On the server the story holds the coastlines of its views in `story.land`; in the browser `story.land` loads them on
 * demand, as a file of their own.
 */
export function contrail({ basemap = true, theme = true, studio = false }: ContrailOptions = {}): Plugin {
	return storyPlugin(packagedAssets({ basemap, theme }), studio);
}

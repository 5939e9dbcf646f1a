import { hydrate } from 'svelte';
import type { Land } from '../map/basemap/index.ts';
import { Story, type StoryData } from '../story/index.ts';
import { STORY_ID, type PageData } from './page-data.ts';

/** What loads the coastlines of a page's views. */
export type LandLoader = () => Promise<Land>;

/** Loads the coastlines that stand beside a script. The name is a parameter: a bundler would take a literal for its own. */
export const landBeside =
	(script: string, name = 'land.json'): LandLoader =>
	() =>
		fetch(new URL(name, script)).then((response) => response.json() as Promise<Land>);

/** Brings the page of a story to life. */
export function showStory(story: StoryData, { flat }: PageData, script: string): void {
	hydrate(Story, {
		target: document.getElementById(STORY_ID)!,
		props: { story, basemap: new URL('basemap.pmtiles', script).href, flat }
	});
}

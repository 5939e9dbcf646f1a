import { hydrate } from 'svelte';
import { reportHeight } from '../embed/index.ts';
import type { Land } from '../map/basemap/index.ts';
import { Story } from '../story/index.ts';
import { DATA_ID, STORY_ID, type PageData } from './page-data.ts';

/** The address of a file beside this script. The name is a parameter: a bundler would take a literal for its own. */
const beside = (name: string): string => new URL(name, import.meta.url).href;

const { story, flat } = JSON.parse(document.getElementById(DATA_ID)!.textContent) as PageData;
const land = (): Promise<Land> =>
	fetch(beside('land.json')).then((response) => response.json() as Promise<Land>);
hydrate(Story, {
	target: document.getElementById(STORY_ID)!,
	props: { story: { ...story, land }, basemap: beside('basemap.pmtiles'), flat }
});
if (flat) reportHeight();

import { render } from 'svelte/server';
import { drawnLand, landFor, stillsWritten } from '../map/basemap/cut/index.ts';
import type { Land } from '../map/basemap/index.ts';
import { fixedViews, settledViews } from '../story/load/index.ts';
import { ServerPicture } from '../story/ui/pictures/index.ts';
import { cardCharts } from '../story/ui/cards/index.ts';
import * as mapParts from '../story/ui/map-parts/index.ts';
import { Story, type StoryData } from '../story/index.ts';
import ShareCard from './ShareCard.svelte';
import { sharePicture } from './share-picture.ts';
import { DATA_ID, STORY_ID, type PageData } from './page-data.ts';

/** A story's page, rendered. */
export interface RenderedStory {
	head: string;
	/** The story, and the data with which the page's script continues. */
	body: string;
	/** The coastlines of the story's views, as JSON: the script loads them on demand. */
	land: string;
}

/**
 * Renders the page of a story that stands alone.
 *
 * @param world coastlines of the whole world
 * @param flat whether nothing is sticky, for a frame on another page
 */
export async function renderStory(
	story: StoryData,
	world: Land,
	{ flat }: { flat: boolean }
): Promise<RenderedStory> {
	const settled = settledViews(story);
	const code = { drawPicture: ServerPicture, cardCharts, ...mapParts };
	const drawn = { ...story, ...drawnLand(settled, world), ...code };
	const { head, body } = await render(Story, { props: { story: drawn, flat } });
	// The page has the coastlines that its pictures show.
	const stills = stillsWritten(settled);
	const data: PageData = { story: { ...story, stills }, flat };
	const json = JSON.stringify(data).replaceAll('<', '\\u003c');
	const page = `<main id="${STORY_ID}">${body}</main>\n<script type="application/json" id="${DATA_ID}">${json}</script>`;
	return { head, body: page, land: JSON.stringify(landFor(fixedViews(story), world)) };
}

/**
 * Renders the share picture of a story, a page of `SHARE_SIZE` at the scale `SHARE_SCALE`.
 *
 * @param world coastlines of the whole world
 */
export async function renderShare(story: StoryData, world: Land): Promise<{ head: string; body: string }> {
	const picture = sharePicture(story);
	const { head, body } = await render(ShareCard, {
		props: { picture, land: landFor(fixedViews(story), world) }
	});
	return { head, body };
}

export { SHARE_SCALE, SHARE_SIZE } from './share-picture.ts';

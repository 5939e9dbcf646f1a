import { error } from '@sveltejs/kit';
import type { StoryData } from 'svelte-contrail/story';
import type { EntryGenerator, PageLoad } from './$types';

const FOLDERS = '../../../../stories/';

/** Every story of the folder `stories`. A page imports its own only. */
const files = import.meta.glob<StoryData>('../../../../stories/*/story.yaml', { import: 'default' });

/** The demo story has its own address and header, and the site’s first page shows the short one. */
const ELSEWHERE = ['venezuela', 'front'];

export const entries: EntryGenerator = () =>
	Object.keys(files)
		.map((file) => ({ slug: file.slice(FOLDERS.length).split('/')[0] ?? '' }))
		.filter(({ slug }) => !ELSEWHERE.includes(slug));

/** Every story file has a page, so that a new story needs none of its own. */
export const load: PageLoad = async ({ params }) => {
	const file = files[`${FOLDERS}${params.slug}/story.yaml`];
	return { story: file ? await file() : error(404, `There is no stories/${params.slug}/story.yaml.`) };
};

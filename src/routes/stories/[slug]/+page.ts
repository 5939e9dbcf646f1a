import { error } from '@sveltejs/kit';
import type { StoryData } from 'svelte-contrail/story';
import type { EntryGenerator, PageLoad } from './$types';

const FOLDERS = '../../../../stories/';

/** Every story of the folder `stories`, each read only when its page is. */
const files = import.meta.glob<StoryData>('../../../../stories/*/story.yaml', { import: 'default' });

/** The story of the demo has an address and a frame of its own. */
const ELSEWHERE = ['venezuela'];

export const entries: EntryGenerator = () =>
	Object.keys(files)
		.map((file) => ({ slug: file.slice(FOLDERS.length).split('/')[0] ?? '' }))
		.filter(({ slug }) => !ELSEWHERE.includes(slug));

/** A new story has a page as soon as its file is there: nobody has to write one. */
export const load: PageLoad = async ({ params }) => {
	const file = files[`${FOLDERS}${params.slug}/story.yaml`];
	return { story: file ? await file() : error(404, `There is no stories/${params.slug}/story.yaml.`) };
};

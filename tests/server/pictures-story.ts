import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { render } from 'svelte/server';
import { loadStory } from '../../src/lib/story/disk/index.ts';
import type { StoryData } from '../../src/lib/story/schema/story-data.ts';
import Story from '../../src/lib/story/ui/Story.svelte';
import * as code from '../../src/lib/story/ui/map-parts/index.ts';

const file = fileURLToPath(new URL('../../stories/pictures/story.yaml', import.meta.url));

/** A story with pictures of every kind. */
export const story = (await loadStory(readFileSync(file, 'utf8'), file, 'story.yaml')).read.story!;

/** The page of a story as the server prints it. */
export const bodyOf = (data: StoryData, flat = false): string =>
	render(Story, { props: { story: { ...data, ...code }, flat } }).body;

/** The part of the page that is a step's own. */
export const stepIn = (body: string, id: string): string => {
	const from = body.indexOf(`<section id="${id}"`);
	return body.slice(from, body.indexOf('</section>', from));
};

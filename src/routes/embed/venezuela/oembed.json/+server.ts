import { json } from '@sveltejs/kit';
import { asset, resolve } from '$app/paths';
import { oembed } from 'svelte-contrail/embed';
import story from '../../../../../stories/venezuela/story.yaml';
import { wholeAddress } from '../../../origin.ts';

export const prerender = true;

/** The oEmbed response that a newsroom's system requests when somebody pastes the story's address (oembed.com). */
export function GET({ url }) {
	const { name, author = name } = story.source;
	return json(
		oembed({
			title: story.title,
			src: wholeAddress(resolve('/embed/venezuela'), url),
			provider: { name: 'Contrail', url: wholeAddress(resolve('/'), url) },
			author: { name: `After ${author}, ${name}`, url: story.source.url },
			thumbnail: { url: wholeAddress(asset('/share/venezuela.png'), url), width: 1200, height: 630 }
		})
	);
}

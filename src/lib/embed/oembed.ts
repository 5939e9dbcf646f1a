import type { OEmbed, OEmbedOptions } from './types.ts';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '');

/**
 * Makes the answer of an oEmbed address (oembed.com, version 1.0), which a newsroom's system asks for when somebody pastes the
 * address of a story.
 */
export function oembed({
	title,
	src,
	provider,
	author,
	thumbnail,
	width = 700,
	height = 900
}: OEmbedOptions): OEmbed {
	const attributes = Object.entries({
		src,
		title,
		width: '100%',
		height: String(height),
		loading: 'lazy',
		sandbox: 'allow-scripts allow-same-origin allow-popups',
		style: 'border: 0',
		'data-contrail-embed': ''
	}).map(([name, value]) => `${name}="${escaped(value)}"`);
	return {
		version: '1.0',
		type: 'rich',
		title,
		html: `<iframe ${attributes.join(' ')}></iframe>`,
		width,
		height,
		provider_name: provider.name,
		provider_url: provider.url,
		...(author && { author_name: author.name, ...(author.url && { author_url: author.url }) }),
		...(thumbnail && {
			thumbnail_url: thumbnail.url,
			thumbnail_width: thumbnail.width,
			thumbnail_height: thumbnail.height
		})
	};
}

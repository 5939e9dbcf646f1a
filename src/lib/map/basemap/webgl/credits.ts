import type { Map as MaplibreMap } from 'maplibre-gl';

/** A part of an attribution: words, or a link. */
export interface Credit {
	text: string;
	href?: string;
}

/**
 * The attributions of the sources of a map's style. Sources write them in HTML, of which this takes the words and the
 * links; nothing in it is run.
 */
export function creditsOf(map: MaplibreMap): Credit[] {
	const asked = Object.keys(map.getStyle().sources).map((id) => map.getSource(id)?.attribution ?? '');
	return [...new Set(asked)].filter(Boolean).flatMap((html, i) => {
		const { body } = new DOMParser().parseFromString(html, 'text/html');
		for (const hidden of body.querySelectorAll('script, style')) hidden.remove();
		const pieces = [...body.childNodes].map(creditOf).filter(({ text }) => text !== '');
		return i === 0 ? pieces : [{ text: ' · ' }, ...pieces];
	});
}

function creditOf(node: Node): Credit {
	const text = (node.textContent ?? '').replace(/\s+/g, ' ');
	const link = node instanceof Element ? (node.closest('a') ?? node.querySelector('a')) : undefined;
	const href = link?.getAttribute('href') ?? '';
	return /^https?:\/\//.test(href) ? { text, href } : { text };
}

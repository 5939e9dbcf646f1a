import type { Map as MaplibreMap } from 'maplibre-gl';

/** A piece of an attribution: words, or a link. */
export interface Credit {
	text: string;
	href?: string;
}

/**
 * What the sources of a map's style ask to be said. They say it in HTML, of which the words and the links are taken, and
 * nothing is run.
 */
export function creditsOf(map: MaplibreMap): Credit[] {
	const asked = Object.keys(map.getStyle().sources).map((id) => map.getSource(id)?.attribution ?? '');
	return [...new Set(asked)].filter(Boolean).flatMap((html, i) => {
		const { body } = new DOMParser().parseFromString(html, 'text/html');
		for (const silent of body.querySelectorAll('script, style')) silent.remove();
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

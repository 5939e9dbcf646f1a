import type { MapColors } from './palette.ts';

/**
 * The basemap's colours as the page's custom properties have them. They are read from the drawn land: whatever colour
 * space or function a stylesheet uses, the browser has already worked it out.
 *
 * @param within an element of the map
 */
export function readColors(within: HTMLElement): MapColors {
	const map = within.closest<HTMLElement>('[data-contrail="map"]')!;
	const styleOf = (selector: string): CSSStyleDeclaration => getComputedStyle(map.querySelector(selector)!);
	const ground = styleOf('[data-contrail="land"] [data-part="ground"]');
	const border = styleOf('[data-contrail="land"] [data-part="border"]');
	return {
		sea: getComputedStyle(map).backgroundColor,
		land: ground.fill,
		coast: ground.stroke,
		border: border.stroke
	};
}

/** Calls back when the page may have changed its colours: the system's scheme, or the page's own switch. */
export function watchScheme(changed: () => void): () => void {
	const scheme = matchMedia('(prefers-color-scheme: dark)');
	scheme.addEventListener('change', changed);
	const attributes = new MutationObserver(changed);
	attributes.observe(document.documentElement, {
		attributes: true,
		attributeFilter: ['class', 'style', 'data-theme']
	});
	return () => {
		scheme.removeEventListener('change', changed);
		attributes.disconnect();
	};
}

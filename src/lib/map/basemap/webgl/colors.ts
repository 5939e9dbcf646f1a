import { createColorReader } from './color-reader.ts';
import type { MapColors } from './palette.ts';

const readColor = createColorReader();

/** A colour in a form that MapLibre reads: browsers leave `oklch()` and its like as they are until they paint them. */
function asRgb(color: string): string {
	const [red, green, blue, alpha = 0] = readColor(color);
	return `rgba(${[red, green, blue, alpha / 255].join()})`;
}

/**
 * The basemap's colours, as the page's custom properties have them: read from the drawn land, where the browser has
 * worked out whatever function a stylesheet uses.
 *
 * @param within an element of the map
 */
export function readColors(within: HTMLElement): MapColors {
	const map = within.closest<HTMLElement>('[data-contrail="map"]')!;
	const styleOf = (part: string): CSSStyleDeclaration =>
		getComputedStyle(map.querySelector(`[data-contrail="land"] [data-part="${part}"]`)!);
	const ground = styleOf('ground');
	return {
		sea: asRgb(getComputedStyle(map).backgroundColor),
		land: asRgb(ground.fill),
		coast: asRgb(ground.stroke),
		river: asRgb(styleOf('river').stroke),
		border: asRgb(styleOf('border').stroke)
	};
}

/** Media features that may change colours. A page that is printed takes those of `print` while it is laid out. */
const MEDIA = ['(prefers-color-scheme: dark)', '(forced-colors: active)', 'print'];

/**
 * Calls back when the page may have changed its colours: by the system's settings, for print, or by a switch of its own,
 * which sets an attribute of an element around the map.
 */
export function watchScheme(within: HTMLElement, changed: () => void): () => void {
	const media = MEDIA.map((query) => matchMedia(query));
	for (const query of media) query.addEventListener('change', changed);
	const attributes = new MutationObserver((records) => {
		// Pages move the elements around a map by their style, with every frame of a scroll; not those around all of the page.
		if (records.some((one) => one.attributeName !== 'style' || one.target.contains(document.body))) changed();
	});
	for (
		let element = within.closest<HTMLElement>('[data-contrail="map"]');
		element;
		element = element.parentElement
	) {
		// Of the library's own elements other attributes change with every step.
		const attributeFilter = element.dataset.contrail ? ['class', 'data-theme', 'data-look'] : undefined;
		attributes.observe(element, { attributes: true, attributeFilter });
	}
	return () => {
		for (const query of media) query.removeEventListener('change', changed);
		attributes.disconnect();
	};
}

import { byId, type PartStyle } from './part-style.ts';

/** What the file says of an element that is drawn or shown in part. */
interface Own {
	style: string;
	pathLength: string | null;
}

/**
 * Makes what styles the parts of a drawing in a page. Their own styles stay, and come back once a part is all there. A style
 * sheet would be read anew, for the whole page, in every frame in which the reader scrolls.
 */
export function partDrawer(drawing: Element): (styles: readonly PartStyle[]) => void {
	const owns = new Map<Element, Own>();
	return (styles) => {
		const added = new Map<Element, string>();
		for (const { id, isLines, style } of styles) {
			for (const element of drawing.querySelectorAll(isLines ? `${byId(id)},${byId(id)} *` : byId(id))) {
				if (isLines && !('getTotalLength' in element)) continue;
				const own = {
					style: element.getAttribute('style') ?? '',
					pathLength: element.getAttribute('pathLength')
				};
				if (!owns.has(element)) owns.set(element, own);
				added.set(element, (added.get(element) ?? '') + style);
			}
		}
		for (const [element, { style, pathLength }] of owns) {
			const more = added.get(element) ?? '';
			element.setAttribute('style', more ? `${style};${more}` : style);
			const isMeasured = pathLength !== null || more.includes('dash');
			if (isMeasured) element.setAttribute('pathLength', pathLength ?? '1');
			else element.removeAttribute('pathLength');
		}
	};
}

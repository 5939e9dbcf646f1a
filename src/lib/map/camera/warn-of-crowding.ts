import { isBoundsView, MOST, paddingOf, roomOf } from './framing.ts';
import type { MapLayout } from './layout.svelte.ts';
import type { FixedView } from './view.ts';

const warned = new WeakSet<MapLayout>();

/** Warns where the page, or the view, leaves a map less than the third of a side that it keeps. It runs in development only. */
export function warnOfCrowding(layout: MapLayout, view: FixedView, label: string): void {
	const { size, inset } = layout;
	if (!size || warned.has(layout)) return;
	const room = roomOf(size, inset);
	const { top, right, bottom, left } = paddingOf(view);
	const names = [
		...(room.width <= Math.ceil(size.width / 3) || room.height <= Math.ceil(size.height / 3)
			? ['`--contrail-map-inset`']
			: []),
		...(isBoundsView(view) && (left + right > room.width * MOST || top + bottom > room.height * MOST)
			? ['the view’s `padding`']
			: [])
	];
	if (names.length === 0) return;
	warned.add(layout);
	const found = `“${label}” (${size.width} × ${size.height} px): ${names.join(' and ')}`;
	console.warn(
		`What lies over the edges of a map leaves less than a third of a side, and the map keeps a third: ${found}. Make it smaller where the map is small, e.g. in a media query. (contrail-122)`
	);
}

import type { Map as MaplibreMap } from 'maplibre-gl';

/** The highest zoom while exploring: 8 times the finest of our basemap, whose shapes end at zoom 6. */
const CLOSEST = 9;

/** As far as a reader may go away, unless the story's view is farther: the world is 512 px wide. */
const FARTHEST = 0;

/** A map that its reader may take into their own hands. */
export interface ExploredMap {
	/** The reader moves it. */
	readonly exploring: boolean;
	/** Lets the reader move it, or flies back to the story's view. */
	explore: (on: boolean) => void;
	/** Follows the map that the reader moves. */
	readonly follow: () => void;
}

/** The callbacks of a map that its reader explores. */
export interface Explored {
	/** The camera has moved. */
	onmove: () => void;
	/** A wheel without Ctrl, or one finger, scrolled the page in place of the map. */
	onprevented: (gesture: 'wheel_zoom' | 'touch_pan') => void;
	/** The reader pressed Escape. */
	onescape: () => void;
}

/**
 * Lets the reader move a map: by dragging, with Ctrl and the wheel, with two fingers, with arrow keys, plus and minus. What
 * scrolls a page goes on scrolling it.
 *
 * @param label the canvas's name, which has one only while it can be used
 * @returns how to stop
 */
export function letExplore(
	map: MaplibreMap,
	label: string,
	{ onmove, onprevented, onescape }: Explored
): () => void {
	const canvas = map.getCanvas();
	const { cooperativeGestures, dragPan, scrollZoom, doubleClickZoom, touchZoomRotate, keyboard } = map;
	const handlers = [cooperativeGestures, dragPan, scrollZoom, doubleClickZoom, touchZoomRotate, keyboard];
	for (const handler of handlers) handler.enable();
	touchZoomRotate.disableRotation();
	keyboard.disableRotation();
	const [minZoom, maxZoom] = [map.getMinZoom(), map.getMaxZoom()];
	map.setMinZoom(Math.min(FARTHEST, map.getZoom()));
	map.setMaxZoom(Math.max(CLOSEST, map.getZoom()));

	canvas.tabIndex = 0;
	canvas.setAttribute('role', 'application');
	canvas.setAttribute('aria-label', label);
	canvas.focus({ preventScroll: true });

	const prevented = ({ gestureType }: { gestureType: 'wheel_zoom' | 'touch_pan' }): void =>
		onprevented(gestureType);
	const escape = ({ key }: KeyboardEvent): void => {
		if (key === 'Escape') onescape();
	};
	map.on('move', onmove);
	map.on('cooperativegestureprevented', prevented);
	canvas.addEventListener('keydown', escape);

	return () => {
		map.off('move', onmove);
		map.off('cooperativegestureprevented', prevented);
		canvas.removeEventListener('keydown', escape);
		map.stop();
		for (const handler of handlers) handler.disable();
		map.setMinZoom(minZoom);
		map.setMaxZoom(maxZoom);
		for (const name of ['role', 'aria-label', 'tabindex']) canvas.removeAttribute(name);
	};
}

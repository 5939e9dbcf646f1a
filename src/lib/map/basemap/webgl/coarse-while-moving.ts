import type { Map as MaplibreMap } from 'maplibre-gl';
import { REST } from './while-moving.ts';

/** The resolution of a map that moves, as a fraction of the screen's: a quarter of the pixels. */
const COARSE = 0.5;

/**
 * For a map that the processor draws, where each pixel costs: draws it coarsely while its camera is on its way, and sharp when
 * the camera rests and the reader scrolls no more, as a sharp frame may hold up the page. What lies over the map is always sharp.
 *
 * @param signal tells that the map is gone
 * @returns is to be called with each frame of a camera on its way
 */
export function coarseWhileMoving(map: MaplibreMap, signal: AbortSignal): () => void {
	let isCoarse = false;
	let timer: ReturnType<typeof setTimeout>;

	const wait = (): void => {
		clearTimeout(timer);
		timer = setTimeout(sharpen, REST);
	};
	const sharpen = (): void => {
		if (signal.aborted) return;
		isCoarse = false;
		map.setPixelRatio(devicePixelRatio);
		// The canvas is empty until it is drawn.
		map.redraw();
	};
	/** Is told of the page that scrolls, and of every box in it. */
	const scrolled = ({ target }: Event): void => {
		if (isCoarse && (target as Node).contains(map.getContainer())) wait();
	};
	document.addEventListener('scroll', scrolled, { capture: true, signal });
	return () => {
		if (!isCoarse) map.setPixelRatio(COARSE * devicePixelRatio);
		isCoarse = true;
		wait();
	};
}

import type { AddProtocolAction } from 'maplibre-gl';
import { pause } from './retry.ts';

/** A camera that was moved twice within so long, in ms, is on its way; one that was not moved for so long rests. */
export const REST = 400;

/** A reader who moves the camera slowly sees new tiles on the way: none waits for longer than this, in ms. */
const LONGEST = 450;

let moved = -Infinity;
let isOnItsWay = false;

/** Is told of each camera that a map of the page shows, and says whether it is on its way. */
export function cameraMoved(): boolean {
	const now = performance.now();
	isOnItsWay = now - moved < REST;
	moved = now;
	return isOnItsWay;
}

const isMoving = (): boolean => isOnItsWay && performance.now() - moved < REST;

/** The addresses of the tiles that views show to which cameras are on their way, or may be next. */
export const expected = new Set<readonly string[]>();

const isExpected = (url: string): boolean => [...expected].some((urls) => urls.includes(url));

const mayWait = (url: string, asked: number): boolean =>
	isMoving() && performance.now() - asked < LONGEST && !isExpected(url);

/**
 * Lets tiles wait while a camera is on its way: MapLibre asks for those of every zoom that a flight passes, shows them for
 * a moment or not at all, and takes the request back. Those of the flight's end are expected, and do not wait.
 *
 * @param read makes the request
 */
export function whileMoving(read: AddProtocolAction): AddProtocolAction {
	return async (request, abort) => {
		const asked = performance.now();
		while (request.type !== 'json' && mayWait(request.url, asked)) {
			await pause(abort.signal, REST / 4);
			abort.signal.throwIfAborted();
		}
		return read(request, abort);
	};
}

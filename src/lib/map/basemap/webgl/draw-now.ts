import type { JumpToOptions, Map as MaplibreMap } from 'maplibre-gl';

/** The minor releases of MapLibre in whose source the private field below was read. */
const KNOWN = /^6\.17\./;

/** Stands for a frame that MapLibre has asked the browser for. */
const REQUEST = new AbortController();

/**
 * Shows a camera in this very frame, so that the lines drawn on top never run ahead of the map.
 *
 * MapLibre asks for a frame with every jump, and takes the request back when it draws at once: a fifth of what a scrubbed
 * frame costs. Where it seems to have asked already, it does not. It keeps the request in a private field, which other
 * releases may have changed: they draw the same, a little slower.
 */
export function drawNow(map: MaplibreMap, camera: JumpToOptions): void {
	if (map.style && KNOWN.test(map.version)) map._frameRequest ??= REQUEST;
	map.jumpTo(camera);
	map.redraw();
}

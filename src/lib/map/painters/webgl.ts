import type { Map as MaplibreMap } from 'maplibre-gl';
import { unproject } from '../../geo/index.ts';
import type { Camera } from '../../geo/index.ts';
import { causeOf, MapError } from '../errors.ts';
import { loadMaplibre } from '../maplibre.ts';
import type { MapColors } from '../palette.ts';
import { basemapStyle, paintColors } from '../style.ts';

/** The WebGL half of a map: land and borders from tiles, under what is drawn in SVG. */
export interface WebglPainter {
	/** For layers of our own. */
	readonly map: MaplibreMap;
	/** Shows a camera in this very frame, so that the drawn lines on top never run ahead. */
	show: (camera: Camera) => void;
	/** Follows the container's size. */
	resize: () => void;
	setColors: (colors: MapColors) => void;
	destroy: () => void;
}

export interface WebglPainterOptions {
	container: HTMLElement;
	/** The address of a PMTiles file. */
	tiles: string;
	colors: MapColors;
	camera: Camera;
	/** Called each time the picture is whole: at first, and after a lost context was given back. */
	onready: () => void;
	/** Called when the picture is gone: the context was lost. */
	onlost: () => void;
	/** Called once where the basemap can't be read. */
	onerror: (error: MapError) => void;
}

const toMaplibre = ({ center, zoom }: Camera): { center: [number, number]; zoom: number } => ({
	center: unproject(center) as [number, number],
	zoom
});

/**
 * Starts MapLibre in a container.
 *
 * @throws {MapError} contrail-101 without WebGL2, contrail-103 where maplibre-gl is missing
 */
export async function createWebglPainter(options: WebglPainterOptions): Promise<WebglPainter> {
	const { container, tiles, colors, camera } = options;
	const maplibre = await loadMaplibre();

	let map: MaplibreMap;
	try {
		map = new maplibre.Map({
			container,
			style: basemapStyle({ tiles, colors }),
			...toMaplibre(camera),
			interactive: false,
			attributionControl: false,
			// Tiles that fade in would make the hand-over from the drawn picture visible.
			fadeDuration: 0,
			// The size is measured by the map component, for both painters at once.
			trackResize: false
		});
	} catch (error) {
		throw new MapError(101, causeOf(error), { cause: error });
	}

	// The picture around it has a name; as a region of its own the canvas would be a landmark on each map.
	for (const name of ['role', 'aria-label', 'tabindex']) map.getCanvas().removeAttribute(name);

	map.on('idle', options.onready);
	map.on('webglcontextlost', options.onlost);
	let reported = false;
	map.on('error', ({ error }) => {
		if (reported) return;
		reported = true;
		options.onerror(new MapError(102, causeOf(error), { cause: error }));
	});

	return {
		map,
		show: (next) => {
			map.jumpTo(toMaplibre(next));
			map.redraw();
		},
		resize: () => map.resize(),
		setColors: (next) => paintColors(map, next),
		destroy: () => map.remove()
	};
}

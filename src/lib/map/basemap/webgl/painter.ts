import type { Map as MaplibreMap, StyleSpecification, VectorTileSource } from 'maplibre-gl';
import { project, unproject } from '../../../geo/index.ts';
import type { Camera, LonLat, Padding, Size, WorldPoint } from '../../../geo/index.ts';
import { readColors, watchScheme } from './colors.ts';
import { creditsOf, type Credit } from './credits.ts';
import { causeOf, mapError, type MapError } from '../../errors/index.ts';
import { loadMaplibre } from './maplibre.ts';
import { painterError } from './errors.ts';
import { warmTile } from './protocol.ts';
import { basemapStyle, isArchive, paintColors, SOURCE } from './style.ts';
import { tilesIn, warmTiles } from './warm.ts';
import { watchTiles } from './watch-tiles.ts';

export { firstInteraction } from './first-interaction.ts';

/** The WebGL half of a map: land and borders from tiles, under what is drawn in SVG. */
export interface WebglPainter {
	/** For layers of our own. */
	readonly map: MaplibreMap;
	/** Shows a camera in this very frame, so that the drawn lines on top never run ahead. */
	show: (camera: Camera) => void;
	/** The camera as it is: the reader's own hand may move it. */
	camera: () => Camera;
	/** Where the map has a point, in CSS pixels; undefined for one that can't be seen from here. */
	project: (point: WorldPoint) => readonly [x: number, y: number] | undefined;
	/** After a jump: lets the drawn picture stand in where tiles of the view are not there yet. */
	landed: () => void;
	/** Follows the container's size. */
	resize: () => void;
	/** Keeps a globe's middle in the middle of what the page leaves free. */
	setPadding: (padding: Padding) => void;
	/** Fetches what the cameras will show, while nothing else is to be done; returns how to stop. */
	warm: (cameras: readonly Camera[], size: Size) => () => void;
	/** What the basemap's makers ask to be said. */
	credits: () => Credit[];
	destroy: () => void;
}

export interface WebglPainterOptions {
	/** The page's colours are read from it, whenever they change. */
	container: HTMLElement;
	/** The address of a PMTiles file of ours or of a MapLibre style, or such a style. */
	basemap: string | StyleSpecification;
	globe: boolean;
	camera: Camera;
	/** Called each time the picture is whole: at first, and after a lost context was given back. */
	onready: () => void;
	/** Called when the picture is gone: the context was lost, or the tiles of a new view are slow to come. */
	onlost: () => void;
	/** Called once where the basemap can't be read, or the worker is gone. */
	onerror: (error: MapError) => void;
}

/** How far a point may be from where it is found again, in degrees, when its place on the screen is asked back. */
const SAME_PLACE = 1;

/** Stands for a frame that MapLibre has asked for. */
const ASKED = new AbortController();

/** @param isTurned whether the map is turned or tilted: if it is not, and stays so, nothing is said of it, which costs less */
const toMaplibre = ({ center, zoom, bearing = 0, pitch = 0 }: Camera, isTurned: boolean) => ({
	center: unproject(center) as [number, number],
	zoom,
	...(isTurned || bearing || pitch ? { bearing, pitch } : {})
});

/**
 * Starts MapLibre in a container.
 *
 * @throws {MapError} contrail-101 without WebGL2, contrail-103 where maplibre-gl is missing
 */
export async function createWebglPainter(options: WebglPainterOptions): Promise<WebglPainter> {
	const { container, basemap, globe, camera } = options;
	const maplibre = await loadMaplibre();
	const isOurs = isArchive(basemap);
	let colors = readColors(container);

	let map: MaplibreMap;
	try {
		map = new maplibre.Map({
			container,
			style: isOurs ? basemapStyle({ tiles: basemap, colors }) : basemap,
			...toMaplibre(camera, true),
			interactive: false,
			attributionControl: false,
			// Tiles that fade in would make the hand-over from the drawn picture visible.
			fadeDuration: 0,
			// The size is measured by the map component, for both painters at once.
			trackResize: false
		});
	} catch (error) {
		throw mapError(101, causeOf(error), { cause: error });
	}

	// The picture around it has a name; as a region of its own the canvas would be a landmark on each map.
	for (const name of ['role', 'aria-label', 'tabindex']) map.getCanvas().removeAttribute(name);

	if (globe) map.on('style.load', () => map.setProjection({ type: 'globe' }));
	const paint = (): void => {
		const next = readColors(container);
		const isSame = JSON.stringify(next) === JSON.stringify(colors);
		if (!isOurs || isSame || !map.getLayer('sea')) return;
		colors = next;
		paintColors(map, next);
		// A page that is about to be printed gives no other frame.
		map.redraw();
	};
	map.on('idle', () => {
		// The page may have changed its colours meanwhile.
		paint();
		options.onready();
	});
	map.on('webglcontextlost', options.onlost);
	let isTurned = true;
	let reported = false;
	const fail = (code: 102 | 106 | 107, error: unknown): void => {
		if (reported) return;
		reported = true;
		options.onerror(painterError(code, error));
	};
	map.on('error', ({ error }) => {
		if (causeOf(error).startsWith('Worker failed')) fail(106, error);
		else fail(isOurs ? 102 : 107, error);
	});
	const standIn = (): void => {
		// A globe or another style has no drawn picture that would pass for it.
		if (isOurs && !globe && map.getPitch() === 0) options.onlost();
	};
	const unwatchTiles = watchTiles(map, {
		workers: maplibre.getGlobalDispatcher(),
		onlate: standIn,
		onsilent: () => fail(106, 'it was asked twice')
	});
	const unwatchScheme = watchScheme(container, paint);

	return {
		map,
		show: (next) => {
			// MapLibre asks for a frame with every jump, and takes it back when it is drawn at once: a fifth of what a scrubbed
			// frame costs. It asks for none where one seems to be on its way.
			if (map.style) map._frameRequest ??= ASKED;
			map.jumpTo(toMaplibre(next, isTurned));
			isTurned = Boolean(next.bearing || next.pitch);
			map.redraw();
		},
		camera: () => {
			const { lng, lat } = map.getCenter();
			const [zoom, bearing, pitch] = [map.getZoom(), map.getBearing(), map.getPitch()];
			return { center: project([lng, lat]), zoom, bearing, pitch };
		},
		project: (point) => {
			const at = unproject(point);
			const screen = map.project(at as [number, number]);
			// What is behind the horizon is found again on the near side, or not at all.
			const back = map.unproject(screen);
			return distance([back.lng, back.lat], at) < SAME_PLACE ? [screen.x, screen.y] : undefined;
		},
		landed: () => {
			if (!map.areTilesLoaded()) standIn();
		},
		resize: () => map.resize(),
		setPadding: (padding) => map.setPadding(padding),
		warm: (cameras, size) => {
			const tiles = isOurs ? map.getSource<VectorTileSource>(SOURCE) : undefined;
			const urls = cameras
				.flatMap((camera) => tilesIn(camera, size, tiles?.maxzoom ?? 0))
				.map(({ z, x, y }) => `${tiles?.url}/${z}/${x}/${y}`);
			return tiles ? warmTiles([...new Set(urls)], warmTile) : () => {};
		},
		credits: () => (isOurs ? [] : creditsOf(map)),
		destroy: () => {
			unwatchTiles();
			unwatchScheme();
			map.remove();
		}
	};
}

/** Roughly, in degrees. */
const distance = ([a, b]: LonLat, [c, d]: LonLat): number => {
	const turn = ((((c - a) % 360) + 540) % 360) - 180;
	return Math.hypot(turn * Math.cos((b * Math.PI) / 180), d - b);
};

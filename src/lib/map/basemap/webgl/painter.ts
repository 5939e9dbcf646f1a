import type { ErrorEvent, Map as MaplibreMap, StyleSpecification, VectorTileSource } from 'maplibre-gl';
import type { Camera, Padding, Point, Size, WorldPoint } from '../../../geo/index.ts';
import { readColors, watchScheme } from './colors.ts';
import { coarseWhileMoving } from './coarse-while-moving.ts';
import { creditsOf, type Credit } from './credits.ts';
import { drawNow } from './draw-now.ts';
import { visiblePixel } from './horizon.ts';
import { causeOf, mapError, type MapError } from '../../errors/index.ts';
import { cameraOf, pastPoles, toMaplibre } from './maplibre-camera.ts';
import { framesUnderWay } from './frames-under-way.ts';
import { drawsByCard } from './graphics-card.ts';
import { loadMaplibre } from './maplibre.ts';
import { painterError } from './errors.ts';
import { warmTile } from './protocol.ts';
import { pause, troubled } from './retry.ts';
import { archiveUrl, basemapStyle, isArchive, paintColors, SOURCE } from './style.ts';
import type { LayersOfScene } from './style-layers.ts';
import { tilesIn, warmTiles } from './warm.ts';
import { watchTiles, workersOf } from './watch-tiles.ts';
import { cameraMoved, expected } from './while-moving.ts';

export { timeToStart } from './time-to-start.ts';

/** MapLibre as the painter of a map's basemap. The overlay lies over it. */
export interface WebglPainter {
	/** For layers of our own. */
	readonly map: MaplibreMap;
	/** Whether the graphics card is behind: another frame would hold up the page. */
	readonly isBusy: boolean;
	/**
	 * Shows a camera in this very frame.
	 *
	 * @param jumped whether it came there at once: the drawn picture is shown where the tiles of its view are not there yet
	 */
	show: (camera: Camera, jumped?: boolean) => void;
	/** The camera as it is: the reader's own hand may move it. */
	camera: () => Camera;
	/** Where the map has a point, in CSS pixels; undefined for one that cannot be seen from here. */
	project: (point: WorldPoint) => Point | undefined;
	/** Follows the container's size. */
	resize: () => void;
	/** Keeps a globe's middle in the middle of what the page leaves free. */
	setPadding: (padding: Padding) => void;
	/** Fetches what the cameras will show while the page is idle; returns how to stop. */
	warm: (cameras: readonly Camera[], size: Size) => () => void;
	/** What the basemap's makers ask to be said. */
	credits: () => Credit[];
	destroy: () => void;
}

export interface WebglPainterOptions {
	/** MapLibre draws into it. The page's colours are read from it whenever they change. */
	container: HTMLElement;
	/** The address of a PMTiles file of ours or of a MapLibre style, or such a style. */
	basemap: string | StyleSpecification;
	globe: boolean;
	camera: Camera;
	/** What is to be seen of a style's own layers. Read again whenever it changes. */
	scene: () => LayersOfScene | undefined;
	/** Called with the map once layers can be added to it, and with nothing when it lost its context, and the layers with it. */
	onmap: (map: MaplibreMap | undefined) => void;
	/** Called each time the picture is whole: at first, and after a lost context was given back. */
	onready: () => void;
	/** Called when the picture is gone: the context was lost, or the tiles of a new view are slow to come. */
	onlost: () => void;
	/**
	 * Called once where the basemap or a part of it cannot be read, or the worker is gone. Unless that is final, it is asked
	 * for again.
	 */
	onerror: (error: MapError, isFinal: boolean) => void;
	/** Called when what was told by `onerror` is over. */
	onrecover: () => void;
}

/**
 * Starts MapLibre in a container.
 *
 * @throws {MapError} contrail-101 without WebGL2, contrail-103 where maplibre-gl is missing
 */
export async function createWebglPainter(options: WebglPainterOptions): Promise<WebglPainter> {
	const { container, basemap, globe, camera } = options;
	const maplibre = await loadMaplibre();
	const isOurs = isArchive(basemap);
	const styling = isOurs ? undefined : await import('./follow-scene.svelte.ts');
	let colors = readColors(container);

	const { padding, ...first } = toMaplibre(camera, globe, true);
	let map: MaplibreMap;
	try {
		map = new maplibre.Map({
			container,
			style: isOurs ? basemapStyle({ tiles: basemap, colors }) : basemap,
			...first,
			...(globe ? {} : { transformConstrain: pastPoles(() => map) }),
			interactive: false,
			attributionControl: false,
			// A reader would see tiles fade in over the drawn picture.
			fadeDuration: 0,
			// The map component measures the size, for both painters at once.
			trackResize: false
		});
		if (padding) map.setPadding(padding);
	} catch (error) {
		throw mapError(101, causeOf(error), { cause: error });
	}

	// The picture around the canvas has the name: as a region of its own, the canvas would be a landmark on each map.
	for (const name of ['role', 'aria-label', 'tabindex']) map.getCanvas().removeAttribute(name);

	if (globe) map.on('style.load', () => map.setProjection({ type: 'globe' }));
	let isStyled = false;
	const paint = (): void => {
		const next = readColors(container);
		if (!isOurs || !isStyled || JSON.stringify(next) === JSON.stringify(colors)) return;
		colors = next;
		paintColors(map, next);
		// A page that is about to be printed draws no further frame by itself.
		map.redraw();
	};
	// The page may have changed its colours since they were read.
	map.once('idle', paint);
	map.on('idle', () => {
		options.onready();
		if (!isTold || broken.size > 0) return;
		isTold = false;
		options.onrecover();
	});
	map.on('webglcontextlost', () => {
		options.onlost();
		options.onmap(undefined);
	});
	const unfollow = styling?.followScene(map, options.scene);
	let isTurned = true;
	let isTold = false;
	let isOver = false;
	const tell = (code: 102 | 107, error: unknown): void => {
		if (!isTold && !isOver) options.onerror(painterError(code, error), false);
		isTold = true;
	};
	const fail = (code: 102 | 106 | 107, error: unknown): void => {
		if (!isOver) options.onerror(painterError(code, error), true);
		isOver = true;
	};
	/** Sources of a style that is not ours from which something did not come. A sprite or glyphs, which have none, are ''. */
	const broken = new Set<string>();
	const ended = new AbortController();
	const askForBroken = async (): Promise<void> => {
		await pause(ended.signal);
		if (ended.signal.aborted) return;
		for (const id of broken) {
			const source = map.getSource<VectorTileSource>(id);
			if (!source) continue;
			broken.delete(id);
			if (source.loaded()) map.refreshTiles(id);
			else void source.load?.();
		}
		asking = undefined;
	};
	let asking: Promise<void> | undefined;
	map.on('style.load', () => {
		isStyled = true;
		options.onmap(map);
	});
	map.on('error', ({ error, sourceId = '' }: ErrorEvent & { sourceId?: string }) => {
		if (causeOf(error).startsWith('Worker failed')) return fail(106, error);
		if (isOurs || !isStyled) return fail(isOurs ? 102 : 107, error);
		tell(107, error);
		broken.add(sourceId);
		asking ??= askForBroken();
	});
	const late = (url: string, cause: unknown): void => {
		if (isOurs && url.startsWith(archiveUrl(basemap))) tell(102, cause);
	};
	troubled.add(late);
	const showStill = (): void => {
		// No drawn picture looks like a globe, a tilted map or another style.
		if (isOurs && !globe && map.getPitch() === 0) options.onlost();
	};
	const unwatchTiles = watchTiles(map, {
		workers: workersOf(maplibre),
		onlate: showStill,
		ondead: () => fail(106, 'neither the worker nor its replacement answered')
	});
	const unwatchScheme = watchScheme(container, paint);

	const { gl } = map.painter.context;
	const frames = framesUnderWay(gl);
	map.on('render', frames.add);
	const coarsen = drawsByCard(gl) ? undefined : coarseWhileMoving(map, ended.signal);

	return {
		map,
		get isBusy() {
			return frames.isFull;
		},
		show: (next, jumped) => {
			if (cameraMoved() && !jumped) coarsen?.();
			drawNow(map, toMaplibre(next, globe, isTurned));
			isTurned = Boolean(next.bearing || next.pitch);
			// Without its context a map has no style.
			if (jumped && map.style && !map.areTilesLoaded()) showStill();
		},
		camera: () => cameraOf(map, globe),
		project: (point) => visiblePixel(map, point),
		resize: () => map.resize(),
		setPadding: (padding) => map.setPadding(padding),
		warm: (cameras, size) => {
			const tiles = isOurs ? map.getSource<VectorTileSource>(SOURCE) : undefined;
			if (!tiles) return () => {};
			const urls = cameras.map((camera) =>
				tilesIn(camera, size, tiles.maxzoom).map(({ z, x, y }) => `${tiles.url}/${z}/${x}/${y}`)
			);
			const all = urls.flat();
			expected.add(all);
			const stop = warmTiles(urls, warmTile);
			return () => {
				expected.delete(all);
				stop();
			};
		},
		credits: () => (isOurs ? [] : creditsOf(map)),
		destroy: () => {
			ended.abort();
			unfollow?.();
			troubled.delete(late);
			unwatchTiles();
			unwatchScheme();
			map.remove();
		}
	};
}

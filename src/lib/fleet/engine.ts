import type { Map as MaplibreMap } from 'maplibre-gl';
import { createColorReader, watchScheme } from '../map/basemap/webgl/index.ts';
import type { MapError } from '../map/errors/index.ts';
import { buildGeometry, type FleetGeometry } from './geometry.ts';
import { FleetLayer } from './layer.ts';
import { boxAround, screenOf } from './map-screen.ts';
import { readColors, readPalette, type Rgba } from './paint.ts';
import { nearestRoute } from './pick.ts';
import { inSlices } from './slices.ts';
import { indexFleet, type SpatialIndex } from './spatial-index.ts';
import type { FleetLook, FleetRoute } from './types.ts';

export { followPointer } from './pointer.ts';

export interface FleetEngineOptions {
	map: MaplibreMap;
	/** Unique among the map's layers. */
	id: string;
	/** An element with a child in the colour of each certainty. */
	probe: HTMLElement;
	/** Called when the fleet is on the screen: at first, and again after a lost context comes back. */
	ondrawn: () => void;
	/** Called when the map loses its context, and the picture with it. */
	onlost: () => void;
	onerror: (error: MapError) => void;
}

/** A fleet on a map that MapLibre draws. Its code is loaded when MapLibre draws the map. */
export class FleetEngine {
	#routes: readonly FleetRoute[] = [];
	#geometry: FleetGeometry | undefined;
	#index: SpatialIndex | undefined;
	#look: FleetLook | undefined;
	#colors: Uint32Array = new Uint32Array();
	#palette: readonly Rgba[];
	#numbers = new Map<string, number>();
	readonly #read = createColorReader();
	readonly #layer: FleetLayer;
	readonly #options: FleetEngineOptions;
	readonly #unwatch: () => void;

	constructor(options: FleetEngineOptions) {
		const { map, id, probe } = options;
		this.#options = options;
		this.#palette = readPalette(probe, this.#read);
		this.#layer = new FleetLayer(id, options);
		// A map that has lost its context, or has got another style, no longer has our layer.
		map.on('style.load', this.#add);
		map.on('webglcontextlost', options.onlost);
		if (map.getStyle()) this.#add();
		this.#unwatch = watchScheme(probe, () => this.repaint());
	}

	/** Works out the routes' lines beside other work. Until they are ready the routes before stay on the map. */
	async load(routes: readonly FleetRoute[], timed: boolean, signal: AbortSignal): Promise<void> {
		const geometry = await inSlices(buildGeometry(routes, timed), signal);
		if (!geometry) return;
		this.#routes = routes;
		this.#geometry = geometry;
		this.#index = undefined;
		this.#colors = readColors(routes, this.#read);
		this.#numbers = new Map(routes.map(({ id }, i) => [id, i]));
		this.#show();
		this.#index = await inSlices(indexFleet(geometry), signal);
	}

	show(look: FleetLook): void {
		this.#look = look;
		this.#show();
	}

	/** Reads the colours of the certainties again, and draws with them. */
	repaint(): void {
		const { map, probe } = this.#options;
		this.#palette = readPalette(probe, this.#read);
		this.#show();
		// The browser gives no further frame before it prints a page.
		if (this.#geometry) map.redraw();
	}

	/**
	 * The route that is drawn nearest to a point.
	 *
	 * @param at CSS pixels from the map's top left corner
	 * @param within how far away it may be, in CSS pixels
	 */
	pick(at: readonly [x: number, y: number], within: number): FleetRoute | undefined {
		const [index, look] = [this.#index, this.#look];
		if (!index || !look) return undefined;
		const { geometry } = index;
		const { map } = this.#options;
		const found = nearestRoute(index, {
			at,
			within,
			box: boxAround(map, at, within),
			toScreen: screenOf(map),
			isDrawn: (route, fraction) => {
				if (look.faint > 0) return true;
				const [start, end] = [geometry.windows[2 * route]!, geometry.windows[2 * route + 1]!];
				const moment = geometry.epoch + start + fraction * (end - start);
				return moment <= look.clock && moment >= look.clock - look.trail;
			}
		});
		return found === undefined ? undefined : this.#routes[found];
	}

	destroy(): void {
		const { map, id, onlost } = this.#options;
		this.#unwatch();
		map.off('style.load', this.#add);
		map.off('webglcontextlost', onlost);
		// A map that is removed, or has lost its context, has no style to remove a layer from.
		if (map.getStyle() && map.getLayer(id)) map.removeLayer(id);
	}

	readonly #add = (): void => {
		const { map, id } = this.#options;
		if (!map.getLayer(id)) map.addLayer(this.#layer);
	};

	#show(): void {
		const [geometry, look] = [this.#geometry, this.#look];
		if (!geometry || !look) return;
		const highlighted = look.highlighted === undefined ? -1 : (this.#numbers.get(look.highlighted) ?? -1);
		this.#layer.show({ geometry, colors: this.#colors, palette: this.#palette, look, highlighted });
	}
}

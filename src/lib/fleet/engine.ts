import type { Map as MaplibreMap } from 'maplibre-gl';
import { project, unproject, unwrap } from '../geo/index.ts';
import { watchScheme } from '../map/basemap/webgl/index.ts';
import type { MapError } from '../map/errors/index.ts';
import { layOut, type FleetGeometry } from './geometry.ts';
import { FleetLayer } from './layer.ts';
import { createColorReader, readColors, readKinds, type Rgba } from './paint.ts';
import { indexFleet, nearest, type FleetIndex, type ToScreen } from './pick.ts';
import { inSlices } from './slices.ts';
import type { FleetLook, FleetRoute } from './types.ts';

export { followPointer } from './pointer.ts';

export interface FleetEngineOptions {
	map: MaplibreMap;
	/** Unique among the map's layers. */
	id: string;
	/** Has a child in the colour of each certainty. */
	probe: HTMLElement;
	/** Called when the fleet is on the screen: at first, and after a lost context was given back. */
	ondrawn: () => void;
	/** Called when the picture is gone: the context was lost. */
	onlost: () => void;
	onerror: (error: MapError) => void;
}

/** Farther from the equator than this the map's square ends soon: around a pole every longitude is near. */
const POLAR = 84;

/** Degrees. A point behind the globe's horizon is found again on the near side, farther away than this. */
const SAME_PLACE = 1;

/** A fleet on a map that MapLibre draws. Loaded when it does. */
export class FleetEngine {
	#routes: readonly FleetRoute[] = [];
	#geometry: FleetGeometry | undefined;
	#index: FleetIndex | undefined;
	#look: FleetLook | undefined;
	#colors: Uint32Array = new Uint32Array();
	#kinds: readonly Rgba[];
	#numbers = new Map<string, number>();
	readonly #read = createColorReader();
	readonly #layer: FleetLayer;
	readonly #options: FleetEngineOptions;
	readonly #unwatch: () => void;

	constructor(options: FleetEngineOptions) {
		const { map, id, probe } = options;
		this.#options = options;
		this.#kinds = readKinds(probe, this.#read);
		this.#layer = new FleetLayer(id, options);
		// A map that lost its context, or was given another style, has none of our layers any more.
		map.on('style.load', this.#add);
		map.on('webglcontextlost', options.onlost);
		if (map.getStyle()) this.#add();
		this.#unwatch = watchScheme(probe, () => this.repaint());
	}

	/** Lays routes out beside other work. Until that is done, those before stay on the map. */
	async lay(routes: readonly FleetRoute[], timed: boolean, signal: AbortSignal): Promise<void> {
		const geometry = await inSlices(layOut(routes, timed), signal);
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

	/** Reads the colours of the certainties again. */
	repaint(): void {
		const { map, probe } = this.#options;
		this.#kinds = readKinds(probe, this.#read);
		this.#show();
		// A page that is about to be printed gives no other frame.
		if (this.#geometry) map.redraw();
	}

	/**
	 * The route drawn nearest to a place.
	 *
	 * @param at CSS pixels from the map's top left corner
	 * @param within how far it may be away, in CSS pixels
	 */
	pick(at: readonly [x: number, y: number], within: number): FleetRoute | undefined {
		const [index, look] = [this.#index, this.#look];
		if (!index || !look) return undefined;
		const { geometry } = index;
		const { map } = this.#options;
		const found = nearest(index, boxAround(map, at, within), at, within, screenOf(map), (route, share) => {
			if (look.faint > 0) return true;
			const [start, end] = [geometry.windows[2 * route]!, geometry.windows[2 * route + 1]!];
			const moment = geometry.epoch + start + share * (end - start);
			return moment <= look.clock && moment >= look.clock - look.trail;
		});
		return found === undefined ? undefined : this.#routes[found];
	}

	destroy(): void {
		const { map, id, onlost } = this.#options;
		this.#unwatch();
		map.off('style.load', this.#add);
		map.off('webglcontextlost', onlost);
		// A map that is gone, or without its context, has no style to take a layer from.
		if (map.getStyle() && map.getLayer(id)) map.removeLayer(id);
	}

	readonly #add = (): void => {
		const { map, id } = this.#options;
		if (!map.getLayer(id)) map.addLayer(this.#layer);
	};

	#show(): void {
		const [geometry, look] = [this.#geometry, this.#look];
		if (!geometry || !look) return;
		const lit = look.highlighted === undefined ? -1 : (this.#numbers.get(look.highlighted) ?? -1);
		this.#layer.show({ geometry, colors: this.#colors, kinds: this.#kinds, look, lit });
	}
}

/** The part of the world around a place on the screen: west, north, east, south in the Web Mercator plane. */
function boxAround(
	map: MaplibreMap,
	[x, y]: readonly [number, number],
	within: number
): [number, number, number, number] {
	const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
	const middle = map.unproject([x, y]);
	const sides = [-within, 0, within];
	for (const [dx, dy] of sides.flatMap((side) => sides.map((other) => [side, other] as const))) {
		const { lng, lat } = map.unproject([x + dx, y + dy]);
		if (Math.abs(lat) > POLAR) return [-1, -1, 2, 2];
		const [worldX, worldY] = project([unwrap(lng, middle.lng), lat]);
		box[0] = Math.min(box[0], worldX);
		box[1] = Math.min(box[1], worldY);
		box[2] = Math.max(box[2], worldX);
		box[3] = Math.max(box[3], worldY);
	}
	return box;
}

function screenOf(map: MaplibreMap): ToScreen {
	const isGlobe = map.getProjection()?.type === 'globe';
	return (x, y) => {
		const at = unproject([x, y]) as [number, number];
		const screen = map.project(at);
		if (isGlobe) {
			const back = map.unproject(screen);
			const away = Math.hypot(unwrap(back.lng, at[0]) - at[0], back.lat - at[1]);
			if (away > SAME_PLACE && Math.abs(at[1]) < POLAR) return undefined;
		}
		return [screen.x, screen.y];
	};
}

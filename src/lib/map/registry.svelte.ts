import type { Map as MaplibreMap } from 'maplibre-gl';
import { createContext } from 'svelte';
import type { SceneArea, ScenePlace, SceneRoute } from './scene.ts';
import { MapError } from './errors.ts';

/** The parts that stand inside a map, in the order they were made. Each is a getter, so that it follows its props. */
export class PartRegistry {
	#routes = $state.raw<readonly (() => SceneRoute)[]>([]);
	#places = $state.raw<readonly (() => ScenePlace)[]>([]);
	#areas = $state.raw<readonly (() => SceneArea)[]>([]);

	readonly #map: () => MaplibreMap | undefined;

	/**
	 * @param map MapLibre's map while it draws, for parts with a layer of their own
	 */
	constructor(map: () => MaplibreMap | undefined) {
		this.#map = map;
	}

	get map(): MaplibreMap | undefined {
		return this.#map();
	}

	get routes(): SceneRoute[] {
		return this.#routes.map((get) => get());
	}

	get places(): ScenePlace[] {
		return this.#places.map((get) => get());
	}

	get areas(): SceneArea[] {
		return this.#areas.map((get) => get());
	}

	/** Adds a part; returns how to take it away. */
	addRoute(route: () => SceneRoute): () => void {
		this.#routes = [...this.#routes, route];
		return () => (this.#routes = this.#routes.filter((other) => other !== route));
	}

	addPlace(place: () => ScenePlace): () => void {
		this.#places = [...this.#places, place];
		return () => (this.#places = this.#places.filter((other) => other !== place));
	}

	addArea(area: () => SceneArea): () => void {
		this.#areas = [...this.#areas, area];
		return () => (this.#areas = this.#areas.filter((other) => other !== area));
	}
}

const [getContext, setMapContext] = createContext<PartRegistry>();

export { setMapContext };

/** The map that a part stands in. Throws contrail-100 outside of one. */
export function getMapContext(part: string): PartRegistry {
	try {
		return getContext();
	} catch (error) {
		throw new MapError(100, part, { cause: error });
	}
}

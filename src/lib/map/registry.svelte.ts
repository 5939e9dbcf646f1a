import type { Map as MaplibreMap } from 'maplibre-gl';
import { createContext, type Snippet } from 'svelte';
import { mapError } from './errors.ts';
import type { Stage } from './painters/stage.ts';
import type { FixedView, Scene, SceneAnnotation, SceneArea, ScenePlace, SceneRoute } from './scene.ts';

/** What parts may know of the map that they stand in. Read as a part draws, it keeps up with the map. */
export interface MapState {
	/** Names the map in the page: its drawn land is `<id>-ground`. */
	readonly id: () => string;
	/** All that is on show, from the scene and the parts. */
	readonly scene: () => Scene & { view: FixedView };
	/** Where the camera stands, and the map's size; undefined until it is measured. */
	readonly stage: () => Stage | undefined;
	/** MapLibre's map while it draws: for layers of a part's own. */
	readonly map: () => MaplibreMap | undefined;
}

/** The parts that stand inside a map, in the order they were made. Each is a getter, so that it follows its props. */
export class PartRegistry {
	#routes = $state.raw<readonly (() => SceneRoute)[]>([]);
	#places = $state.raw<readonly (() => ScenePlace)[]>([]);
	#areas = $state.raw<readonly (() => SceneArea)[]>([]);
	#annotations = $state.raw<readonly (() => SceneAnnotation)[]>([]);

	#drawings = $state.raw<readonly (() => Snippet<[Stage]> | undefined)[]>([]);

	readonly state: MapState;

	constructor(state: MapState) {
		this.state = state;
	}

	get map(): MaplibreMap | undefined {
		return this.state.map();
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

	get annotations(): SceneAnnotation[] {
		return this.#annotations.map((get) => get());
	}

	get drawings(): Snippet<[Stage]>[] {
		return this.#drawings.flatMap((get) => get() ?? []);
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

	addAnnotation(annotation: () => SceneAnnotation): () => void {
		this.#annotations = [...this.#annotations, annotation];
		return () => (this.#annotations = this.#annotations.filter((other) => other !== annotation));
	}

	/** A part that draws itself in SVG, under the routes. */
	addDrawing(drawing: () => Snippet<[Stage]> | undefined): () => void {
		this.#drawings = [...this.#drawings, drawing];
		return () => (this.#drawings = this.#drawings.filter((other) => other !== drawing));
	}
}

const [getContext, setMapContext, hasMapContext] = createContext<PartRegistry>();

export { hasMapContext, setMapContext };

/** The map that a part stands in. Throws contrail-100 outside of one. */
export function getMapContext(part: string): PartRegistry {
	try {
		return getContext();
	} catch (error) {
		throw mapError(100, part, { cause: error });
	}
}

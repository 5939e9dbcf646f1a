import type { Map as MaplibreMap } from 'maplibre-gl';
import { createContext, type Snippet } from 'svelte';
import { mapError } from '../errors/index.ts';
import type { Viewport } from '../camera/projection.ts';
import type { FixedView } from '../camera/view.ts';
import type { Scene, SceneAnnotation, SceneArea, ScenePlace, SceneRoute } from './scene.ts';

/** What the parts inside a map may know of it. A part that reads it while it draws is drawn again when it changes. */
export interface MapState {
	/** Names the map in the page: its drawn land is `<id>-ground`. */
	readonly id: () => string;
	/** All that the map shows: its scene, and what its parts add to it. */
	readonly scene: () => Scene & { view: FixedView };
	/** The camera and the map's size; undefined until the map is measured. */
	readonly viewport: () => Viewport | undefined;
	/** MapLibre's map while it draws: for layers of a part's own. */
	readonly map: () => MaplibreMap | undefined;
}

/** The parts of one kind, in the order in which they were made. Each is a getter, so that it follows its props. */
class PartList<T> {
	#parts = $state.raw<readonly (() => T)[]>([]);

	get all(): T[] {
		return this.#parts.map((get) => get());
	}

	/** Adds a part for as long as the component that calls this lives. */
	add(part: () => T): void {
		this.#parts = [...this.#parts, part];
		$effect(() => () => (this.#parts = this.#parts.filter((other) => other !== part)));
	}
}

/** The parts that stand inside a map. */
export class PartRegistry {
	readonly routes = new PartList<SceneRoute>();
	readonly places = new PartList<ScenePlace>();
	readonly areas = new PartList<SceneArea>();
	readonly annotations = new PartList<SceneAnnotation>();
	/** What parts draw themselves in SVG, under the routes; undefined for one that draws nothing at the moment. */
	readonly drawings = new PartList<Snippet<[Viewport]> | undefined>();

	readonly state: MapState;

	constructor(state: MapState) {
		this.state = state;
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

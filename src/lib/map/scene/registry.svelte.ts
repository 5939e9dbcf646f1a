import type { Map as MaplibreMap } from 'maplibre-gl';
import { createContext, type Snippet } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { mapError } from '../errors/index.ts';
import type { Viewport } from '../camera/projection.ts';
import type { Still } from '../camera/still.ts';
import { PartList } from './part-list.svelte.ts';
import { LastWriter } from './write-last.ts';
import type { Scene, SceneAnnotation, SceneArea, ScenePlace, SceneRoute } from './scene.ts';

/** What the parts inside a map may know of it. A part that reads it while it draws is drawn again when it changes. */
export interface MapState {
	/** Names the map in the page: its drawn land is `<id>-ground`. */
	readonly id: () => string;
	/** All that the map shows: its scene, and what its parts add to it. */
	readonly scene: () => Omit<Scene, 'view'>;
	/** Its picture before it is measured; undefined while the route that its view follows has not come yet. */
	readonly still: () => Still | undefined;
	/** The camera and the map's size; undefined until the map is measured. */
	readonly viewport: () => Viewport | undefined;
	/** MapLibre's map while it draws: for layers of a part's own. */
	readonly map: () => MaplibreMap | undefined;
}

/** The parts that stand inside a map. */
export class PartRegistry {
	readonly routes = new PartList<SceneRoute>();
	readonly places = new PartList<ScenePlace>();
	readonly areas = new PartList<SceneArea>();
	readonly annotations = new PartList<SceneAnnotation>();
	/** What parts draw themselves in SVG, under the routes; undefined for one that draws nothing at the moment. */
	readonly drawings = new PartList<Snippet<[Viewport]> | undefined>();

	readonly writer = new LastWriter();
	readonly state: MapState;

	constructor(state: MapState) {
		this.state = state;
	}

	/** For the element around the parts: keeps them in the order of the page. */
	readonly root: Attachment<HTMLElement> = (root) => {
		const { routes, places, areas, annotations, drawings } = this;
		const moves = new MutationObserver(() => {
			for (const parts of [routes, places, areas, annotations, drawings]) parts.sort();
		});
		moves.observe(root, { childList: true, subtree: true });
		return () => moves.disconnect();
	};
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

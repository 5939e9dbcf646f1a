import type { Map as MaplibreMap } from 'maplibre-gl';
import { createContext, type Snippet } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { mapError } from '../errors/index.ts';
import type { Viewport } from '../camera/projection.ts';
import { PartList } from './part-list.svelte.ts';
import type { RoutePainting } from './route-painting.ts';
import { LastWriter } from './write-last.ts';
import type { AnnotationPainting, AreaPainting, Drawing, PlacePainting, ScenePainting } from './painting.ts';

/** What the parts inside a map may know of it. A part that reads it while it draws is drawn again when it changes. */
export interface MapState {
	/** Names the map in the page: its drawn land is `<id>-ground`. */
	readonly id: () => string;
	/** All that the map shows: its scene, and what its parts add to it. */
	readonly scene: () => Omit<ScenePainting, 'view'>;
	/** What it is drawn for; undefined while the route that its view follows has not come yet. */
	readonly viewport: () => Viewport | undefined;
	/** MapLibre's map while there is one: for layers of a part's own. */
	readonly map: () => MaplibreMap | undefined;
	/** What the reader sees: MapLibre's map is hidden where tiles are late. */
	readonly painter: () => 'svg' | 'webgl';
}

/** A line of a map's `Legend`. */
export interface LegendEntry {
	/** What is explained. */
	name: string;
	/** What it means. */
	text?: string;
	/** A sample of it, before its name. */
	sign?: Snippet;
	/** Stands under both: a scale, a row of sizes. */
	content?: Snippet;
}

/** What parts add to a map, by kind. */
export interface MapEntries {
	routes: RoutePainting;
	places: PlacePainting;
	areas: AreaPainting;
	annotations: AnnotationPainting;
	/** What a part shows in words: one of the list of what the map shows, for those who do not see it. */
	contents: string;
	legend: LegendEntry;
	drawings: Drawing;
}

/** The parts that stand inside a map. */
export class PartRegistry {
	readonly #lists: { [Kind in keyof MapEntries]: PartList<MapEntries[Kind]> } = {
		routes: new PartList(),
		places: new PartList(),
		areas: new PartList(),
		annotations: new PartList(),
		contents: new PartList(),
		legend: new PartList(),
		drawings: new PartList()
	};

	readonly writer = new LastWriter();
	readonly state: MapState;

	constructor(state: MapState) {
		this.state = state;
	}

	/** All that parts have added of a kind, in the order of the page. */
	all<Kind extends keyof MapEntries>(kind: Kind): MapEntries[Kind][] {
		return this.#lists[kind].all;
	}

	/** Adds what `get` returns for as long as the component that calls this lives: see {@link PartList.add}. */
	add<Kind extends keyof MapEntries>(kind: Kind, get: () => MapEntries[Kind]): Attachment {
		return this.#lists[kind].add(get);
	}

	/** For the element around the parts: keeps them in the order of the page. */
	readonly root: Attachment<HTMLElement> = (root) => {
		const moves = new MutationObserver(() => {
			for (const parts of Object.values(this.#lists)) parts.sort();
		});
		moves.observe(root, { childList: true, subtree: true });
		return () => moves.disconnect();
	};
}

const [getContext, setMapContext, hasMapContext] = createContext<PartRegistry>();

export { hasMapContext, setMapContext };

/**
 * The map that a part stands in.
 *
 * @throws {MapError} contrail-100 outside of one
 */
export function getMapContext(part = ''): PartRegistry {
	try {
		return getContext();
	} catch (error) {
		throw mapError(100, part, { cause: error });
	}
}

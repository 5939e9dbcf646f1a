import type { Map as MaplibreMap } from 'maplibre-gl';
import type { Attachment } from 'svelte/attachments';
import { untrack } from 'svelte';
import type { FleetEngine } from './engine.ts';
import { sumOf } from './lines.ts';
import type { FleetLook, FleetPick, FleetRoute } from './types.ts';

/** What a fleet shows. Each is read again whenever it changes. */
export interface LiveFleetOptions {
	/** MapLibre's map while it draws the land. */
	map: () => MaplibreMap | undefined;
	/** Unique in the page. */
	id: string;
	routes: () => readonly FleetRoute[];
	/** Whether the clock shows milliseconds; otherwise it shows a fraction. */
	timed: () => boolean;
	look: () => FleetLook;
	/** The colours of the certainties: the engine reads them from the page whenever these change. */
	colors: () => unknown;
	onhover: (pick: FleetPick) => void;
	/** Undefined where a click does nothing. */
	onselect: () => ((pick: FleetPick) => void) | undefined;
}

/** A fleet once it is in a page: on the map that MapLibre draws, and under the reader's pointer. */
export class LiveFleet {
	/** Whether WebGL draws it; otherwise the component draws a sample in SVG. */
	drawn = $state.raw(false);
	/** The route under the pointer. */
	hovered = $state.raw<FleetRoute>();
	#engine = $state.raw<FleetEngine>();
	readonly #options: LiveFleetOptions;

	constructor(options: LiveFleetOptions) {
		this.#options = options;
	}

	/** For the element with a child in the colour of each certainty. */
	readonly root: Attachment<HTMLElement> = (probe) => {
		const options = this.#options;
		const shown = $derived(options.map());
		$effect(() => {
			const map = shown;
			if (map) return untrack(() => this.#start(map, probe));
		});
		// Compared by value: a parent may pass new objects for all props in each frame.
		const routes = $derived(options.routes());
		const timed = $derived(options.timed());
		const colors = $derived(options.colors());
		$effect(() => {
			const engine = this.#engine;
			if (!engine) return;
			const off = new AbortController();
			// The engine reads the routes later and by parts; this line makes the effect run when any of them changes in place.
			sumOf(routes);
			void engine.load(routes, timed, off.signal);
			return () => off.abort();
		});
		$effect(() => this.#engine?.show(options.look()));
		$effect(() => {
			const engine = this.#engine;
			if (!engine) return;
			// The engine reads the colours from the page; this line makes the effect run when they change.
			void colors;
			engine.repaint();
		});
	};

	#start(map: MaplibreMap, probe: HTMLElement): () => void {
		let gone = false;
		const onlost = (): void => void (this.drawn = false);
		const onerror = (error: unknown): void => {
			onlost();
			reportError(error);
		};
		let unfollow = (): void => {};
		import('./engine.ts').then(({ FleetEngine, followPointer }) => {
			if (gone) return;
			const ondrawn = (): void => void (this.drawn = true);
			const engine = new FleetEngine({ map, id: this.#options.id, probe, ondrawn, onlost, onerror });
			this.#engine = engine;
			unfollow = followPointer(probe, {
				pick: (at, within) => engine.pick(at, within),
				isSelectable: () => this.#options.onselect() !== undefined,
				onhover: (pick) => {
					this.hovered = pick.route;
					this.#options.onhover(pick);
				},
				onselect: (pick) => this.#options.onselect()?.(pick)
			});
		}, onerror);
		return () => {
			gone = true;
			unfollow();
			this.#engine?.destroy();
			this.#engine = undefined;
			this.hovered = undefined;
			this.drawn = false;
		};
	}
}

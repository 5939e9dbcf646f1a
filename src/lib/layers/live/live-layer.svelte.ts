import type { Map as MaplibreMap } from 'maplibre-gl';
import type { Attachment } from 'svelte/attachments';
import { untrack } from 'svelte';
import { MediaQuery } from 'svelte/reactivity';

/** What a layer's engine needs of the page. */
export interface EngineOptions {
	map: MaplibreMap;
	/** Unique among the map's layers. */
	id: string;
	/** An element whose children have the layer's colours. */
	probe: HTMLElement;
	/** Called when the layer is on the screen. */
	ondrawn: () => void;
	/** Called when the map loses its context, and the picture with it. */
	onlost: () => void;
	onerror: (error: unknown) => void;
}

/** A layer on a map that MapLibre draws. */
export interface LayerEngine<Picture> {
	show: (picture: Picture) => void;
	destroy: () => void;
}

export interface LiveLayerOptions<Picture> {
	/** MapLibre's map while it draws the land. */
	map: () => MaplibreMap | undefined;
	/** Unique in the page. */
	id: string;
	/** Whether there is so much to draw that SVG would be too slow. */
	isLarge: () => boolean;
	picture: () => Picture;
	/** Loads the engine's code. */
	load: () => Promise<(options: EngineOptions) => LayerEngine<Picture>>;
}

/** A layer once it is in a page: where it is large, WebGL draws it. Patterns in place of colours, and paper, are left to SVG. */
export class LiveLayer<Picture> {
	/** Whether WebGL draws it; otherwise the component draws it in SVG. */
	drawn = $state.raw(false);
	#engine = $state.raw<LayerEngine<Picture>>();
	readonly #options: LiveLayerOptions<Picture>;

	constructor(options: LiveLayerOptions<Picture>) {
		this.#options = options;
	}

	/** For the element whose children have the layer's colours. */
	readonly root: Attachment<HTMLElement> = (probe) => {
		const { map, isLarge, picture } = this.#options;
		const [forced, paper] = [new MediaQuery('forced-colors: active'), new MediaQuery('print')];
		const wanted = $derived(isLarge() && !forced.current && !paper.current ? map() : undefined);
		$effect(() => {
			const map = wanted;
			if (map) return untrack(() => this.#start(map, probe));
		});
		$effect(() => this.#engine?.show(picture()));
	};

	#start(map: MaplibreMap, probe: HTMLElement): () => void {
		let gone = false;
		const onlost = (): void => void (this.drawn = false);
		const onerror = (error: unknown): void => {
			onlost();
			reportError(error);
		};
		this.#options.load().then((start) => {
			if (gone) return;
			const ondrawn = (): void => void (this.drawn = true);
			this.#engine = start({ map, id: this.#options.id, probe, ondrawn, onlost, onerror });
		}, onerror);
		return () => {
			gone = true;
			this.#engine?.destroy();
			this.#engine = undefined;
			this.drawn = false;
		};
	}
}

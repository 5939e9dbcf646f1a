import type { Map as MaplibreMap, StyleSpecification } from 'maplibre-gl';
import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { Camera, Size } from '../../../geo/index.ts';
import type { MapLayout } from '../../camera/layout.svelte.ts';
import { mapError, MapError } from '../../errors/index.ts';
import type { Credit } from './credits.ts';
import type { WebglPainter } from './painter.ts';

/** What starts and ends MapLibre: read again whenever it changes. */
export interface WebglOptions {
	/** Whether MapLibre may be loaded at all. */
	webgl: () => boolean;
	basemap: () => string | StyleSpecification;
	isGlobe: () => boolean;
	/** Whether the SVG painter shows all that MapLibre would show of our basemap. */
	isStillEnough: () => boolean;
	/** The camera with which MapLibre starts; undefined until the map is measured. */
	camera: (size: Size, globe: boolean) => Camera | undefined;
	/** Called when MapLibre has started, which takes a while: the camera may have moved meanwhile. */
	onstart: (painter: WebglPainter, first: Camera) => void;
	onerror: (error: MapError) => void;
}

/** The life of MapLibre in a map: it starts near the reader, is given up far away, and may fail. */
export class WebglBasemap {
	/** Who draws the land. */
	painter = $state.raw<'svg' | 'webgl'>('svg');
	/** `fallback`: WebGL or the basemap is not to be had, and the drawn picture stays for good. */
	state = $state.raw<'loading' | 'ready' | 'fallback'>('loading');
	/** MapLibre's map while it draws: for layers of our own. */
	map = $state.raw<MaplibreMap>();
	/** What the makers of a basemap that is not ours ask to be said. */
	credits = $state.raw<readonly Credit[]>([]);
	/** Undefined while MapLibre is not there. */
	live: WebglPainter | undefined;

	readonly #options: WebglOptions;
	readonly #layout: MapLayout;

	constructor(options: WebglOptions, layout: MapLayout) {
		this.#options = options;
		this.#layout = layout;
	}

	/** For the element that MapLibre draws into. */
	readonly canvas: Attachment<HTMLElement> = (container) => {
		// Derived one by one: a page that gives its props anew has not changed the map.
		const isAllowed = $derived(this.#options.webgl());
		const basemap = $derived(this.#options.basemap());
		const isGlobe = $derived(this.#options.isGlobe());
		const isWanted = $derived(this.#layout.isNear && this.#layout.size !== undefined);
		$effect(() => {
			if (!isAllowed) {
				this.state = 'ready';
				return;
			}
			const [style, globe] = [basemap, isGlobe];
			if (isWanted) return untrack(() => this.#start(container, style, globe));
		});
	};

	#start(container: HTMLElement, basemap: string | StyleSpecification, globe: boolean): () => void {
		let gone = false;
		this.state = 'loading';
		const stop = (): void => {
			gone = true;
			this.live?.destroy();
			this.live = undefined;
			this.map = undefined;
			this.painter = 'svg';
		};
		const fail = (error: MapError): void => {
			if (gone) return;
			stop();
			this.state = 'fallback';
			this.#options.onerror(error);
		};
		const begin = async (): Promise<void> => {
			const { createWebglPainter, firstInteraction } = await import('./painter.ts');
			// Until the reader does anything the drawn picture is enough, and their phone is spared the work.
			if (this.#options.isStillEnough()) await firstInteraction(basemap);
			const { size } = this.#layout;
			const camera = !gone && size && this.#options.camera(size, globe);
			if (!camera) return;
			const painter = await createWebglPainter({
				container,
				basemap,
				globe,
				camera,
				onready: () => {
					if (gone || this.painter === 'webgl') return;
					this.credits = painter.credits();
					this.painter = 'webgl';
					this.state = 'ready';
				},
				onlost: () => (this.painter = 'svg'),
				onerror: fail
			});
			if (gone) return painter.destroy();
			this.live = painter;
			this.map = painter.map;
			this.#options.onstart(painter, camera);
		};
		begin().catch((error: unknown) => {
			fail(error instanceof MapError ? error : mapError(101, String(error), { cause: error }));
		});
		return stop;
	}
}

import type { Map as MaplibreMap, StyleSpecification } from 'maplibre-gl';
import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { Camera, Size } from '../../../geo/index.ts';
import type { MapLayout } from '../../camera/layout.svelte.ts';
import { mapError, MapError } from '../../errors/index.ts';
import type { Credit } from './credits.ts';
import type { WebglPainter } from './painter.ts';
import type { LayersOfScene } from './style-layers.ts';

/** What starts and ends MapLibre: read again whenever it changes. */
export interface WebglOptions {
	/** Whether MapLibre may be loaded at all. */
	webgl: () => boolean;
	basemap: () => string | StyleSpecification;
	isGlobe: () => boolean;
	/** Whether the SVG painter shows all that MapLibre would show of our basemap. */
	isStillEnough: () => boolean;
	/** What is to be seen of a style's own layers. */
	scene: () => LayersOfScene | undefined;
	/** The camera with which MapLibre starts; undefined until the map is measured. */
	camera: (size: Size, globe: boolean) => Camera | undefined;
	/** Called when MapLibre has started, which takes a while: the camera may have moved meanwhile. */
	onstart: (painter: WebglPainter, first: Camera) => void;
	onerror: (error: MapError) => void;
	onrecover: () => void;
}

/** MapLibre in a map: it starts near the reader, is given up far away, and may fail. */
export interface WebglBasemap {
	/** Who draws the land. */
	readonly painter: 'svg' | 'webgl';
	/** `fallback`: WebGL or the basemap is not to be had. The drawn picture stays, for good or until the basemap can be read. */
	readonly state: 'loading' | 'ready' | 'fallback';
	/** MapLibre's map while it draws: it takes layers. Another context, after one that was lost, has none of them. */
	readonly map: MaplibreMap | undefined;
	/** What the makers of a basemap that is not ours ask to be said. */
	readonly credits: readonly Credit[];
	/** Undefined while MapLibre is not there. */
	readonly live: WebglPainter | undefined;
	/** For the element that MapLibre draws into. */
	readonly canvas: Attachment<HTMLElement>;
}

export function webglBasemap(options: WebglOptions, layout: MapLayout): WebglBasemap {
	let painter = $state.raw<WebglBasemap['painter']>('svg');
	let status = $state.raw<WebglBasemap['state']>('loading');
	let map = $state.raw<MaplibreMap>();
	let credits = $state.raw<readonly Credit[]>([]);
	let live: WebglPainter | undefined;

	function start(container: HTMLElement, basemap: string | StyleSpecification, globe: boolean): () => void {
		let gone = false;
		status = 'loading';
		const stop = (): void => {
			gone = true;
			live?.destroy();
			live = map = undefined;
			painter = 'svg';
		};
		const fail = (error: MapError, isFinal = true): void => {
			if (gone) return;
			if (isFinal) stop();
			if (painter === 'svg') status = 'fallback';
			options.onerror(error);
		};
		const begin = async (): Promise<void> => {
			const { createWebglPainter, timeToStart } = await import('./painter.ts');
			// Until then the drawn picture is enough.
			if (options.isStillEnough()) await timeToStart(basemap);
			const { size } = layout;
			const camera = !gone && size && options.camera(size, globe);
			if (!camera) return;
			const started = await createWebglPainter({
				...options,
				container,
				basemap,
				globe,
				camera,
				onmap: (next) => (map = next),
				onready: () => {
					if (gone || painter === 'webgl') return;
					credits = started.credits();
					painter = 'webgl';
					status = 'ready';
				},
				onlost: () => (painter = 'svg'),
				onerror: fail
			});
			if (gone) return started.destroy();
			live = started;
			options.onstart(started, camera);
		};
		begin().catch((error: unknown) => {
			fail(error instanceof MapError ? error : mapError(101, String(error), { cause: error }));
		});
		return stop;
	}

	return {
		get painter() {
			return painter;
		},
		get state() {
			return status;
		},
		get map() {
			return map;
		},
		get credits() {
			return credits;
		},
		get live() {
			return live;
		},
		canvas: (container) => {
			// Derived one by one: a page that gives its props anew has not changed the map.
			const isAllowed = $derived(options.webgl());
			const basemap = $derived(options.basemap());
			const isGlobe = $derived(options.isGlobe());
			const isWanted = $derived(layout.isNear && layout.size !== undefined);
			$effect(() => {
				if (!isAllowed) {
					status = 'ready';
					return;
				}
				const [style, globe] = [basemap, isGlobe];
				if (isWanted) return untrack(() => start(container, style, globe));
			});
		}
	};
}

import type { Map as MaplibreMap } from 'maplibre-gl';
import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { Camera, Padding, Size } from '../geo/index.ts';
import { createCameraDirector, type Move } from './camera-director.ts';
import { MapError } from './errors.ts';
import { readColors, watchScheme } from './colors.ts';
import { motionReduced } from '../theme/motion.ts';
import type { PosterBox } from './painters/stage.ts';
import type { WebglPainter } from './painters/webgl.ts';
import type { FixedView } from './scene.ts';
import { cameraFor, NO_PADDING } from './view.ts';

export interface LiveMapOptions {
	view: FixedView;
	move: Move;
	duration: number | undefined;
	webgl: boolean;
	basemap: string;
	onerror: ((error: MapError) => void) | undefined;
}

/** The map loads when it is this near to the viewport: one screenful above or below. */
const NEAR = '100% 0px';

/** A map once it is in a page: its measured size, its camera, and which painter draws the land. */
export class LiveMap {
	/** The viewport in CSS pixels; undefined until it is measured. */
	size = $state.raw<Size>();
	/** The camera at this moment; undefined until the viewport is measured. */
	camera = $state.raw<Camera>();
	/** Who draws the land. */
	painter = $state<'svg' | 'webgl'>('svg');
	/** `fallback`: WebGL or the basemap is not to be had, and the drawn picture stays for good. */
	state = $state<'loading' | 'ready' | 'fallback'>('loading');

	/** MapLibre's map while it draws: for layers of our own. */
	map = $state.raw<MaplibreMap>();

	/** Where CSS laid the first picture out; undefined until it is measured. */
	box = $state.raw<PosterBox>();

	#inset = $state.raw<Padding>(NO_PADDING);
	#near = $state(false);
	#webgl: WebglPainter | undefined;
	readonly #options: () => LiveMapOptions;
	readonly #director = createCameraDirector((camera) => {
		this.camera = camera;
		this.#webgl?.show(camera);
	});

	/**
	 * @param options read again whenever they change
	 */
	constructor(options: () => LiveMapOptions) {
		this.#options = options;
		const target = $derived(this.size && cameraFor(options().view, this.size, this.#inset));
		let shown: { size: Size; inset: Padding } | undefined;
		$effect(() => {
			const size = this.size;
			const inset = this.#inset;
			if (!size || !target) return;
			const { move, duration } = untrack(options);
			// A new size is no journey, and no one sees a map that is far away.
			const resized = shown?.size !== size || shown.inset !== inset;
			const still = resized || !untrack(() => this.#near) || motionReduced();
			shown = { size, inset };
			this.#director.go(target, size, still ? 'jump' : move, duration);
		});
		$effect(() => () => this.#director.stop());
	}

	/** For the map's root: measures it, and notices when it comes near. */
	readonly root: Attachment<HTMLElement> = (root) => {
		const frame = root.querySelector<HTMLElement>('[data-part="frame"]')!;
		const fit = frame.querySelector<HTMLElement>('[data-part="fit"]')!;
		const resizes = new ResizeObserver(() => this.#measure(root, frame, fit));
		for (const element of [root, frame, fit]) resizes.observe(element);
		const nearness = new IntersectionObserver((entries) => (this.#near = entries.at(-1)!.isIntersecting), {
			rootMargin: NEAR
		});
		nearness.observe(root);
		return () => {
			resizes.disconnect();
			nearness.disconnect();
		};
	};

	/** For the element that MapLibre draws into. Starts it when the map is near, at most once. */
	readonly canvas: Attachment<HTMLElement> = (container) => {
		$effect(() => {
			const { webgl, basemap } = this.#options();
			if (!webgl) {
				this.state = 'ready';
				return;
			}
			if (!this.#near || !this.size) return;
			return untrack(() => this.#start(container, basemap));
		});
	};

	#measure(root: HTMLElement, frame: HTMLElement, fit: HTMLElement): void {
		const { clientWidth: width, clientHeight: height } = root;
		// Hidden, or not laid out yet: the last picture stays.
		if (width === 0 || height === 0) return;
		const { offsetLeft: left, offsetTop: top } = frame;
		const right = width - left - frame.offsetWidth;
		const bottom = height - top - frame.offsetHeight;
		if (this.size?.width !== width || this.size.height !== height) this.size = { width, height };
		const { top: t, right: r, bottom: b, left: l } = this.#inset;
		if (t !== top || r !== right || b !== bottom || l !== left) this.#inset = { top, right, bottom, left };
		const [outer, inner] = [root.getBoundingClientRect(), fit.getBoundingClientRect()];
		this.box = { left: inner.left - outer.left, top: inner.top - outer.top, width: inner.width };
		this.#webgl?.resize();
	}

	#start(container: HTMLElement, tiles: string): () => void {
		let gone = false;
		let unwatch = (): void => {};
		const fail = (error: MapError): void => {
			if (gone) return;
			this.painter = 'svg';
			this.state = 'fallback';
			this.#options().onerror?.(error);
		};
		const begin = async (): Promise<void> => {
			const { createWebglPainter } = await import('./painters/webgl.ts');
			const camera = this.camera;
			if (gone || !camera) return;
			const painter = await createWebglPainter({
				container,
				tiles,
				colors: readColors(container),
				camera,
				onready: () => {
					if (this.state === 'fallback') return;
					this.painter = 'webgl';
					this.state = 'ready';
				},
				onlost: () => (this.painter = 'svg'),
				onerror: fail
			});
			if (gone) return painter.destroy();
			this.#webgl = painter;
			this.map = painter.map;
			// The camera may have moved on while MapLibre was loading.
			if (this.camera) painter.show(this.camera);
			unwatch = watchScheme(() => painter.setColors(readColors(container)));
		};
		begin().catch((error: unknown) => {
			fail(error instanceof MapError ? error : new MapError(101, String(error), { cause: error }));
		});
		return () => {
			gone = true;
			unwatch();
			this.#webgl?.destroy();
			this.#webgl = undefined;
			this.map = undefined;
		};
	}
}

import type { Map as MaplibreMap, StyleSpecification } from 'maplibre-gl';
import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { flightPath, unproject } from '../geo/index.ts';
import type { Camera, Padding, Size } from '../geo/index.ts';
import { createCameraDirector } from './camera/director.ts';
import { mapError, MapError } from './errors/index.ts';
import type { Credit } from './basemap/webgl/credits.ts';
import { MapLayout } from './camera/layout.svelte.ts';
import { motionReduced } from '../theme/index.ts';
import type { Viewport } from './camera/projection.ts';
import type { WebglPainter } from './basemap/webgl/painter.ts';
import type { FixedView, Move } from './camera/view.ts';
import type { CameraState } from './camera/state.ts';
import { cameraFor, NO_PADDING } from './camera/framing.ts';

/** What a map is to show, and how: read again whenever it changes. */
export interface LiveMapOptions {
	view: () => FixedView;
	/** Where the reader's way to the view begins, and the fraction of it behind them. */
	scrub: () => { from: FixedView; fraction: number } | undefined;
	/** Names the view (and the way to it): while it is the same, a camera that arrived stays with a moving target. */
	course: () => string;
	/** Whether the target moves with the reader. */
	isLed: () => boolean;
	move: () => Move;
	duration: () => number | undefined;
	webgl: () => boolean;
	isGlobe: () => boolean;
	/** The drawn picture shows all that WebGL would with our basemap. */
	isDrawn: () => boolean;
	basemap: () => string | StyleSpecification;
	/** Views that may come next. */
	nearby: () => readonly FixedView[];
	onerror: (error: MapError) => void;
	oncamera: (camera: CameraState) => void;
}

/** A map once it is in a page: its measured size, its camera, and which painter draws the land. */
export class LiveMap {
	/** The camera at this moment; undefined until the viewport is measured. */
	camera = $state.raw<Camera>();
	/** Who draws the land. */
	painter = $state.raw<'svg' | 'webgl'>('svg');
	/** `fallback`: WebGL or the basemap is not to be had, and the drawn picture stays for good. */
	state = $state.raw<'loading' | 'ready' | 'fallback'>('loading');
	/** MapLibre's map while it draws: for layers of our own. */
	map = $state.raw<MaplibreMap>();
	/** What the makers of a basemap that is not ours ask to be said. */
	credits = $state.raw<readonly Credit[]>([]);
	/** The course on which the reader moves the map by hand; undefined while the story moves it. */
	#explored = $state.raw<string>();

	#webgl: WebglPainter | undefined;
	readonly #options: LiveMapOptions;
	readonly layout = new MapLayout(() => this.#webgl?.resize());
	readonly #isGlobe = $derived.by(() => this.painter === 'webgl' && this.#options.isGlobe());
	readonly #director = createCameraDirector((camera) => this.#see(camera));

	/** The frame of what is drawn over the land; undefined until the viewport is measured. */
	readonly viewport: Viewport | undefined = $derived.by(() => {
		const { camera } = this;
		const { size, inset } = this.layout;
		if (!camera || !size) return undefined;
		const isFlat = this.painter === 'svg' || !(this.#isGlobe || camera.pitch);
		return { camera, size, live: true, inset, project: isFlat ? undefined : this.#webgl?.project };
	});

	/** The reader moves the map. Ends by itself when the story comes to another view. */
	get exploring(): boolean {
		return this.#explored !== undefined && this.#explored === this.#options.course();
	}

	constructor(options: LiveMapOptions) {
		this.#options = options;
		const { layout } = this;
		const cameraOf = (view: FixedView, size: Size): Camera =>
			cameraFor(view, size, this.#isGlobe ? NO_PADDING : layout.inset, this.#isGlobe);
		const end = $derived(layout.size && cameraOf(options.view(), layout.size));
		const from = $derived(options.scrub()?.from);
		const path = $derived(
			layout.size && end && from && flightPath(cameraOf(from, layout.size), end, layout.size.width)
		);
		const target = $derived(path ? path.at(options.scrub()?.fraction ?? 1) : end);

		let shown: { size: Size; inset: Padding; globe: boolean } | undefined;
		let roamed = false;
		$effect(() => {
			const { size, inset } = layout;
			if (!size || !end || !target) return;
			const now = { size, inset, globe: this.#isGlobe };
			const relaid = shown?.size !== size || shown.inset !== inset || shown.globe !== now.globe;
			shown = now;
			const { exploring } = this;
			untrack(() => {
				if (relaid && options.isGlobe()) this.#webgl?.setPadding(inset);
				if (exploring) {
					roamed = true;
					return this.#director.stop();
				}
				if (roamed && this.camera) this.#director.take(this.camera);
				roamed = false;
				this.#explored = undefined;
				const before = this.camera;
				// A new size is no journey, and no one sees a map that is out of sight.
				const reduced = motionReduced();
				const move = relaid || reduced || !layout.inSight ? 'jump' : options.move();
				const [course, duration, isLed] = [options.course(), options.duration(), options.isLed()];
				this.#director.go(reduced ? end : target, size, { move, duration, course, isLed });
				if (relaid && before && this.camera === before) this.#webgl?.show(before);
				if (!relaid && move === 'jump' && this.painter === 'webgl') this.#webgl?.landed();
			});
		});
		$effect(() => {
			if (!layout.inSight) untrack(() => this.#director.finish());
		});
		$effect(() => {
			const { size } = layout;
			const nearby = options.nearby();
			if (this.painter !== 'webgl' || !layout.isNear || !size || nearby.length === 0) return;
			return this.#webgl?.warm(
				nearby.map((view) => cameraOf(view, size)),
				size
			);
		});
		$effect(() => () => this.#director.stop());
	}

	/** Lets the reader move the map, or flies back to the story's view. */
	explore(on: boolean): void {
		this.#explored = on ? this.#options.course() : undefined;
	}

	/** Follows the map that the reader moves. */
	readonly follow = (): void => {
		if (this.#webgl) this.#tell(this.#webgl.camera());
	};

	/** For the element that MapLibre draws into. Starts it when the map is near, and gives it up when it is far away. */
	readonly canvas: Attachment<HTMLElement> = (container) => {
		// Derived one by one: a page that gives its props anew has not changed the map.
		const isDrawn = $derived(this.#options.webgl());
		const basemap = $derived(this.#options.basemap());
		const isGlobe = $derived(this.#options.isGlobe());
		const isWanted = $derived(this.layout.isNear && this.layout.size !== undefined);
		$effect(() => {
			if (!isDrawn) {
				this.state = 'ready';
				return;
			}
			const [style, globe] = [basemap, isGlobe];
			if (isWanted) return untrack(() => this.#start(container, style, globe));
		});
	};

	#see(camera: Camera): void {
		this.#tell(camera);
		// A globe that is not shown yet keeps the camera that it was started with.
		if (this.#isGlobe === this.#options.isGlobe()) this.#webgl?.show(camera);
	}

	#tell(camera: Camera): void {
		this.camera = camera;
		const { zoom, bearing = 0, pitch = 0 } = camera;
		const moving = this.#director.moving || this.exploring;
		this.#options.oncamera({ center: unproject(camera.center), zoom, bearing, pitch, moving });
	}

	#start(container: HTMLElement, basemap: string | StyleSpecification, globe: boolean): () => void {
		let gone = false;
		this.state = 'loading';
		const stop = (): void => {
			gone = true;
			this.#webgl?.destroy();
			this.#webgl = undefined;
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
			const { createWebglPainter, firstInteraction } = await import('./basemap/webgl/painter.ts');
			// A reader who has not stirred yet needs no more than the picture, and their phone is spared the work.
			if (this.#options.isDrawn()) await firstInteraction(basemap);
			const { size } = this.layout;
			const flat = this.camera;
			if (gone || !flat || !size) return;
			const first = globe ? cameraFor(this.#options.view(), size, NO_PADDING, true) : flat;
			const painter = await createWebglPainter({
				container,
				basemap,
				globe,
				camera: first,
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
			this.#webgl = painter;
			this.map = painter.map;
			if (globe) painter.setPadding(this.layout.inset);
			// The camera may have moved on while MapLibre was loading.
			else if (this.camera && this.camera !== first) painter.show(this.camera);
		};
		begin().catch((error: unknown) => {
			fail(error instanceof MapError ? error : mapError(101, String(error), { cause: error }));
		});
		return stop;
	}
}

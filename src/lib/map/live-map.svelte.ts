import type { StyleSpecification } from 'maplibre-gl';
import { untrack } from 'svelte';
import { unproject } from '../geo/index.ts';
import type { Camera, Padding, Size } from '../geo/index.ts';
import { motionReduced } from '../theme/index.ts';
import { WebglBasemap } from './basemap/webgl/webgl-basemap.svelte.ts';
import { createCameraDirector } from './camera/director.ts';
import { cameraFor, NO_PADDING } from './camera/framing.ts';
import { MapLayout } from './camera/layout.svelte.ts';
import type { Viewport } from './camera/projection.ts';
import type { CameraState } from './camera/state.ts';
import { CameraTarget } from './camera/target.svelte.ts';
import type { FixedView, Move } from './camera/view.ts';
import type { MapError } from './errors/index.ts';

/** What a map is to show, and how: read again whenever it changes. */
export interface LiveMapOptions {
	view: () => FixedView;
	/** Where the reader's way to the view begins, and the fraction of it behind them, 0–1. */
	scrub: () => { from: FixedView; fraction: number } | undefined;
	/** Names the view (and the way to it): while it is the same, a camera that has arrived stays with a moving target. */
	targetKey: () => string;
	/** Whether the target moves with the reader. */
	isLed: () => boolean;
	move: () => Move;
	duration: () => number | undefined;
	webgl: () => boolean;
	isGlobe: () => boolean;
	/** Whether the SVG painter shows all that MapLibre would show of our basemap. */
	isStillEnough: () => boolean;
	basemap: () => string | StyleSpecification;
	/** Views that may come next. */
	nearby: () => readonly FixedView[];
	onerror: (error: MapError) => void;
	oncamera: (camera: CameraState) => void;
}

/** A map once it is in a page: joins its layout, its camera and its basemap. */
export class LiveMap {
	/** The camera at this moment; undefined until the map is measured. */
	camera = $state.raw<Camera>();
	/** The target's key while the reader moves the map by hand; undefined while the story moves it. */
	#explored = $state.raw<string>();

	readonly #options: LiveMapOptions;
	readonly layout = new MapLayout(() => this.basemap.live?.resize());
	readonly basemap: WebglBasemap;
	readonly #isGlobe = $derived.by(() => this.basemap.painter === 'webgl' && this.#options.isGlobe());
	readonly #director = createCameraDirector((camera) => this.#see(camera));
	readonly #target: CameraTarget;

	/** What is drawn over the land is drawn for this viewport; undefined until the map is measured. */
	readonly viewport: Viewport | undefined = $derived.by(() => {
		const { camera } = this;
		const { size, inset } = this.layout;
		if (!camera || !size) return undefined;
		const isFlat = this.basemap.painter === 'svg' || !(this.#isGlobe || camera.pitch);
		return { camera, size, live: true, inset, project: isFlat ? undefined : this.basemap.live?.project };
	});

	/** Whether the reader moves the map. Ends by itself when the story comes to another view. */
	get exploring(): boolean {
		return this.#explored !== undefined && this.#explored === this.#options.targetKey();
	}

	constructor(options: LiveMapOptions) {
		this.#options = options;
		const { view, scrub } = options;
		this.#target = new CameraTarget({ view, scrub, isGlobe: () => this.#isGlobe }, this.layout);
		this.basemap = new WebglBasemap(
			{
				...options,
				camera: (size, globe) =>
					this.camera && (globe ? cameraFor(view(), size, NO_PADDING, true) : this.camera),
				onstart: (painter, first) => {
					if (options.isGlobe()) painter.setPadding(this.layout.inset);
					else if (this.camera && this.camera !== first) painter.show(this.camera);
				}
			},
			this.layout
		);
		this.#followTarget();
		$effect(() => {
			if (!this.layout.inSight) untrack(() => this.#director.finish());
		});
		$effect(() => this.#warmNearby());
		$effect(() => () => this.#director.stop());
	}

	#followTarget(): void {
		const { layout, basemap } = this;
		const options = this.#options;
		let shown: { size: Size; inset: Padding; globe: boolean } | undefined;
		let wasExploring = false;
		$effect(() => {
			const { size, inset } = layout;
			const { end, now } = this.#target;
			if (!size || !end || !now) return;
			const globe = this.#isGlobe;
			const isResized = shown?.size !== size || shown.inset !== inset || shown.globe !== globe;
			shown = { size, inset, globe };
			const { exploring } = this;
			untrack(() => {
				if (isResized && options.isGlobe()) basemap.live?.setPadding(inset);
				if (exploring) {
					wasExploring = true;
					return this.#director.stop();
				}
				if (wasExploring && this.camera) this.#director.take(this.camera);
				wasExploring = false;
				this.#explored = undefined;
				const before = this.camera;
				const reduced = motionReduced();
				// A new size is no transition, and no one sees a map that is out of sight.
				const move = isResized || reduced || !layout.inSight ? 'jump' : options.move();
				const [targetKey, duration, isLed] = [options.targetKey(), options.duration(), options.isLed()];
				this.#director.go(reduced ? end : now, size, { move, duration, targetKey, isLed });
				if (isResized && before && this.camera === before) basemap.live?.show(before);
				if (!isResized && move === 'jump' && basemap.painter === 'webgl') basemap.live?.afterJump();
			});
		});
	}

	#warmNearby(): (() => void) | undefined {
		const { size, isNear } = this.layout;
		const nearby = this.#options.nearby();
		if (this.basemap.painter !== 'webgl' || !isNear || !size || nearby.length === 0) return undefined;
		const cameras = nearby.map((view) => this.#target.cameraOf(view, size));
		return this.basemap.live?.warm(cameras, size);
	}

	/** Lets the reader move the map, or flies back to the story's view. */
	explore(on: boolean): void {
		this.#explored = on ? this.#options.targetKey() : undefined;
	}

	/** Follows the map that the reader moves. */
	readonly follow = (): void => {
		if (this.basemap.live) this.#report(this.basemap.live.camera());
	};

	#see(camera: Camera): void {
		this.#report(camera);
		// A globe that is not shown yet keeps the camera with which it was started.
		if (this.#isGlobe === this.#options.isGlobe()) this.basemap.live?.show(camera);
	}

	#report(camera: Camera): void {
		this.camera = camera;
		const { zoom, bearing = 0, pitch = 0 } = camera;
		const moving = this.#director.moving || this.exploring;
		this.#options.oncamera({ center: unproject(camera.center), zoom, bearing, pitch, moving });
	}
}

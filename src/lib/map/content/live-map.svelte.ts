import type { StyleSpecification } from 'maplibre-gl';
import { untrack } from 'svelte';
import { unproject } from '../../geo/index.ts';
import type { Camera, Padding, Size } from '../../geo/index.ts';
import { motionReduced } from '../../theme/index.ts';
import { webglBasemap, type WebglBasemap } from '../basemap/webgl/webgl-basemap.svelte.ts';
import { createCameraDirector } from '../camera/director.ts';
import { cameraFor, NO_PADDING } from '../camera/framing.ts';
import { MapLayout } from '../camera/layout.svelte.ts';
import type { Viewport } from '../camera/projection.ts';
import type { CameraState } from '../camera/state.ts';
import { cameraTarget } from '../camera/target.svelte.ts';
import type { FixedView, Move } from '../camera/view.ts';
import type { MapError } from '../errors/index.ts';
import type { Scene } from '../scene/index.ts';

/** What a map is to show, and how: read again whenever it changes. */
export interface LiveMapOptions {
	view: () => FixedView;
	/** Where the reader's way to the view begins, and the fraction of it behind them, 0–1. */
	scrub: () => { from?: FixedView; fraction: number; turn?: number } | undefined;
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
	/** What is to be seen of a style's own layers. */
	scene: () => Pick<Scene, 'styleLayers' | 'styleFade'> | undefined;
	/** Views that may come next. */
	nearby: () => readonly FixedView[];
	onerror: (error: MapError) => void;
	onrecover: () => void;
	oncamera: (camera: CameraState) => void;
}

/** A map once it is in a page. */
export interface LiveMap {
	/** Where the map stands in the page. */
	readonly layout: MapLayout;
	readonly basemap: WebglBasemap;
	/** What is drawn over the land is drawn for this viewport; undefined until the map is measured. */
	readonly viewport: Viewport | undefined;
	/** Whether the reader moves the map. Ends by itself when the story comes to another view. */
	readonly exploring: boolean;
	/** Lets the reader move the map, or flies back to the story's view. */
	explore(on: boolean): void;
	/** Follows the map that the reader moves. */
	follow(): void;
}

/** Joins a map's layout, its camera and its basemap. */
export function liveMap(options: LiveMapOptions): LiveMap {
	/** The camera at this moment; undefined until the map is measured. */
	let camera = $state.raw<Camera>();
	/** The target's key while the reader moves the map by hand; undefined while the story moves it. */
	let explored = $state.raw<string>();

	const layout: MapLayout = new MapLayout(() => basemap.live?.resize());
	const basemap: WebglBasemap = webglBasemap(
		{
			...options,
			camera: (size, globe) => camera && (globe ? cameraFor(options.view(), size, NO_PADDING) : camera),
			onstart: (painter, first) => {
				if (options.isGlobe()) painter.setPadding(layout.inset);
				else if (camera && camera !== first) painter.show(camera);
			}
		},
		layout
	);
	const isGlobe = $derived(basemap.painter === 'webgl' && options.isGlobe());
	const { view, scrub } = options;
	const target = cameraTarget({ view, scrub, isGlobe: () => isGlobe }, layout);
	const director = createCameraDirector(
		(next, jumped) => {
			report(next);
			// A globe that is not shown yet keeps the camera with which it was started.
			if (isGlobe === options.isGlobe()) basemap.live?.show(next, jumped);
		},
		() => basemap.live?.isBusy
	);

	const viewport = $derived.by((): Viewport | undefined => {
		const { size, inset } = layout;
		if (!camera || !size) return undefined;
		const isFlat = basemap.painter === 'svg' || !(isGlobe || camera.pitch);
		return { camera, size, live: true, inset, project: isFlat ? undefined : basemap.live?.project };
	});

	const isExploring = (): boolean => explored !== undefined && explored === options.targetKey();

	function report(next: Camera): void {
		camera = next;
		const { center, zoom, bearing = 0, pitch = 0 } = next;
		const moving = director.moving || isExploring();
		options.oncamera({ center: unproject(center), zoom, bearing, pitch, moving });
	}

	let shown: { size: Size; inset: Padding; globe: boolean } | undefined;
	let wasExploring = false;
	$effect(() => {
		const { size, inset } = layout;
		const { end, now } = target;
		if (!size || !end || !now) return;
		const globe = isGlobe;
		const isResized = shown?.size !== size || shown.inset !== inset || shown.globe !== globe;
		shown = { size, inset, globe };
		const exploring = isExploring();
		untrack(() => {
			if (isResized && options.isGlobe()) basemap.live?.setPadding(inset);
			if (exploring) {
				wasExploring = true;
				return director.stop();
			}
			if (wasExploring && camera) director.take(camera);
			wasExploring = false;
			explored = undefined;
			const before = camera;
			const reduced = motionReduced();
			// A new size is no transition, and no one sees a map that is out of sight.
			const move = isResized || reduced || !layout.inSight ? 'jump' : options.move();
			director.go(reduced ? end : now, size, {
				move,
				duration: options.duration(),
				targetKey: options.targetKey(),
				isLed: options.isLed()
			});
			if (isResized && before && camera === before) basemap.live?.show(before);
		});
	});

	$effect(() => {
		if (!layout.inSight) untrack(() => director.finish());
	});

	// Fetches what the view at the end of a flight shows, and then what those show that may come next.
	$effect(() => {
		const { size, isNear } = layout;
		if (basemap.painter !== 'webgl' || !isNear || !size) return;
		// A view that the reader leads along has no end of its own.
		const views = options.isLed() ? options.nearby() : [options.view(), ...options.nearby()];
		return basemap.live?.warm(
			views.map((view) => target.cameraOf(view, size)),
			size
		);
	});

	$effect(() => () => director.stop());

	return {
		layout,
		basemap,
		get viewport() {
			return viewport;
		},
		get exploring() {
			return isExploring();
		},
		explore: (on) => {
			explored = on ? options.targetKey() : undefined;
		},
		follow: () => {
			if (basemap.live) report(basemap.live.camera());
		}
	};
}

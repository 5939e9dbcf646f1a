import { centerWithin, flightPath } from '../../geo/index.ts';
import type { Camera, Size, WorldPoint } from '../../geo/index.ts';
import { cameraFor, NO_PADDING } from './framing.ts';
import type { MapLayout } from './layout.svelte.ts';
import type { FixedView } from './view.ts';

/** What a map is to show: read again whenever it changes. */
export interface TargetOptions {
	view: () => FixedView;
	/** Where the reader's way to the view begins, and the fraction of it behind them, 0–1. */
	scrub: () => { from?: FixedView; fraction: number; turn?: number } | undefined;
	/** Whether the map is a globe at the moment. */
	isGlobe: () => boolean;
}

/** The camera that a map's view asks for in the map's present size. */
export class CameraTarget {
	readonly #options: TargetOptions;
	readonly #layout: MapLayout;

	/** The view's own camera; undefined until the map is measured. */
	readonly end = $derived.by(
		() => this.#layout.size && this.cameraOf(this.#options.view(), this.#layout.size)
	);

	/** The camera for where the reader is on the way to the view; the view's own without such a way. */
	readonly now = $derived.by(() => {
		const { fraction = 1, turn } = this.#options.scrub() ?? {};
		const camera = this.#path?.at(fraction) ?? this.end;
		return camera && turn ? this.#turned(camera, turn * fraction) : camera;
	});

	readonly #from = $derived.by(() => this.#options.scrub()?.from);

	readonly #path = $derived.by(() => {
		const { size } = this.#layout;
		return (
			size && this.end && this.#from && flightPath(this.cameraOf(this.#from, size), this.end, size.width)
		);
	});

	constructor(options: TargetOptions, layout: MapLayout) {
		this.#options = options;
		this.#layout = layout;
	}

	/** The camera that has gone so many degrees round what it has in the middle of what the page leaves free. */
	#turned({ center, zoom, bearing = 0, pitch }: Camera, degrees: number): Camera {
		const inset = this.#options.isGlobe() ? NO_PADDING : this.#layout.inset;
		const [x, y] = centerWithin([0, 0], zoom, inset, bearing);
		const middle: WorldPoint = [center[0] - x, center[1] - y];
		const turned = bearing + degrees;
		return { center: centerWithin(middle, zoom, inset, turned), zoom, bearing: turned, pitch };
	}

	/** The camera that shows a view in this map. A globe has its padding from MapLibre. */
	cameraOf(view: FixedView, size: Size): Camera {
		return cameraFor(view, size, this.#options.isGlobe() ? NO_PADDING : this.#layout.inset);
	}
}

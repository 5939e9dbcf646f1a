import { centerWithin, flightPath } from '../../geo/index.ts';
import type { Camera, Padding, Size, WorldPoint } from '../../geo/index.ts';
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
export interface CameraTarget {
	/** The view's own camera; undefined until the map is measured. */
	readonly end: Camera | undefined;
	/** The camera for where the reader is on the way to the view; the view's own without such a way. */
	readonly now: Camera | undefined;
	/** The camera that shows a view in this map. */
	cameraOf: (view: FixedView, size: Size) => Camera;
}

export function cameraTarget({ view, scrub, isGlobe }: TargetOptions, layout: MapLayout): CameraTarget {
	/** What the page covers. A globe has its padding from MapLibre. */
	const inset = (): Padding => (isGlobe() ? NO_PADDING : layout.inset);
	const cameraOf = (view: FixedView, size: Size): Camera => cameraFor(view, size, inset());

	const end = $derived(layout.size && cameraOf(view(), layout.size));
	const from = $derived(scrub()?.from);
	const path = $derived(
		layout.size && end && from && flightPath(cameraOf(from, layout.size), end, layout.size.width)
	);
	const now = $derived.by(() => {
		const { fraction = 1, turn } = scrub() ?? {};
		const camera = path?.at(fraction) ?? end;
		return camera && turn ? turned(camera, turn * fraction, inset()) : camera;
	});

	return {
		get end() {
			return end;
		},
		get now() {
			return now;
		},
		cameraOf
	};
}

/** The camera that has gone so many degrees round what it has in the middle of what the page leaves free. */
function turned({ center, zoom, bearing = 0, pitch }: Camera, degrees: number, inset: Padding): Camera {
	const [x, y] = centerWithin([0, 0], zoom, inset, bearing);
	const middle: WorldPoint = [center[0] - x, center[1] - y];
	const gone = bearing + degrees;
	return { center: centerWithin(middle, zoom, inset, gone), zoom, bearing: gone, pitch };
}

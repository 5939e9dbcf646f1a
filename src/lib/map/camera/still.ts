import { project, worldSize, zoomOf } from '../../geo/index.ts';
import type { Camera, Padding, Size } from '../../geo/index.ts';
import type { FixedView } from './view.ts';
import type { Viewport } from './projection.ts';
import { boxOf, isBoundsView, paddingOf } from './framing.ts';

/** The width of a still in its own units. For a box view any would do, as CSS scales it. */
const NOMINAL = 1000;

/**
 * A picture of a view before the viewport's size is known: on the server, in print, without JavaScript. CSS alone puts
 * it where {@link import('./framing.ts').cameraFor} would: a box view is as large as the frame allows (`aspect`), up to
 * `maxWidth`; a view by its middle has a fixed size and is centred.
 */
export interface Still {
	camera: Camera;
	size: Size;
	/** The view's own padding, in CSS pixels. */
	padding: Padding;
	/** Width divided by height, of a picture that fills its frame; undefined for one of fixed size. */
	aspect?: number;
	/** The widest that the picture may be drawn, in CSS pixels. */
	maxWidth?: number;
}

export function stillOf(view: FixedView): Still {
	const padding = paddingOf(view);
	const { bearing } = view;
	if (!isBoundsView(view)) {
		return {
			camera: { center: project(view.center), zoom: view.zoom, bearing },
			size: { width: NOMINAL, height: NOMINAL },
			padding
		};
	}
	const box = boxOf(view);
	const size = { width: NOMINAL, height: (NOMINAL * box.height) / box.width };
	return {
		camera: { center: box.center, zoom: zoomOf(NOMINAL / box.width), bearing },
		size,
		padding,
		aspect: box.width / box.height,
		maxWidth: view.maxZoom === undefined ? undefined : box.width * worldSize(view.maxZoom)
	};
}

/** The viewport of a still. */
export const viewportOf = ({ camera, size, aspect }: Still): Viewport => ({
	camera,
	size,
	live: false,
	fixed: aspect === undefined
});

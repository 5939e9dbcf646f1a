import { rotate, toScreen, worldSize } from '../../geo/index.ts';
import { NO_PADDING } from './framing.ts';
import type { Camera, Padding, Point, Size, WorldPoint } from '../../geo/index.ts';

/** The width of the world in map units, in which paths are drawn: whole numbers are fine enough up to zoom 7. */
export const WORLD_UNITS = 65_536;

/** The frame of a picture: what its camera shows, and how large it is. */
export interface Viewport {
	camera: Camera;
	/** In CSS pixels once the map is measured; before, in the picture's own units, which CSS scales. */
	size: Size;
	/** True once the map is measured. */
	live: boolean;
	/** Whether a picture that is not measured keeps its size, so that its units are CSS pixels. */
	fixed?: boolean;
	/** What the page lays over the picture's edges, in CSS pixels; known once the map is measured. */
	inset?: Padding;
	/**
	 * Where a globe or a tilted map has a point, in CSS pixels; undefined for a point behind the horizon. Absent on a flat
	 * map, where a transform places the points.
	 */
	project?: (point: WorldPoint) => Point | undefined;
}

/** Where a still was laid out in the viewport, in CSS pixels. */
export interface StillBox {
	left: number;
	top: number;
	width: number;
}

/** How many units of drawn paths one unit of the viewport is wide. */
export const unitsPerPixel = ({ camera, project }: Viewport): number =>
	project ? 1 : WORLD_UNITS / worldSize(camera.zoom);

const rotation = ({ bearing = 0 }: Camera): string => (bearing === 0 ? '' : ` rotate(${-bearing})`);

/** Brings paths to the viewport's units. Where the viewport projects them, they are in these already. */
export function pathTransform(viewport: Viewport): string {
	if (viewport.project) return '';
	const [x, y] = toScreen([0, 0], viewport.camera, viewport.size);
	const scale = 1 / unitsPerPixel(viewport);
	// A page holds dozens of still pictures: their numbers have the digits that a pixel needs, and no more.
	if (!viewport.live)
		return `translate(${x.toFixed(2)} ${y.toFixed(2)})${rotation(viewport.camera)} scale(${scale.toFixed(7)})`;
	return `translate(${x} ${y})${rotation(viewport.camera)} scale(${scale})`;
}

/**
 * Brings paths in map units to where a live viewport has them, in the units of a still that stays where CSS laid it out.
 * It is flat, as the drawn land is.
 *
 * @param width the still's width in its own units
 */
export function transformInStill({ camera, size }: Viewport, box: StillBox, width: number): string {
	const scale = width / box.width;
	const [x, y] = toScreen([0, 0], camera, size);
	const units = (worldSize(camera.zoom) / WORLD_UNITS) * scale;
	return `translate(${(x - box.left) * scale} ${(y - box.top) * scale})${rotation(camera)} scale(${units})`;
}

/**
 * The copy of a point, given by its x in the Web Mercator plane, that is nearest to the middle of what the page leaves free
 * of the map: where the view's own middle stands, in the still and live.
 */
export function nearestX(x: number, { camera, inset }: Viewport): number {
	const { left, top, right, bottom } = inset ?? NO_PADDING;
	const [east] = rotate([(left - right) / 2, (top - bottom) / 2], camera.bearing ?? 0);
	return x + Math.round(camera.center[0] + east / worldSize(camera.zoom) - x);
}

/** Where a point stands, in the viewport's units, in the nearest copy of the world; undefined for a point behind the horizon. */
export function pixelOf([x, y]: WorldPoint, viewport: Viewport): Point | undefined {
	const point: WorldPoint = [nearestX(x, viewport), y];
	return viewport.project ? viewport.project(point) : toScreen(point, viewport.camera, viewport.size);
}

/**
 * CSS that puts an HTML element on a point of the viewport: in percent before the viewport is measured, by a
 * transform after, as that costs no layout while the camera moves.
 */
export function pixelStyle([x, y]: Point, { size, live }: Viewport): string {
	if (live) return `translate: ${x.toFixed(2)}px ${y.toFixed(2)}px`;
	return `left: ${((x / size.width) * 100).toFixed(3)}%; top: ${((y / size.height) * 100).toFixed(3)}%`;
}

/** The same for a point of the map. An element whose point is behind the horizon is not shown. */
export function pointStyle(point: WorldPoint, viewport: Viewport): string {
	const at = pixelOf(point, viewport);
	return at ? pixelStyle(at, viewport) : 'display: none';
}

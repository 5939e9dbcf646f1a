import { toScreen, worldSize } from '../../geo/index.ts';
import type { Camera, Size, WorldPoint } from '../../geo/index.ts';

/** The width of the world in the units of drawn paths: whole numbers of them are fine enough up to zoom 7. */
export const WORLD_UNITS = 65_536;

/** A picture's frame: what it shows and how large it is. */
export interface Stage {
	camera: Camera;
	/** The picture's own units: CSS pixels once the viewport is measured, and scaled by CSS before. */
	size: Size;
	/** True once the viewport is measured. */
	live: boolean;
	/**
	 * Where a globe or a tilted map has a point, in CSS pixels; undefined for a point behind the horizon. Absent on a flat
	 * map, whose points a transform places.
	 */
	project?: (point: WorldPoint) => readonly [x: number, y: number] | undefined;
}

/** Where a poster was laid out in the viewport, in CSS pixels. */
export interface PosterBox {
	left: number;
	top: number;
	width: number;
}

/** How many map units one unit of the stage is wide. */
export const unitsPerPixel = ({ camera }: Stage): number => WORLD_UNITS / worldSize(camera.zoom);

/** Brings paths in map units to the stage's units. */
export function stageTransform(stage: Stage): string {
	const [x, y] = toScreen([0, 0], stage.camera, stage.size);
	return `translate(${x} ${y}) scale(${1 / unitsPerPixel(stage)})`;
}

/**
 * Brings paths in map units to where a live stage has them, in the units of a poster that stays where CSS laid it out.
 *
 * @param width the poster's width in its own units
 */
export function transformInPoster(stage: Stage, box: PosterBox, width: number): string {
	const scale = width / box.width;
	const [x, y] = toScreen([0, 0], stage.camera, stage.size);
	return `translate(${(x - box.left) * scale} ${(y - box.top) * scale}) scale(${scale / unitsPerPixel(stage)})`;
}

/**
 * Puts an HTML element on a point: by shares of the stage before it is measured, by pixels after, as a transform then
 * costs no layout while the camera moves.
 */
export function placeAt(point: WorldPoint, { camera, size, live }: Stage): string {
	const [x, y] = toScreen(point, camera, size);
	if (live) return `translate: ${x.toFixed(2)}px ${y.toFixed(2)}px`;
	return `left: ${((x / size.width) * 100).toFixed(3)}%; top: ${((y / size.height) * 100).toFixed(3)}%`;
}

/** Points of the Web Mercator plane as path data in map units. */
export function pathData(points: readonly WorldPoint[]): string {
	if (points.length < 2) return '';
	const round = (value: number): number => Math.round(value * WORLD_UNITS * 10) / 10;
	return `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}`;
}

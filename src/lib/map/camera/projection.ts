import { toScreen, worldSize } from '../../geo/index.ts';
import type { Camera, Padding, Size, WorldPoint } from '../../geo/index.ts';

/** The width of the world in the units of drawn paths: whole numbers of them are fine enough up to zoom 7. */
export const WORLD_UNITS = 65_536;

/** How far ahead a heading looks on a globe or a tilted map, as a share of the world's width: about 20 km. */
const AHEAD = 0.0005;

/** A picture's frame: what it shows and how large it is. */
export interface Stage {
	camera: Camera;
	/** The picture's own units: CSS pixels once the viewport is measured, and scaled by CSS before. */
	size: Size;
	/** True once the viewport is measured. */
	live: boolean;
	/** What the page lays over the picture's edges, in CSS pixels; known of a measured one. */
	inset?: Padding;
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

/** How many units of drawn paths one unit of the stage is wide. */
export const unitsPerPixel = ({ camera, project }: Stage): number =>
	project ? 1 : WORLD_UNITS / worldSize(camera.zoom);

const rotation = ({ bearing = 0 }: Camera): string => (bearing === 0 ? '' : ` rotate(${-bearing})`);

/** Brings paths to the stage's units. Where the stage projects them, they are in these already. */
export function stageTransform(stage: Stage): string {
	if (stage.project) return '';
	const [x, y] = toScreen([0, 0], stage.camera, stage.size);
	const scale = 1 / unitsPerPixel(stage);
	// A page holds dozens of still pictures: their numbers are as long as a pixel needs.
	if (!stage.live)
		return `translate(${x.toFixed(2)} ${y.toFixed(2)})${rotation(stage.camera)} scale(${scale.toFixed(7)})`;
	return `translate(${x} ${y})${rotation(stage.camera)} scale(${scale})`;
}

/**
 * Brings paths in map units to where a live stage has them, in the units of a poster that stays where CSS laid it out.
 * It is flat, as the drawn land is.
 *
 * @param width the poster's width in its own units
 */
export function transformInPoster({ camera, size }: Stage, box: PosterBox, width: number): string {
	const scale = width / box.width;
	const [x, y] = toScreen([0, 0], camera, size);
	const units = (worldSize(camera.zoom) / WORLD_UNITS) * scale;
	return `translate(${(x - box.left) * scale} ${(y - box.top) * scale})${rotation(camera)} scale(${units})`;
}

/** Where a point stands, in the stage's units; undefined for a point behind the horizon. */
export const pointOn = (point: WorldPoint, stage: Stage): readonly [x: number, y: number] | undefined =>
	stage.project ? stage.project(point) : toScreen(point, stage.camera, stage.size);

/**
 * Puts an HTML element on a point: by shares of the stage before it is measured, by pixels after, as a transform then
 * costs no layout while the camera moves.
 */
export function placeAt(point: WorldPoint, stage: Stage): string {
	const at = pointOn(point, stage);
	if (!at) return 'display: none';
	const [x, y] = at;
	if (stage.live) return `translate: ${x.toFixed(2)}px ${y.toFixed(2)}px`;
	const { width, height } = stage.size;
	return `left: ${((x / width) * 100).toFixed(3)}%; top: ${((y / height) * 100).toFixed(3)}%`;
}

/** A heading on the map, in degrees clockwise from north, as degrees clockwise from the stage's top. */
export function headingOn(point: WorldPoint, heading: number, stage: Stage): number {
	if (!stage.project) return heading - (stage.camera.bearing ?? 0);
	const angle = (heading * Math.PI) / 180;
	const from = stage.project(point);
	const to = stage.project([point[0] + Math.sin(angle) * AHEAD, point[1] - Math.cos(angle) * AHEAD]);
	return from && to ? (Math.atan2(to[0] - from[0], from[1] - to[1]) * 180) / Math.PI : heading;
}

const inUnits = (value: number): number => Math.round(value * WORLD_UNITS * 10) / 10;

/**
 * A line through points of the Web Mercator plane as path data, for a group with {@link stageTransform}: in map units
 * whatever the camera shows, or, where the stage projects points, in its own units, with breaks behind the horizon.
 */
export function pathData(points: readonly WorldPoint[], stage?: Stage): string {
	if (points.length < 2) return '';
	const { project } = stage ?? {};
	if (!project) return `M${points.map(([x, y]) => `${inUnits(x)} ${inUnits(y)}`).join('L')}`;
	let [d, pen] = ['', 'M'];
	for (const point of points) {
		const at = project(point);
		if (at) d += `${pen}${at[0].toFixed(1)} ${at[1].toFixed(1)}`;
		pen = at ? 'L' : 'M';
	}
	return d;
}

/** A closed outline as path data, as {@link pathData} does it. What is behind the horizon is left out. */
export function areaData(outline: readonly WorldPoint[], stage?: Stage): string {
	const inSight = stage?.project ? outline.filter((point) => stage.project?.(point)) : outline;
	return inSight.length < 3 ? '' : `${pathData(inSight, stage)}Z`;
}

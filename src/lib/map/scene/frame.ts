import {
	metresPerPixel,
	project,
	projectToPole,
	rotate,
	unproject,
	unwrap,
	worldSize
} from '../../geo/index.ts';
import type { LonLat, Point, Size, WorldPoint } from '../../geo/index.ts';
import type { Map as MaplibreMap } from 'maplibre-gl';
import { pathData, projectPoints, visibleRuns } from '../camera/projected-line.ts';
import { pathTransform, pixelOf, pointStyle, unitsPerPixel, WORLD_UNITS } from '../camera/projection.ts';
import type { Viewport } from '../camera/projection.ts';
import type { CameraState } from '../camera/state.ts';
import { worldsShowing } from '../camera/world-copies.ts';
import { shapeOf } from './outline.ts';
import type { Outline } from './scene.ts';

/** How far a pixel that a globe gives back may be from the one that was asked for: beside the ball there is no place. */
const NEAR = 2;

/**
 * The frame of a picture: where its points are. A drawing gets a new one whenever the camera moves. Before the map is measured
 * (on the server, without JavaScript) it is that of the drawn picture, which CSS scales.
 */
export class MapFrame {
	readonly #viewport: Viewport;
	readonly #map: () => MaplibreMap | undefined;

	constructor(viewport: Viewport, map: () => MaplibreMap | undefined) {
		this.#viewport = viewport;
		this.#map = map;
	}

	/** In the frame's own units: CSS pixels where `inPixels` says so. For the `viewBox` of an `svg` that fills the picture. */
	get size(): Size {
		return this.#viewport.size;
	}

	/** Whether the map is measured. */
	get live(): boolean {
		return this.#viewport.live;
	}

	/** Whether a unit of the frame is a CSS pixel. A view by a box is drawn in units of its own until the map is measured. */
	get inPixels(): boolean {
		return this.live || this.#viewport.fixed === true;
	}

	/** Where the camera stands, in degrees. */
	get camera(): Omit<CameraState, 'moving'> {
		const { center, zoom, bearing = 0, pitch = 0 } = this.#viewport.camera;
		return { center: unproject(center), zoom, bearing, pitch };
	}

	/** Whether all points lie on a plane that `transform` moves: the paths of {@link line} and {@link area} then stay the same. */
	get flat(): boolean {
		return !this.#viewport.project;
	}

	/** Where a point (in degrees) stands, in the copy of the world that is in view; undefined behind a globe's horizon. */
	project(point: LonLat): Point | undefined {
		return pixelOf(project(point), this.#viewport);
	}

	/** What lies at a point of the frame, in degrees; undefined beside a globe. */
	unproject([x, y]: Point): LonLat | undefined {
		const { camera, size, project: toPixel } = this.#viewport;
		if (!toPixel) {
			const [east, south] = rotate([x - size.width / 2, y - size.height / 2], camera.bearing ?? 0);
			const world = worldSize(camera.zoom);
			const [lon, lat] = unproject([camera.center[0] + east / world, camera.center[1] + south / world]);
			return [unwrap(lon, 0), lat];
		}
		const found = this.#map()?.unproject([x, y]).wrap().toArray();
		const [backX, backY] = (found && this.project(found)) ?? [Infinity, Infinity];
		return Math.hypot(backX - x, backY - y) < NEAR ? found : undefined;
	}

	/** The style of an HTML element whose top left corner is to stand on a point (in degrees). Let it be `position: absolute`. */
	style(point: LonLat): string {
		return pointStyle(project(point), this.#viewport);
	}

	/**
	 * What one unit of the frame shows, in metres along the ground: Web Mercator's scale grows away from the equator.
	 *
	 * @param latitude in degrees; by default that of the middle
	 */
	metresPerPixel(latitude = this.camera.center[1]): number {
		return metresPerPixel(this.#viewport.camera.zoom, latitude);
	}

	/** How wide the world is in the units of paths. */
	readonly worldWidth = WORLD_UNITS;

	/** How many units of a path one unit of the frame is. */
	get pathUnit(): number {
		return unitsPerPixel(this.#viewport);
	}

	/** The `transform` of the group around paths. */
	get transform(): string {
		return pathTransform(this.#viewport);
	}

	/** Points in degrees, joined by straight lines, as the data of a path inside a group with `transform`. */
	line(points: readonly LonLat[]): string {
		const lines = visibleRuns(projectPoints(worldPoints(points), this.#viewport));
		return pathData(lines);
	}

	/** An outline as the data of a path inside a group with `transform`. Holes need `fill-rule="evenodd"`. */
	area(outline: Outline): string {
		const rings = shapeOf(outline).rings.map((ring) =>
			projectPoints(ring, this.#viewport).filter((point) => point !== undefined)
		);
		return pathData(rings.filter(({ length }) => length > 3));
	}

	/**
	 * The copies of the world in which the picture shows something of what lies between two meridians, as the x by which a path
	 * is to be moved for each: `<use x={…} />`. At least one.
	 *
	 * @param east in degrees, past 180 for what crosses the antimeridian
	 */
	copies(west = -180, east = 180): number[] {
		const [left, right] = [west / 360 + 0.5, east / 360 + 0.5];
		return worldsShowing(left, right, this.#viewport).map((world) => world * WORLD_UNITS);
	}
}

function worldPoints(points: readonly LonLat[]): WorldPoint[] {
	let near = points[0]?.[0] ?? 0;
	return points.map(([lon, lat]) => projectToPole([(near = unwrap(lon, near)), lat]));
}

const frames = new WeakMap<Viewport, MapFrame>();

/** The frame of a viewport: all parts of a map share one. */
export function frameOf(viewport: Viewport, map: () => MaplibreMap | undefined): MapFrame {
	let frame = frames.get(viewport);
	if (!frame) frames.set(viewport, (frame = new MapFrame(viewport, map)));
	return frame;
}
